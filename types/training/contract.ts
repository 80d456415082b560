import * as z from 'zod';
import { asked, technical } from '../asks';
import { action, contract } from '../contract';
import { activityStatuses } from '../shared/activities';
import { contentErrors } from '../domain/content';
import { clusterKey } from '../domain/subject';
import { pageInput, pageOutput } from '../domain/page';
import { attendanceCounts } from '../domain/roll-call';
import { organizationTarget } from '../domain/targets';
import type { Target } from '../contract';
import { actKey, day, givenDay, id, instant, line, recordId, text } from '../fields';
import { clusterEvents } from '../shared/clusters';
import { branchKeepers, officers } from '../shared/roles';
import {
  attendanceAsked,
  classForms,
  classKinds,
  classPhases,
  enrolmentStates,
  proposalReasons,
  superiorStates,
} from '../shared/trainings';

export const classTarget = { name: 'trainingClass', by: 'classId' } as const satisfies Target;
export const superiorTarget = { name: 'superiorTraining', by: 'trainingId' } as const satisfies Target;

/**
 * Of a branch its keepers; of what lies above the branches its officers too, who get no right over a branch's classes: the
 * target says which it is.
 */
const roles = { allow: 'holders', roles: branchKeepers, above: officers } as const;
const keeps = { ...roles, over: organizationTarget } as const;
const runs = { ...roles, over: classTarget } as const;
const keepsSuperior = { ...roles, over: superiorTarget } as const;

/** Hours (学时) go by halves. */
const hours = (least: number) =>
  z
    .number()
    .min(least)
    .max(400)
    .refine((number) => Number.isInteger(number * 2), 'goes by halves');
const places = z.int().min(1).max(1000);
const version = z.int().min(0).max(100_000).default(0);
const counted = z.int().min(0);

const session = {
  startsAt: asked('workPoints', instant),
  endsAt: asked('workPoints', instant),
  place: asked('workPoints', line(60)),
  /** What it is about; left out, what the class is called. */
  title: z.string().trim().max(60).default(''),
};

const lasts = <T extends z.ZodType<{ startsAt: number; endsAt: number }>>(schema: T) =>
  schema
    .refine((one) => one.endsAt > one.startsAt, { path: ['endsAt'], message: 'ends after it starts' })
    .refine((one) => one.endsAt - one.startsAt <= 24 * 3_600_000, {
      path: ['endsAt'],
      message: 'lasts a day at most',
    });

/** A class in a list. */
const summary = {
  id,
  kind: z.enum(classKinds),
  title: z.string(),
  organizationName: z.string(),
  startsAt: z.int(),
  endsAt: z.int(),
  place: z.string(),
  hours: z.number(),
  phase: z.enum(classPhases),
  enrolUntil: z.int(),
  /** Of an activity of a cluster (产业集群), which kind. */
  event: z.enum(clusterEvents).optional(),
};

/** Where a person stands with a class: of who waits, how many asked before. */
const place = {
  state: z.enum(enrolmentStates),
  before: counted.optional(),
  result: z.object({ sessions: counted, attended: counted, passed: z.boolean() }).optional(),
};

const classSummary = z.object({ ...summary, state: z.enum(enrolmentStates).optional() });

const classView = z.object({
  ...summary,
  object: z.string(),
  range: z.string(),
  form: z.enum(classForms),
  organiser: z.string(),
  contact: z.string(),
  notes: z.string(),
  topics: z.array(z.string()),
  /** How many can come at all; nothing where there is no limit. */
  places: counted.optional(),
  taken: counted,
  waiting: counted,
  asks: z.enum(attendanceAsked),
  cancelledFor: z.string().optional(),
  sessions: z.array(
    z.object({
      id,
      title: z.string(),
      startsAt: z.int(),
      endsAt: z.int(),
      place: z.string(),
      status: z.enum(activityStatuses),
    }),
  ),
});

const person = { memberId: id, name: z.string() };

