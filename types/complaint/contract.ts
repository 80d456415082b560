import * as z from 'zod';
import { asked, technical } from '../asks';
import { action, contract, type Target } from '../contract';
import { contentErrors } from '../domain/content';
import { pageInput, pageOutput } from '../domain/page';
import { organizationTarget } from '../domain/targets';
import { actKey, day, id, month, recordId, text } from '../fields';
import { officers } from '../shared/roles';
import { complaintKinds, complaintLevels, complaintStatuses, complaintSteps } from '../shared/complaints';

export const complaintTarget = {
  name: 'complaint',
  by: 'complaintId',
} as const satisfies Target;
/** The same as it is handed on: sent again, it is still kept by who has just handed it on so. */
export const handingTarget = { ...complaintTarget, name: 'handing' } as const satisfies Target;

/** Something to read: enough that nobody is told nothing, and no number of characters to reach. */
const words = (most: number) => text(most).min(1);

const due = {
  /** The day by which it is answered. */
  dueOn: day,
  /** 暂算: the work days of a year up to then are not known yet, so that the day may still move. */
  dueProvisional: z.boolean(),
};

const summary = {
  /** The receipt number (受理编号). */
  id,
  kind: z.enum(complaintKinds),
  /** The branch or town that it is about; the district for the rest. */
  aboutName: z.string(),
  level: z.enum(complaintLevels),
  status: z.enum(complaintStatuses),
  askedAt: z.int(),
  ...due,
  satisfied: z.boolean().optional(),
};

const whole = {
  ...summary,
  text: z.string(),
  /** The page from which it was written. */
  page: z.string().optional(),
  /** What happened to it, in order; `office` is who did it, never a person. */
  steps: z.array(
    z.object({
      step: z.enum(complaintSteps),
      at: z.int(),
      office: z.string().optional(),
      text: z.string().optional(),
    }),
  ),
  /** Who answers it now. */
  office: z.string(),
};

export const complaintContract = contract('complaint', {
  /** What the form begins with: where the caller belongs, if that is known, and how long an answer takes. */
  prepare: action({
    access: { allow: 'anyone' },
    input: z.strictObject({}),
    output: z.object({
      branch: z.object({ id, name: z.string(), townName: z.string() }).optional(),
      /** True when the caller is known here, so that there is a name to tell. */
      known: z.boolean(),
      /** Work days. */
      days: z.int(),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /**
   * Sends a complaint. One about a branch goes to its town, one about a town to the district, one about the district to
   * whom that has named; whoever belongs to what it is about does not see it. The name goes along only if the author says
   * so. `organizationId` is the branch that it is about, or that lies in the town that it is about.
   */
  send: action({
    access: { allow: 'anyone' },
    input: z.strictObject({
      actKey,
      kind: asked('ownAct', z.enum(complaintKinds)),
      organizationId: id.optional(),
      text: asked('ownAct', words(1000)),
      /** Where the author was: a page of the app. */
      page: z
        .string()
        .regex(/^[a-z/-]{1,60}$/)
        .optional(),
      named: technical(z.boolean()),
    }),
    output: z.object({ complaintId: id, ...due, office: z.string() }),
    errors: ['ORGANIZATION.NOT_FOUND', 'COMPLAINT.WHICH_BRANCH', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** What the caller's WeChat has sent, latest first. */
  mine: action({
    access: { allow: 'anyone' },
    input: z.strictObject(pageInput),
    output: z.object({ complaints: z.array(z.object(summary)), ...pageOutput }),
    errors: [],
    repeat: 'safe',
  }),
  /** One of them, whole. */
  get: action({
    access: { allow: 'anyone' },
    input: z.strictObject({ complaintId: recordId }),
    output: z.object({ ...whole, mayReopen: z.boolean() }),
    errors: ['COMPLAINT.NOT_FOUND'],
    repeat: 'safe',
  }),
  /** 满意吗: the author's word on the answer; with it the complaint is done with. */
  rate: action({
    access: { allow: 'anyone' },
    input: z.strictObject({ complaintId: recordId, satisfied: asked('ownAct', z.boolean()) }),
    output: z.object({ status: z.enum(complaintStatuses) }),
    errors: ['COMPLAINT.NOT_FOUND', 'COMPLAINT.NOT_ANSWERED'],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Asks for another answer, once. */
  reopen: action({
    access: { allow: 'anyone' },
    input: z.strictObject({ complaintId: recordId, text: asked('ownAct', words(500)) }),
    output: z.object({ status: z.enum(complaintStatuses), ...due }),
    errors: ['COMPLAINT.NOT_FOUND', 'COMPLAINT.NOT_ANSWERED', 'COMPLAINT.REOPENED_BEFORE', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** The months' numbers of the whole district, latest month first: never by town, branch or person. */
  months: action({
    access: { allow: 'bound' },
    input: z.strictObject({}),
    output: z.object({
      months: z.array(
        z.object({
          month,
          received: z.int(),
          answered: z.int(),
          open: z.int(),
          satisfied: z.int(),
          notSatisfied: z.int(),
        }),
      ),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** What waits for the officers of a town or of the district, the longest waiting first; or what they answered, latest first. */
  list: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, open: technical(z.boolean()), ...pageInput }),
    output: z.object({ complaints: z.array(z.object(summary)), ...pageOutput }),
    errors: [],
    repeat: 'safe',
  }),
  /** One of them, whole, to who answers it; that it was read stays in the audit. */
  read: action({
    access: { allow: 'holders', roles: officers, over: complaintTarget },
    input: z.strictObject({ complaintId: id }),
    output: z.object({
      ...whole,
      /** Only where the author wants it known. */
      name: z.string().optional(),
      /** Where it may be handed on to. */
      mayHandOnTo: z.array(z.enum(complaintLevels)),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Answers it, and tells its author. */
  answer: action({
    access: { allow: 'holders', roles: officers, over: complaintTarget },
    input: z.strictObject({ complaintId: id, text: asked('ownAct', words(1000)) }),
    output: z.object({ status: z.enum(complaintStatuses) }),
    errors: ['COMPLAINT.ANSWERED_BEFORE', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Hands it on to who should answer it, with a reason that its author reads. */
  handOn: action({
    access: { allow: 'holders', roles: officers, over: handingTarget },
    input: z.strictObject({
      complaintId: id,
      to: asked('ownAct', z.enum(complaintLevels)),
      reason: asked('ownAct', words(200)),
    }),
    output: z.object({ level: z.enum(complaintLevels) }),
    errors: ['COMPLAINT.ANSWERED_BEFORE', 'COMPLAINT.NOT_THERE', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
});
