import * as z from 'zod';
import { asked, technical } from '../asks';
import { action, contract, type Target } from '../contract';
import { citation } from '../domain/citation';
import { contentErrors } from '../domain/content';
import { pageInput, pageOutput } from '../domain/page';
import { organizationTarget } from '../domain/targets';
import { actKey, day, givenDay, id, line } from '../fields';
import {
  answers,
  electedPosts,
  electionKinds,
  electionPlaces,
  electionStates,
  electionSteps,
  exclusionKinds,
  readings,
} from '../shared/elections';
import { organizationKinds, posts } from '../shared/organizations';
import { branchKeepers, officers, onlookers } from '../shared/roles';
import { whatIsRecorded } from './steps';

/** An election, kept by the body that is elected. */
const electionTarget = { name: 'election', by: 'electionId' } as const satisfies Target;
/** The same, for who stands above that body: nobody answers what they have asked for themselves. */
const aboveTarget = { name: 'above', by: 'electionId' } as const satisfies Target;

const step = z.enum(electionSteps);
const version = technical(z.int().min(0).max(100_000));
const above = [...branchKeepers, ...officers] as const;

/** A number, where its rule comes from, and what it was worked out from by whoever shows it. */
const ruled = z.object({ value: z.int(), citation });

/** When a term ends and how far off that is; days, negative when it is over. */
const term = z.object({
  endsOn: day,
  left: z.int(),
  /** The reminder that was reached last: months before the end, `0` the end itself, negative after it. */
  stage: z.int(),
});

const summary = z.object({
  id,
  organizationId: id,
  organizationName: z.string(),
  kind: z.enum(electionKinds),
  state: z.enum(electionStates),
  /** What is to be done next; nothing when it is done with. */
  nextStep: step.optional(),
  /** True when that is for the body above. */
  waitsAbove: z.boolean(),
  /** The branch was merged meanwhile, so that there is nothing to elect any more. */
  merged: z.boolean(),
  startedAt: z.int(),
  electedOn: day.optional(),
  termEndsOn: day.optional(),
});

const person = z.object({ memberId: id, name: z.string() });

const took = { on: day, at: z.int(), by: z.string(), late: z.string().optional() };

const elected = z.object({ elected: z.array(id), tied: z.array(id), left: z.int() });

/** One ballot with what it comes to. */
const round = z.object({
  ...took,
  post: z.enum(electedPosts),
  seats: z.int(),
  issued: z.int(),
  returned: z.int(),
  valid: z.int(),
  lines: z.array(person.extend({ yes: z.int(), no: z.int(), abstain: z.int() })),
  others: z.array(person.extend({ yes: z.int() })),
  reading: z.object({ by: z.enum(readings), from: z.string() }).optional(),
  byExpected: elected,
  byPresent: elected,
  /** Both readings of the line do not say the same: a person asks, and writes down which holds. */
  differ: z.boolean(),
  /** Who is elected by this ballot as it counts. */
  counts: elected,
});

