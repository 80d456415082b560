import * as z from 'zod';
import { asked, technical } from '../asks';
import { action, contract, type Target } from '../contract';
import { contentErrors } from '../domain/content';
import { pageInput, pageOutput } from '../domain/page';
import { subjectTarget } from '../domain/subject';
import { organizationTarget } from '../domain/targets';
import { actKey, day, givenDay, id, line, recordId, text } from '../fields';
import { branchKeepers, officers } from '../shared/roles';
import {
  requestCategories,
  requestLists,
  requestRatings,
  requestResults,
  requestSources,
  requestStatuses,
  requestSteps,
} from '../shared/service-requests';

/** Kept by the office that has it now. */
export const requestTarget = { name: 'request', by: 'serviceRequestId' } as const satisfies Target;
/** The same one, of which the office above says whether it may take longer. */
export const extensionTarget = { name: 'extension', by: 'serviceRequestId' } as const satisfies Target;

const words = (most: number) => text(most).min(1);
const status = z.enum(requestStatuses);

const due = {
  /** The day by which it is answered; absent until it was given to somebody. */
  dueOn: day.optional(),
  /** 暂算: the work days of a year up to then are not known yet, so that the day may still move. */
  dueProvisional: z.boolean(),
};

const summary = {
  /** The receipt number (受理编号). */
  id,
  enterprise: z.string(),
  category: z.enum(requestCategories),
  source: z.enum(requestSources),
  status,
  raisedAt: z.int(),
  ...due,
  /** The day has passed: whoever is above helps. */
  isLate: z.boolean(),
  extensionAsked: z.boolean(),
  reopened: z.int(),
  result: z.enum(requestResults).optional(),
  rating: z.enum(requestRatings).optional(),
  /** Who has it now. */
  office: z.string(),
};

const whole = {
  ...summary,
  text: z.string(),
  wish: z.string().optional(),
  department: z.string().optional(),
  helpers: z.array(z.string()),
  /** What happened to it, in order; `office` is who did it, never a person. */
  steps: z.array(
    z.object({
      step: z.enum(requestSteps),
      at: z.int(),
      office: z.string().optional(),
      text: z.string().optional(),
    }),
  ),
};

/** What is said of a matter, whoever says it. */
const matter = {
  category: asked('ownAct', z.enum(requestCategories)),
  text: asked('ownAct', words(1000)),
  wish: text(300).optional(),
};

/** Whom to ask about it. */
const contact = {
  name: line(20).optional(),
  /** With an area code or not; left out, nobody is called. */
  phone: z.string().trim().max(20).optional(),
};

const raised = z.object({ serviceRequestId: id, office: z.string() });
const raiseErrors = ['SERVICE_REQUEST.OFF', 'SERVICE_REQUEST.PHONE_INVALID', ...contentErrors] as const;
/** The same as it is given to somebody, or back: sent again, it is still kept by who has just given it so. */
const givingTarget = { ...requestTarget, name: 'giving' } as const satisfies Target;
const objectingTarget = { ...requestTarget, name: 'objecting' } as const satisfies Target;
const does = { allow: 'holders', roles: officers, over: requestTarget } as const;
const turned = z.object({ status });
const errors = ['SERVICE_REQUEST.NOT_NOW', ...contentErrors] as const;