const savedErrors = [
  'TRAINING.NOT_HERE',
  'TRAINING.UNKNOWN_SHARE',
  'TRAINING.SHARES_TOO_MANY',
  'TRAINING.ENROLMENT_OVER',
  'TRAINING.NO_SESSIONS',
  'TRAINING.CHANGED_SINCE',
  'TRAINING.TOO_MANY_ENROLLED',
  'TRAINING.BEGUN',
  'TRAINING.CANCELLED',
  'TRAINING.SETTLED',
  'TRAINING.NO_CLUSTER',
  'TRAINING.NO_HOURS',
  ...contentErrors,
] as const;

const placeErrors = [
  'TRAINING.NOT_FOUND',
  'TRAINING.NOT_FOR_THEM',
  'TRAINING.CANCELLED',
  'TRAINING.BEGUN',
  'TRAINING.ENROLMENT_OVER',
  'TRAINING.FULL',
] as const;

/** 培训班、党员大课堂、推荐参加上级培训。 */
export const trainingContract = contract('training', {
  /** What the caller can enrol in, and is in or waits for, the next first. */
  overview: action({
    access: { allow: 'bound' },
    input: z.strictObject({}),
    output: z.object({ serverNow: z.int(), open: z.array(classSummary), mine: z.array(classSummary) }),
    errors: [],
    repeat: 'safe',
  }),
  /** What the caller was in and is over, latest asked for first, a page at a time. */
  past: action({
    access: { allow: 'bound' },
    input: z.strictObject(pageInput),
    output: z.object({ classes: z.array(z.object({ ...summary, ...place })), ...pageOutput }),
    errors: [],
    repeat: 'safe',
  }),
  /** One class: to whom it is for, is in it, or runs it or stands above; to others it is not there. */
  detail: action({
    access: { allow: 'bound' },
    input: z.strictObject({ classId: recordId }),
    output: z.object({
      serverNow: z.int(),
      trainingClass: classView,
      mine: z.object(place).optional(),
      mayEnrol: z.boolean(),
      mayWithdraw: z.boolean(),
      mayRun: z.boolean(),
      /** The branch whose people the caller can enrol. */
      keeps: id.optional(),
    }),
    errors: ['TRAINING.NOT_FOUND'],
    repeat: 'safe',
  }),
  /** Enrols the caller: a place if one is free, else on to the waiting list. */
  enrol: action({
    access: { allow: 'bound' },
    input: z.strictObject({ classId: recordId }),
    output: z.object(place),
    errors: placeErrors,
    repeat: 'safe',
  }),
  /** Takes it back; whoever waits first moves up. */
  withdraw: action({
    access: { allow: 'bound' },
    input: z.strictObject({ classId: recordId }),
    output: z.object({ state: z.enum(enrolmentStates) }),
    errors: ['TRAINING.NOT_FOUND', 'TRAINING.CANCELLED', 'TRAINING.BEGUN'],
    repeat: 'safe',
  }),
  /** What an organisation holds, latest first, a page at a time; with the first, to a branch, what is open to its people. */
  held: action({
    access: keeps,
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({ classes: z.array(classSummary), offered: z.array(classSummary), ...pageOutput }),
    errors: ['TRAINING.NOT_HERE'],
    repeat: 'safe',
  }),
  /** What the form begins with: whose places can be shared out, and what was held before. */
  prepare: action({
    access: keeps,
    input: z.strictObject({ organizationId: id }),
    output: z.object({
      organizationName: z.string(),
      below: z.array(z.object({ id, name: z.string() })),
      /** Clusters (产业集群) for which it can hold activities; none of a branch. */
      clusters: z.array(z.object({ id: z.string(), name: z.string() })),
      lastPlace: z.string().optional(),
    }),
    errors: ['TRAINING.NOT_HERE'],
    repeat: 'safe',
  }),
  /**
   * Writes a class down: a draft, or a published one over the text that was read. The sessions of a published one are
   * gatherings, and are changed as such.
   */
  save: action({
    access: keeps,
    input: z.strictObject({
      organizationId: id,
      actKey,
      version,
      kind: asked('workPoints', z.enum(classKinds)),
      title: asked('workPoints', line(60)),
      object: text(60).default(''),
      range: text(60).default(''),
      form: z.enum(classForms).default('lecture'),
      organiser: text(40).default(''),
      contact: text(40).default(''),
      notes: text(500).default(''),
      topics: z.array(line(30)).max(10).default([]),
      /** Of an activity of a cluster also none. */
      hours: asked('workPoints', hours(0)),
      /** Of an activity of a cluster, which a town or the district holds: of which, and of which kind. */
      cluster: z
        .strictObject({ id: technical(clusterKey), event: asked('workPoints', z.enum(clusterEvents)) })
        .optional(),
      places: places.optional(),
      shares: z
        .array(z.strictObject({ organizationId: asked('ownAct', id), places: asked('ownAct', places) }))
        .max(60)
        .default([]),
      asks: z.enum(attendanceAsked).default('threeQuarters'),
      enrolUntil: asked('ownAct', instant),
      sessions: z
        .array(lasts(z.strictObject(session)))
        .min(1)
        .max(30),
    }),
    output: z.object({ classId: id, version: z.int() }),
    errors: savedErrors,
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** A class as it was written, to go on with; the sessions of a published one as they stand. */
  draft: action({
    access: runs,
    input: z.strictObject({ classId: id }),
    output: z.object({
      organizationId: id,
      actKey,
      version: z.int(),
      status: z.enum(classPhases),
      ...summary,
      object: z.string(),
      range: z.string(),
      form: z.enum(classForms),
      organiser: z.string(),
      contact: z.string(),
      notes: z.string(),
      topics: z.array(z.string()),
      cluster: z.object({ id: z.string(), event: z.enum(clusterEvents) }).optional(),
      places: places.optional(),
      shares: z.array(z.object({ organizationId: id, name: z.string(), places })),
      asks: z.enum(attendanceAsked),
      sessions: z.array(
        z.object({ title: z.string(), startsAt: z.int(), endsAt: z.int(), place: z.string() }),
      ),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Publishes a draft that was read; people can enrol from then on. */
  publish: action({
    access: runs,
    input: z.strictObject({ classId: id, version }),
    output: z.object({ phase: z.enum(classPhases) }),
    errors: [
      'TRAINING.NOT_FOUND',
      'TRAINING.CANCELLED',
      'TRAINING.CHANGED_SINCE',
      'TRAINING.IN_THE_PAST',
      'TRAINING.ENROLMENT_OVER',
    ],
    repeat: 'safe',
  }),
  /** Adds a session to a published class. */
  addSession: action({
    access: runs,
    input: lasts(z.strictObject({ classId: id, actKey, ...session })),
    output: z.object({ activityId: id }),
    errors: ['TRAINING.CANCELLED', 'TRAINING.NOT_PUBLISHED', 'TRAINING.IN_THE_PAST', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Calls a class off, for a reason; who is in it, or waits, is told. A draft is dropped without a word. */
  cancel: action({
    access: runs,
    input: z.strictObject({ classId: id, reason: asked('ownAct', line(80)) }),
    output: z.object({ phase: z.enum(classPhases) }),
    errors: ['TRAINING.NOT_FOUND', 'TRAINING.SETTLED', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Who is in a class, branch by branch, who waits, its sessions and what came of it, to who holds it. */
  roster: action({
    access: runs,
    input: z.strictObject({ classId: id }),
    output: z.object({
      serverNow: z.int(),
      organizationId: id,
      trainingClass: classView,
      branches: z.array(
        z.object({ id, name: z.string(), people: z.array(z.object({ ...person, ...place })) }),
      ),
      /** In the order in which they asked. */
      waiting: z.array(z.object({ ...person, branchName: z.string() })),
      sessions: z.array(z.object({ id, counts: attendanceCounts, begun: z.boolean(), closed: z.boolean() })),
    }),
    errors: [],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** A branch's own people beside one class: where each stands, and why they ought to come. */
  people: action({
    access: keeps,
    input: z.strictObject({ organizationId: id, classId: recordId }),
    output: z.object({
      trainingClass: classSummary,
      mayEnrol: z.boolean(),
      people: z.array(
        z.object({
          ...person,
          ...place,
          state: z.enum(enrolmentStates).optional(),
          reasons: z.array(z.enum(proposalReasons)),
        }),
      ),
    }),
    errors: ['TRAINING.NOT_FOUND', 'TRAINING.NOT_HERE'],
    repeat: 'safe',
    tellsNames: true,
  }),
  /**
   * Who ought to come to a class held above the branches: those whose posts it is for, by name; of members without a
   * training this year how many each branch has.
   */
  proposals: action({
    access: runs,
    input: z.strictObject({ classId: id }),
    output: z.object({
      people: z.array(
        z.object({
          ...person,
          branchName: z.string(),
          reason: z.enum(proposalReasons),
          state: z.enum(enrolmentStates).optional(),
          /** On no roster, so that the app tells them nothing: who holds the class enrols them. */
          byHand: z.literal(true).optional(),
        }),
      ),
      branches: z.array(z.object({ id, name: z.string(), members: counted, notTrained: counted })),
      /** How many months a secretary is new for: 待核. */
      newForMonths: counted,
      /** A branch holds it: its own people are named beside it (`people`). */
      ofBranch: z.literal(true).optional(),
    }),
    errors: [],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** Invites some, each once: a branch its own people, who holds a class above those whom it proposes. */
  invite: action({
    access: keeps,
    input: z.strictObject({
      organizationId: id,
      classId: recordId,
      memberIds: asked('ownAct', z.array(id).min(1).max(100)),
    }),
    /** Left out is who cannot be invited: on no roster, or not there any more. */
    output: z.object({ invited: counted, leftOut: counted.optional() }),
    errors: ['TRAINING.NOT_FOUND', 'TRAINING.NOT_FOR_THEM', 'TRAINING.ENROLMENT_OVER', 'TRAINING.CANCELLED'],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Enrols somebody without the app, or on their word; a branch its own people, who holds the class anybody it is for. */
  enrolFor: action({
    access: keeps,
    input: z.strictObject({ organizationId: id, classId: recordId, memberId: asked('ownAct', id) }),
    output: z.object(place),
    errors: placeErrors,
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Takes it back for them. */
  withdrawFor: action({
    access: keeps,
    input: z.strictObject({ organizationId: id, classId: recordId, memberId: asked('ownAct', id) }),
    output: z.object({ state: z.enum(enrolmentStates) }),
    errors: ['TRAINING.NOT_FOUND', 'TRAINING.NOT_FOR_THEM', 'TRAINING.CANCELLED', 'TRAINING.BEGUN'],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Members whom an organisation recommended to a superior's class, latest first, a page at a time. */
  superiors: action({
    access: keeps,
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({
      trainings: z.array(
        z.object({
          id,
          name: z.string(),
          title: z.string(),
          organiser: z.string(),
          from: day,
          to: day,
          hours: z.number(),
          state: z.enum(superiorStates),
        }),
      ),
      ...pageOutput,
    }),
    errors: [],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** Whom an organisation can recommend: a branch its members, what lies above it those who hold a post below it. */
  candidates: action({
    access: keeps,
    input: z.strictObject({ organizationId: id }),
    output: z.object({ members: z.array(z.object({ id, name: z.string() })) }),
    errors: [],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** Records a recommendation (推荐参加上级培训), once. */
  recommend: action({
    access: keeps,
    input: z
      .strictObject({
        organizationId: id,
        actKey,
        memberId: asked('workPoints', id),
        title: asked('workPoints', line(60)),
        organiser: asked('workPoints', line(40)),
        from: asked('workPoints', givenDay),
        to: asked('workPoints', givenDay),
        hours: asked('workPoints', hours(0.5)),
      })
      .refine((one) => one.to >= one.from, { path: ['to'], message: 'ends on or after it starts' }),
    output: z.object({ trainingId: id }),
    errors: ['TRAINING.NOT_FOR_THEM', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** What came of one: its hours are credited, or none. `was` is what was read. */
  settleSuperior: action({
    access: keepsSuperior,
    input: z.strictObject({
      trainingId: id,
      was: technical(z.enum(superiorStates)),
      state: asked('workPoints', z.enum(['attended', 'notGone'])),
      hours: hours(0).optional(),
    }),
    output: z.object({ state: z.enum(superiorStates), hours: z.number() }),
    errors: ['TRAINING.CHANGED_SINCE', 'TRAINING.NOT_YET'],
    repeat: 'safe',
    often: 'whenWanted',
  }),
});