/** An election, whole. */
const whole = z.object({
  ...summary.shape,
  version: z.int(),
  body: z.enum(organizationKinds),
  place: z.enum(electionPlaces),
  /** No committee is elected: the meeting elects the secretary directly. */
  direct: z.boolean(),
  /** The steps that there are for it, in order. */
  steps: z.array(step),
  request: z
    .object({
      ...took,
      plannedOn: day,
      seats: z.int(),
      candidates: z.int(),
      secretary: z.boolean(),
      deputies: z.int(),
      studiedOn: day.optional(),
      why: z.string().optional(),
    })
    .optional(),
  approval: z.object({ ...took, document: z.string() }).optional(),
  preparation: z.object({ ...took, announcedOn: day.optional() }).optional(),
  candidates: z
    .object({
      ...took,
      /** In the order in which they stand on the ballot; `isUnsure`: of a character the strokes are not known, and nobody looked. */
      names: z.array(person.extend({ post: z.enum(electedPosts), isUnsure: z.boolean() })),
    })
    .optional(),
  voters: z
    .object({
      ...took,
      full: z.int(),
      checked: z.int(),
      excluded: z.array(z.object({ kind: z.enum(exclusionKinds), count: z.int() })),
    })
    .optional(),
  review: z.object({ ...took, document: z.string() }).optional(),
  meeting: z
    .object({
      ...took,
      activityId: id.optional(),
      present: z.int(),
      ill: z.int(),
      away: z.int(),
      passed: z.boolean().optional(),
    })
    .optional(),
  rounds: z.array(round),
  /** Why a seat is left vacant. */
  vacant: z.string().optional(),
  /** The ballot that comes next: for which post, how many seats, and who stands. */
  nextRound: z
    .object({
      round: z.int(),
      post: z.enum(electedPosts),
      seats: z.int(),
      candidates: z.array(person),
      isTie: z.boolean(),
    })
    .optional(),
  /** Those who sit on the committee after the meeting: who was elected, and in a by-election who goes on. */
  committee: z.array(person),
  session: z
    .object({
      ...took,
      present: z.int(),
      issued: z.int(),
      returned: z.int(),
      valid: z.int(),
      chosen: z.array(person.extend({ post: z.enum(posts), yes: z.int() })),
      duties: z.array(person.extend({ post: z.enum(posts) })),
    })
    .optional(),
  report: z.object(took).optional(),
  filing: z.object({ ...took, document: z.string() }).optional(),
  /** What the body above sent back, with why, until it is written down anew. */
  sentBack: z.object({ step, reason: z.string(), at: z.int() }).optional(),
  /** Posts as they follow from the result, and the end of the term that begins. */
  proposed: z.object({
    posts: z.array(person.extend({ post: z.enum(posts), from: day })),
    termEndsOn: day.optional(),
  }),
  /** What was put right, latest first: which step, when, by whom and why. */
  changes: z.array(z.object({ step, at: z.int(), by: z.string(), reason: z.string(), before: z.string() })),
  /** Those expected who have a vote. */
  expected: z.int().optional(),
  /** What the numbers are held against. */
  rules: z.object({
    surplusPercent: ruled,
    quorumPercent: ruled,
    sessionPercent: ruled,
    termYears: ruled,
    movedMonths: ruled,
    committeeFrom: ruled,
    majority: citation,
    candidates: citation,
    ballot: citation,
    notCounted: citation,
    rightToVote: citation,
    chair: citation,
    report: citation,
    requestMonths: z.int(),
    writtenDays: z.int(),
  }),
  /** The full members on the roster now, of a branch. */
  fullMembers: z.int().optional(),
  /** The term that ends: whether the day that is planned comes early or late. */
  moved: z.enum(['early', 'late']).optional(),
  /**
   * Gatherings at which the branch may have elected, the latest first, with how many came who have a vote once that is known;
   * to the keepers who are about to write it down.
   */
  gatherings: z.array(
    z.object({ activityId: id, title: z.string(), on: day, startsAt: z.int(), present: z.int().optional() }),
  ),
  /** What the caller may do. */
  mayRecord: z.boolean(),
  mayAnswer: z.boolean(),
  mayInstall: z.boolean(),
});

const stateErrors = [
  'ORGANIZATION.CLOSED',
  /** Somebody else wrote meanwhile. */
  'ELECTION.CHANGED',
  /** It was filed, or given up. */
  'ELECTION.OVER',
  /** Another step comes first: `step`. */
  'ELECTION.NOT_YET',
] as const;