/** 诉求: what enterprises ask for (提 → 派 → 办 → 评). It is there where the district has switched it on. */
export const serviceRequestContract = contract('serviceRequest', {
  /** What a form begins with: whether it is there, which office takes it (that of a code, or of a branch), and how many work days an answer takes. */
  prepare: action({
    access: { allow: 'anyone' },
    input: z.strictObject({ officeId: id.optional() }),
    output: z.object({
      isOn: z.boolean(),
      office: z.string(),
      days: z.array(z.object({ category: z.enum(requestCategories), days: z.int() })),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Raises one for an enterprise, by somebody there: no member, known by their WeChat alone, which the answer goes to. */
  raise: action({
    access: { allow: 'anyone' },
    input: z.strictObject({
      actKey,
      /** The office whose code was opened; without it the town of the enterprise, else the district. */
      officeId: id.optional(),
      enterprise: asked('ownAct', line(60)),
      ...matter,
      name: asked('ownAct', line(20)),
      phone: contact.phone,
    }),
    output: raised,
    errors: raiseErrors,
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Raises one for an enterprise, by the branch that covers it; its keepers hear the answer. */
  raiseForBranch: action({
    access: { allow: 'holders', roles: branchKeepers, over: organizationTarget },
    input: z.strictObject({
      organizationId: id,
      actKey,
      /** One that the branch covers, or another in words. */
      subjectId: id.optional(),
      enterprise: line(60).optional(),
      ...matter,
      ...contact,
    }),
    output: raised,
    errors: ['SERVICE_REQUEST.WHICH_ENTERPRISE', 'ORGANIZATION.CLOSED', ...raiseErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Raises what was brought home from an enterprise: by who looks after it, or by the office that was told. */
  raiseForSubject: action({
    access: { allow: 'holders', roles: ['instructor', ...officers], over: subjectTarget },
    input: z.strictObject({
      subjectId: id,
      actKey,
      /** What a visit took along: it is settled by that. */
      takenId: id.optional(),
      ...matter,
      ...contact,
    }),
    output: raised,
    errors: ['INSTRUCTOR.NOT_YOURS', ...raiseErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** What the caller's WeChat has raised, latest first. */
  mine: action({
    access: { allow: 'anyone' },
    input: z.strictObject(pageInput),
    output: z.object({ requests: z.array(z.object(summary)), ...pageOutput }),
    errors: ['SERVICE_REQUEST.OFF'],
    repeat: 'safe',
  }),
  /** What a branch has raised, latest first. */
  ofBranch: action({
    access: { allow: 'holders', roles: branchKeepers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({ requests: z.array(z.object(summary)), ...pageOutput }),
    errors: ['SERVICE_REQUEST.OFF'],
    repeat: 'safe',
  }),
  /** One of one's own, or of the branch that one keeps, whole. */
  get: action({
    access: { allow: 'anyone' },
    input: z.strictObject({ serviceRequestId: recordId }),
    output: z.object({ ...whole, mayRate: z.boolean(), mayReopen: z.boolean() }),
    errors: ['SERVICE_REQUEST.NOT_FOUND'],
    repeat: 'safe',
  }),
  /** 满意、基本满意、不满意; with the last it may be done again. */
  rate: action({
    access: { allow: 'anyone' },
    input: z.strictObject({
      serviceRequestId: recordId,
      rating: asked('ownAct', z.enum(requestRatings)),
      text: text(300).optional(),
      /** It will not do: it is to be done again. */
      again: z.boolean().default(false),
    }),
    output: turned,
    errors: ['SERVICE_REQUEST.NOT_FOUND', 'SERVICE_REQUEST.NOT_ANSWERED', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Has it done again, for a reason: what was answered turned out otherwise. */
  reopen: action({
    access: { allow: 'anyone' },
    input: z.strictObject({ serviceRequestId: recordId, text: asked('ownAct', words(500)) }),
    output: turned,
    errors: ['SERVICE_REQUEST.NOT_FOUND', 'SERVICE_REQUEST.NOT_ANSWERED', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** What an office has, gave to others, helps with, is to help those below with, or is done with. */
  list: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, list: technical(z.enum(requestLists)), ...pageInput }),
    output: z.object({
      requests: z.array(z.object(summary)),
      /** There are offices below, which this one helps. */
      helpsBelow: z.boolean(),
      ...pageOutput,
    }),
    errors: ['SERVICE_REQUEST.OFF'],
    repeat: 'safe',
  }),
  /** One of an office's, whole, with what the office may do now; that it was read stays in the audit. */
  read: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, serviceRequestId: technical(id) }),
    output: z.object({
      ...whole,
      version: z.int(),
      subjectId: id.optional(),
      branchName: z.string().optional(),
      contact: z.object({ name: z.string(), phoneTail: z.string().optional() }).optional(),
      extension: z.object({ reason: z.string(), to: day }).optional(),
      /** The office has it; it helps; it says whether it may take longer. */
      isOurs: z.boolean(),
      helps: z.boolean(),
      mayDecideExtension: z.boolean(),
      mayObject: z.boolean(),
      mayAskExtension: z.boolean(),
      /** It is the office's to give to somebody: anew too, where a town gave it to the district. */
      mayGive: z.boolean(),
      /** The district keeps a list of policies, into which an answer may go. */
      policies: z.boolean(),
      /** Whom it may be given to: the office itself, and those directly above or below. */
      offices: z.array(z.object({ id, name: z.string() })),
    }),
    errors: ['SERVICE_REQUEST.NOT_FOUND'],
    repeat: 'safe',
  }),
  /** The contact's number, whole, to who does it; the look is audited. */
  showContact: action({
    access: does,
    input: z.strictObject({ serviceRequestId: id }),
    output: z.object({ phone: z.string() }),
    errors: ['SERVICE_REQUEST.NO_CONTACT'],
    repeat: 'once',
  }),
  /** Takes it and gives it to who does it (主办), with who helps (协办); the days of its category begin to run. */
  assign: action({
    access: { ...does, over: givingTarget },
    input: z.strictObject({
      serviceRequestId: id,
      /** Version that was read: what another did meanwhile is not done over. */
      version: technical(z.int().min(0).max(1_000_000)),
      category: z.enum(requestCategories).optional(),
      leadId: asked('ownAct', id),
      helperIds: z.array(id).max(30).default([]),
      /** Departments outside the program, in words. */
      department: line(40).optional(),
    }),
    output: turned.extend(due),
    errors: ['SERVICE_REQUEST.NOT_THERE', 'SERVICE_REQUEST.CHANGED', ...errors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Does not take it, for a reason that its raiser reads. */
  decline: action({
    access: does,
    input: z.strictObject({ serviceRequestId: id, reason: asked('ownAct', words(300)) }),
    output: turned,
    errors,
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Says that it is not the office's own, within the days the district gives; it goes back to who gave it. */
  object: action({
    access: { ...does, over: objectingTarget },
    input: z.strictObject({ serviceRequestId: id, reason: asked('ownAct', words(300)) }),
    output: turned,
    errors,
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** How it goes, for its raiser to read; by who does it or helps. */
  note: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({
      organizationId: id,
      serviceRequestId: technical(id),
      text: asked('ownAct', words(500)),
    }),
    output: turned,
    errors: ['SERVICE_REQUEST.NOT_FOUND', ...errors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Asks the office above for a later day, before the day is there; an office with none above says so itself. */
  askExtension: action({
    access: does,
    input: z.strictObject({
      serviceRequestId: id,
      to: asked('ownAct', givenDay),
      reason: asked('ownAct', words(200)),
    }),
    output: turned,
    errors: ['SERVICE_REQUEST.DAY_IMPOSSIBLE', ...errors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Grants the later day, which its raiser is told with the reason, or does not. */
  decideExtension: action({
    access: { allow: 'holders', roles: officers, over: extensionTarget },
    input: z.strictObject({ serviceRequestId: id, granted: asked('ownAct', z.boolean()) }),
    output: turned,
    errors: ['SERVICE_REQUEST.NOT_NOW'],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Answers it, and says what came of it; its raiser is told. */
  answer: action({
    access: does,
    input: z.strictObject({
      serviceRequestId: id,
      result: asked('ownAct', z.enum(requestResults)),
      text: asked('ownAct', words(1000)),
    }),
    output: turned,
    errors,
    repeat: 'safe',
    often: 'whenWanted',
  }),
});