export const electionContract = contract('election', {
  /** A body's term and its elections: where it stands, what is next, by which article. */
  body: action({
    access: {
      allow: 'holders',
      roles: [...branchKeepers, ...onlookers, ...officers],
      over: organizationTarget,
    },
    input: z.strictObject({ organizationId: id }),
    output: z.object({
      name: z.string(),
      kind: z.enum(organizationKinds),
      /** It elects nobody for a term. */
      applies: z.boolean(),
      /** 临时支部: as a rule nothing of it applies; nothing is due. */
      temporary: citation.optional(),
      term: term.optional(),
      /** The end of the term, where one is registered. */
      termEndsOn: day.optional(),
      termYears: ruled.optional(),
      due: citation,
      reminders: z.array(z.int()),
      elections: z.array(summary),
      mayStart: z.boolean(),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Begins an election of a body; there is one at a time. */
  start: action({
    access: { allow: 'holders', roles: branchKeepers, over: organizationTarget },
    input: z.strictObject({
      organizationId: id,
      actKey,
      kind: asked('electionDue', z.enum(electionKinds)),
      place: asked('branchTerm', z.enum(electionPlaces)),
    }),
    output: z.object({ electionId: id }),
    errors: [
      'ORGANIZATION.CLOSED',
      'ELECTION.NOT_ELECTED',
      'ELECTION.TEMPORARY',
      /** Another is going on: `electionId`. */
      'ELECTION.OPEN_ALREADY',
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** One election, whole, with what its numbers come to. */
  get: action({
    access: { allow: 'holders', roles: above, over: electionTarget },
    input: z.strictObject({ electionId: id }),
    output: whole,
    errors: [],
    repeat: 'safe',
    tellsNames: true,
  }),
  /**
   * Writes a step down, or puts it right: then `reason` says why, and what it said before is kept. Numbers that contradict one
   * another, or the steps before, are refused with the field; steps after it that do not fit any more are to be done anew, and
   * the answer names them. A second sending of the same act changes nothing.
   */
  record: action({
    access: { allow: 'holders', roles: branchKeepers, over: electionTarget },
    input: z.strictObject({
      electionId: id,
      actKey,
      version,
      /** The day on which it was done. */
      on: asked('ownAct', givenDay),
      /** Why it is written down so late. */
      late: line(100).optional(),
      /** Why it is put right. */
      reason: line(100).optional(),
      what: whatIsRecorded,
    }),
    output: z.object({ version: z.int(), anew: z.array(step) }),
    errors: [
      ...stateErrors,
      'ELECTION.REASON_NEEDED',
      'ELECTION.DAY_IMPOSSIBLE',
      'ELECTION.NUMBERS_CONTRADICT',
      'ELECTION.COMMITTEE_SIZE',
      'ELECTION.TOO_MANY_DEPUTIES',
      'ELECTION.COMMITTEE_DUE',
      'ELECTION.NO_COMMITTEE',
      'ELECTION.TOO_FEW_CANDIDATES',
      'ELECTION.MOVED_TOO_FAR',
      'ELECTION.MOVED_UNASKED',
      'ELECTION.NO_QUORUM',
      'ELECTION.NAMED_TWICE',
      'ELECTION.NOT_A_CANDIDATE',
      'ELECTION.NOT_PASSED',
      'ELECTION.NOT_ITS_GATHERING',
      'ELECTION.GATHERING_OPEN',
      'ELECTION.READING_OPEN',
      'ELECTION.NOT_A_MAJORITY',
      'MEMBER.NOT_FOUND',
      'ROLE.NOT_A_FULL_MEMBER',
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** The body above agrees, with the number of its paper, or sends back with a reason. */
  answer: action({
    access: { allow: 'holders', roles: above, over: aboveTarget },
    input: z.strictObject({
      electionId: id,
      actKey,
      version,
      step: technical(z.enum(answers)),
      on: asked('ownAct', givenDay),
      late: line(100).optional(),
      answer: z.discriminatedUnion('agreed', [
        z.strictObject({ agreed: technical(z.literal(true)), document: asked('branchTerm', line(60)) }),
        z.strictObject({
          agreed: technical(z.literal(false)),
          reason: asked('ownAct', line(200)),
          /** The step that is to be written down anew. */
          back: asked('ownAct', step),
        }),
      ]),
    }),
    output: z.object({ version: z.int() }),
    errors: [
      ...stateErrors,
      'ELECTION.OWN_REQUEST',
      'ELECTION.REASON_NEEDED',
      'ELECTION.DAY_IMPOSSIBLE',
      'ELECTION.NOT_YET',
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /**
   * Takes the result over: the posts and the end of the term on the body's record, roles of who was elected, and an end to the
   * roles of who was not. Only who may grant all of them; a repeat finishes what was left undone.
   */
  install: action({
    access: { allow: 'holders', roles: above, over: aboveTarget },
    input: z.strictObject({ electionId: id, version }),
    output: z.object({ granted: z.int(), ended: z.int() }),
    errors: [
      ...stateErrors,
      'ROLE.MAY_NOT_GRANT',
      'ROLE.NOT_A_FULL_MEMBER',
      'ROLE.LAST_ADMIN',
      'MEMBER.NOT_FOUND',
    ],
    repeat: 'safe',
  }),
  /** Gives an election up; what was written down of it stays. */
  cancel: action({
    access: { allow: 'holders', roles: branchKeepers, over: electionTarget },
    input: z.strictObject({ electionId: id, version, reason: asked('ownAct', line(100)) }),
    output: z.object({ state: z.enum(electionStates) }),
    errors: ['ELECTION.CHANGED', 'ELECTION.OVER', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** The elections of an organisation and of all below it, latest first. */
  list: action({
    access: { allow: 'holders', roles: above, over: organizationTarget },
    input: z.strictObject({ organizationId: id, open: technical(z.boolean()), ...pageInput }),
    output: z.object({ elections: z.array(summary), ...pageOutput }),
    errors: [],
    repeat: 'safe',
  }),
  /** Bodies at and below an organisation whose term ends soon or is over, by when it ends; and how many have none registered. */
  terms: action({
    access: { allow: 'holders', roles: above, over: organizationTarget },
    input: z.strictObject({ organizationId: id }),
    output: z.object({
      name: z.string(),
      bodies: z.int(),
      over: z.int(),
      soon: z.int(),
      unregistered: z.int(),
      due: z.array(
        z.object({
          id,
          name: z.string(),
          kind: z.enum(organizationKinds),
          term,
          /** The election that is going on, and what is next in it. */
          election: z.object({ id, nextStep: step.optional(), waitsAbove: z.boolean() }).optional(),
        }),
      ),
      /** More are due than are answered. */
      more: z.int(),
      citation,
    }),
    errors: [],
    repeat: 'safe',
  }),
});
