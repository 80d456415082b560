import * as z from 'zod';
import { asked, technical } from '../asks';
import { action, contract, type Target } from '../contract';
import { citation } from '../domain/citation';
import { contentErrors } from '../domain/content';
import { pageInput, pageOutput } from '../domain/page';
import { organizationTarget } from '../domain/targets';
import { actKey, day, givenDay, id, line } from '../fields';
import {
  ageBases,
  backboneChanges,
  backboneWays,
  developmentActors,
  developmentStages,
  developmentStates,
  developmentSteps,
  endReasons,
  exclusionReasons,
  ownDevelopmentPaperNames,
  postKinds,
  reckonedFroms,
  saidEndReasons,
  stepOutcomes,
  stepStandings,
  stepWarnings,
  tickedPapers,
} from '../shared/developments';
import { organizationKinds } from '../shared/organizations';
import { branchKeepers, officers } from '../shared/roles';
import { keyFields } from '../shared/subjects';
import { voteOutcomes } from '../shared/minutes';

const developmentTarget = { name: 'development', by: 'developmentId' } as const satisfies Target;
/** A person as the body is asked that approves. */
const askedTarget = { name: 'asked', by: 'developmentId' } as const satisfies Target;
/** A person as the branch is asked that is to take them in. */
const comingTarget = { name: 'coming', by: 'developmentId' } as const satisfies Target;

/** Those who run a branch's work, and of its committee the officer for organisation; which of them, the action asks. */
const hands = [...branchKeepers, 'committeeMember'] as const;
const ofBranch = { allow: 'holders', roles: hands, over: organizationTarget } as const;
const ofPerson = { allow: 'holders', roles: hands, over: developmentTarget } as const;
/** Officers of a town or the district, and those who run a committee that approves itself. */
const approvers = [...officers, ...branchKeepers] as const;

/** The version that the app has seen: whoever comes with an older one sees first what changed. */
const version = technical(z.int().min(0));

const count = z.int().min(0).max(5000);
const months = z.int().min(1).max(24);

/** What is reckoned: from which day, by which article, with what added. */
const reckoning = z.object({
  side: z.enum(['notBefore', 'notAfter']),
  day,
  provisional: z.boolean(),
  from: z.object({ what: z.enum(reckonedFroms), day }),
  plus: z.array(z.object({ count: z.int(), unit: z.enum(['day', 'workDay', 'month', 'year']) })),
  citation,
  sure: z.boolean(),
});

const named = z.object({ memberId: id, name: z.string() });

const vote = z.strictObject({
  expected: count,
  present: count,
  for: count,
  against: count,
  abstain: count,
  written: count.optional(),
});

const publicity = z.strictObject({ from: day, until: day });
const trained = z.strictObject({ days: z.int().min(0).max(60), hours: z.int().min(0).max(500) });

/** What a record of a step says. */
const taken = z.object({
  on: day,
  outcome: z.enum(stepOutcomes),
  people: z.array(named).optional(),
  publicity: publicity.optional(),
  training: trained.optional(),
  vote: vote.optional(),
  excluded: z.array(z.object({ memberId: id, reason: z.enum(exclusionReasons) })).optional(),
  document: z.string().optional(),
  special: z.boolean().optional(),
  extension: z.int().optional(),
  lies: z.string().optional(),
  reason: z.string().optional(),
});

const nextStep = z.object({
  step: z.enum(developmentSteps),
  actor: z.enum(developmentActors),
  earliest: day.optional(),
  latest: day.optional(),
  isOverdue: z.boolean(),
});

const warned = z.object({
  warning: z.enum(stepWarnings),
  limit: reckoning.optional(),
  citation,
});

const summary = z.object({
  id,
  name: z.string(),
  postKind: z.enum(postKinds),
  stage: z.enum(developmentStages),
  state: z.enum(developmentStates),
  nextSteps: z.array(nextStep),
  isOverdue: z.boolean(),
  /** What the superior is asked, while that is not answered. */
  pending: z.enum(developmentSteps).optional(),
});

const standing = z.object({
  step: z.enum(developmentSteps),
  stage: z.enum(developmentStages),
  actor: z.enum(developmentActors),
  standing: z.enum(stepStandings),
  taken: taken.optional(),
  limits: z.array(reckoning),
  isOverdue: z.boolean(),
  warnings: z.array(warned),
  /** What was recorded before it was put right, latest first. */
  was: z.array(z.object({ taken, why: z.string(), by: z.string(), at: z.int() })),
});

const changed = z.object({ version: z.int() });
/** Somebody whose role reaches the branch, or the body, from further up: names are not for them. */
const narrow = ['DEVELOPMENT.NOT_YOURS'] as const;
const changing = [...narrow, 'DEVELOPMENT.CHANGED_MEANWHILE', 'DEVELOPMENT.OVER'] as const;
/** Why a step cannot stand as it is given. */
const stepErrors = [
  'DEVELOPMENT.NEEDS',
  'DEVELOPMENT.BEFORE_NEED',
  'DEVELOPMENT.FUTURE',
  'DEVELOPMENT.TOO_EARLY',
  'DEVELOPMENT.REASON_FOR_LATE',
  'DEVELOPMENT.VOTE',
  'DEVELOPMENT.TRAINING_TOO_SHORT',
  'DEVELOPMENT.EXTENSION',
  'DEVELOPMENT.DOCUMENT',
  'DEVELOPMENT.PEOPLE',
  'DEVELOPMENT.NOT_A_STEP',
] as const;
const stepsRecorded = [
  'DEVELOPMENT.RECORDED_BEFORE',
  'DEVELOPMENT.ON_ROSTER',
  'DEVELOPMENT.SAME_NAME',
] as const;

/** What a person records of a step. */
const stepInput = {
  step: asked('candidateAgreement', z.enum(developmentSteps)),
  on: asked('candidateAgreement', givenDay),
  outcome: z.enum(stepOutcomes).default('done'),
  /** Contacts or sponsors, two at most. */
  personIds: z.array(id).max(5).optional(),
  publicity: z
    .strictObject({ from: givenDay, until: givenDay })
    .refine(({ from, until }) => from <= until)
    .optional(),
  training: trained.optional(),
  /** Those expected are counted from the roster of that day. */
  vote: z
    .strictObject({
      present: technical(count),
      for: technical(count),
      against: technical(count),
      abstain: technical(count),
      written: count.optional(),
    })
    .optional(),
  excluded: z
    .array(z.strictObject({ memberId: technical(id), reason: technical(z.enum(exclusionReasons)) }))
    .max(100)
    .optional(),
  document: line(60).optional(),
  special: z.boolean().optional(),
  extension: months.optional(),
  lies: line(60).optional(),
  reason: line(100).optional(),
};

/** 党员发展: who is on the way into the Party, what is done, what is next, and why on that day. */
export const developmentContract = contract('development', {
  /** A branch's people on the way, in five stages; with who comes from elsewhere, and what waits for a record. */
  board: action({
    access: ofBranch,
    input: z.strictObject({ organizationId: id }),
    output: z.object({
      organizationName: z.string(),
      today: day,
      people: z.array(summary),
      /** People whom another branch sends. */
      coming: z.array(z.object({ id, name: z.string(), fromName: z.string() })),
      /** Probationary members of the roster of whom no development is kept. */
      unkept: z.array(named),
      /** There where a branch usually develops nobody. */
      temporary: citation.optional(),
      /** What the newest edition asks of those on their way. */
      anew: z
        .object({
          from: day,
          edition: z.string(),
          people: z.array(
            z.object({ id, name: z.string(), step: z.enum(developmentSteps), limit: reckoning.optional() }),
          ),
        })
        .optional(),
    }),
    errors: ['DEVELOPMENT.NOT_A_BRANCH', ...narrow],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** Who is not on the way any more: left, or a full member with everything in the file; latest first. */
  former: action({
    access: ofBranch,
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({
      people: z.array(
        z.object({
          id,
          name: z.string(),
          state: z.enum(developmentStates),
          endReason: z.enum(endReasons).optional(),
          endNote: z.string().optional(),
          closedAt: z.int(),
        }),
      ),
      ...pageOutput,
    }),
    errors: [...narrow],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** One person: the twenty-five steps, what is next, and what was put right. */
  get: action({
    access: ofPerson,
    input: z.strictObject({ developmentId: id }),
    output: z.object({
      ...summary.shape,
      organizationId: id,
      organizationName: z.string(),
      today: day,
      ageBasis: z.enum(ageBases).optional(),
      version: z.int(),
      steps: z.array(standing),
      reviews: z.array(z.object({ on: day, who: z.array(named), lies: z.string().optional() })),
      leavesOn: day.optional(),
      receivedOn: day.optional(),
      extendedBy: z.int().optional(),
      endReason: z.enum(endReasons).optional(),
      /** Of who left the roster: where to, or why. */
      endNote: z.string().optional(),
      /** The day from which they are a full member, once they are on probation. */
      fullFrom: day.optional(),
      /** The roster has them as a full member already. */
      isFullOnRoster: z.boolean(),
      isOnRoster: z.boolean(),
      sentBack: z.object({ step: z.enum(developmentSteps), why: z.string(), at: z.int() }).optional(),
      movingTo: z.string().optional(),
      redone: z.array(
        z.object({
          from: z.enum(developmentSteps),
          why: z.string(),
          by: z.string(),
          at: z.int(),
          steps: z.array(z.object({ step: z.enum(developmentSteps), taken })),
        }),
      ),
      /** Papers of their own and of the political review: there or not, of which day, and where they lie. */
      ownPapers: z.array(
        z.object({
          paper: z.enum(ownDevelopmentPaperNames),
          step: z.enum(developmentSteps),
          isThere: z.boolean(),
          isTheStep: z.boolean(),
          on: day.optional(),
          lies: z.string().optional(),
        }),
      ),
      /** Who approves, and who on the way deliberates only. */
      road: z.object({ approver: z.string().optional(), deliberating: z.array(z.string()), citation }),
      /** Whose account of hours it is, to who keeps those of the branch. */
      learnerId: id.optional(),
      /** What the account has since they were named a candidate: it is proposed as their training. */
      trained: z
        .object({
          from: day,
          hours: z.number(),
          credits: z.array(z.object({ id, on: day, title: z.string(), hours: z.number() })),
        })
        .optional(),
      /** Whether the superior must agree to a candidate, or it is filed. */
      candidateAgreement: z.object({ mustAgree: z.boolean(), citation }),
    }),
    errors: [...narrow],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** The full members of a branch on a day, for contacts, sponsors and votes. */
  voters: action({
    access: ofPerson,
    input: z.strictObject({ developmentId: id, on: technical(givenDay) }),
    output: z.object({ members: z.array(named) }),
    errors: [...narrow],
    repeat: 'safe',
    tellsNames: true,
  }),
  /**
   * Begins the record of a person: of an applicant, or of somebody half way, with the key days; `memberId` of a
   * probationary member on the roster. What lies between was done elsewhere or before.
   */
  begin: action({
    access: ofBranch,
    input: z.strictObject({
      organizationId: id,
      actKey,
      name: asked('talkWithin', line(20)),
      postKind: asked('talkWithin', z.enum(postKinds)),
      ageBasis: asked('applicantAge', z.enum(ageBases)),
      appliedOn: asked('talkWithin', givenDay),
      activistOn: givenDay.optional(),
      candidateOn: givenDay.optional(),
      memberId: id.optional(),
    }),
    output: z.object({ developmentId: id }),
    errors: [
      'DEVELOPMENT.NOT_A_BRANCH',
      'DEVELOPMENT.NOT_PROBATIONARY',
      ...narrow,
      ...stepErrors,
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /**
   * Records a step, or with `why` puts one right that is recorded; what it was before stays. Editing into the branch puts
   * the person on its roster, or finds them there by `memberId`; the approval of the conversion makes the member full.
   */
  record: action({
    access: ofPerson,
    input: z.strictObject({
      developmentId: id,
      version,
      ...stepInput,
      why: line(100).optional(),
      memberId: id.optional(),
      /** Somebody else than whom the roster has by that name. */
      isAnother: z.boolean().optional(),
    }),
    output: z.object({
      version: z.int(),
      warnings: z.array(warned),
      verdict: z.enum(voteOutcomes).optional(),
    }),
    errors: [
      ...stepErrors,
      ...stepsRecorded,
      ...changing,
      ...contentErrors,
      'MEMBER.HOLDS_HIGHER_ROLE',
      'ROLE.LAST_ADMIN',
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Begins anew from a step that was refused or does not count; what was recorded from there on stays as it was. */
  redo: action({
    access: ofPerson,
    input: z.strictObject({
      developmentId: id,
      version,
      from: technical(z.enum(developmentSteps)),
      why: asked('candidateAgreement', line(100)),
    }),
    output: changed,
    errors: ['DEVELOPMENT.ON_ROSTER', 'DEVELOPMENT.NOT_A_STEP', ...changing, ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Notes that the branch reviewed how somebody is getting on: when, and who; or that it did not on that day after all. */
  review: action({
    access: ofPerson,
    input: z.strictObject({
      developmentId: id,
      version,
      on: asked('nurtureReviewMonths', givenDay),
      personIds: asked('nurtureReviewMonths', z.array(id).min(1).max(5)),
      lies: line(60).optional(),
      /** The day of a review that this one takes the place of. */
      insteadOf: givenDay.optional(),
    }),
    output: changed,
    errors: [
      'DEVELOPMENT.FUTURE',
      'DEVELOPMENT.BEFORE_NEED',
      'DEVELOPMENT.PEOPLE',
      ...changing,
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Notes that a paper of theirs is there, of which day and where it lies; or that it is not. Never what it says. */
  tick: action({
    access: ofPerson,
    input: z.strictObject({
      developmentId: id,
      version,
      paper: technical(z.enum(tickedPapers)),
      isThere: technical(z.boolean()),
      on: givenDay.optional(),
      lies: line(60).optional(),
    }),
    output: changed,
    errors: ['DEVELOPMENT.FUTURE', ...changing, ...contentErrors],
    repeat: 'safe',
  }),
  /** Puts right what is said of a person; what is left out stays, `null` takes a day away. */
  edit: action({
    access: ofPerson,
    input: z.strictObject({
      developmentId: id,
      version,
      name: line(20).optional(),
      postKind: z.enum(postKinds).optional(),
      leavesOn: givenDay.nullable().optional(),
    }),
    output: changed,
    errors: [...changing, ...contentErrors],
    repeat: 'safe',
  }),
  /** Lets a development rest, go on again, or end. */
  setState: action({
    access: ofPerson,
    input: z.strictObject({
      developmentId: id,
      version,
      to: technical(z.enum(['open', 'paused', 'ended'])),
      reason: z.enum(saidEndReasons).optional(),
    }),
    output: z.object({ version: z.int(), state: z.enum(developmentStates) }),
    errors: ['DEVELOPMENT.ON_ROSTER', 'DEVELOPMENT.REASON_FOR_END', ...changing],
    repeat: 'safe',
  }),
  /** Asks the superior for a step that is its to decide, or takes that back. */
  send: action({
    access: ofPerson,
    input: z.strictObject({
      developmentId: id,
      version,
      step: technical(z.enum(developmentSteps)),
      takesBack: z.boolean().optional(),
    }),
    output: changed,
    errors: ['DEVELOPMENT.NOT_A_STEP', 'DEVELOPMENT.NEEDS', 'DEVELOPMENT.NOBODY_APPROVES', ...changing],
    repeat: 'safe',
  }),
  /** Asks another branch to take somebody in who works there now; or takes that back. A member goes by their transfer. */
  move: action({
    access: ofPerson,
    input: z.strictObject({ developmentId: id, version, toOrganizationId: id.optional() }),
    output: changed,
    errors: ['DEVELOPMENT.ON_ROSTER', 'DEVELOPMENT.NOT_A_BRANCH', 'DEVELOPMENT.SAME_BRANCH', ...changing],
    repeat: 'safe',
  }),
  /** Takes somebody in whom another branch sends, with the time that counts on; or says no. */
  receive: action({
    access: { allow: 'holders', roles: branchKeepers, over: comingTarget },
    input: z.strictObject({ developmentId: id, accept: asked('ownAct', z.boolean()) }),
    output: z.object({ accepted: z.boolean() }),
    errors: ['DEVELOPMENT.NOT_COMING', ...narrow],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Whom the branches ask a body to approve that may, what is due first leading. */
  asked: action({
    access: { allow: 'holders', roles: approvers, over: organizationTarget },
    input: z.strictObject({ organizationId: id }),
    output: z.object({
      today: day,
      people: z.array(
        z.object({
          id,
          name: z.string(),
          organizationName: z.string(),
          step: z.enum(developmentSteps),
          since: z.int(),
          limits: z.array(reckoning),
          /** The day of the branch meeting and how it voted, where that is what is asked about. */
          meeting: z.object({ on: day, vote: vote.optional() }).optional(),
          version: z.int(),
        }),
      ),
      /** Where the organisation only deliberates, and for which body that is. */
      deliberatesOnly: citation.optional(),
    }),
    errors: [...narrow],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** Answers what a branch asked, with the day and the document; the branch is told. */
  answer: action({
    access: { allow: 'holders', roles: approvers, over: askedTarget },
    input: z.strictObject({
      developmentId: id,
      version,
      step: technical(z.enum(developmentSteps)),
      on: asked('approvalWithin', givenDay),
      outcome: z.enum(['done', 'refused']).default('done'),
      document: line(60).optional(),
      special: z.boolean().optional(),
      reason: line(100).optional(),
    }),
    output: changed,
    errors: [
      ...stepErrors,
      ...stepsRecorded,
      ...changing,
      ...contentErrors,
      'MEMBER.HOLDS_HIGHER_ROLE',
      'ROLE.LAST_ADMIN',
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Sends it back with what is missing. */
  sendBack: action({
    access: { allow: 'holders', roles: approvers, over: askedTarget },
    input: z.strictObject({
      developmentId: id,
      version,
      step: technical(z.enum(developmentSteps)),
      why: asked('approvalWithin', line(100)),
    }),
    output: changed,
    errors: [...changing, ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** How many are in which stage and whose step is overdue, below an organisation: numbers, no names. */
  overview: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({ organizationId: id }),
    output: z.object({
      organization: z.object({ id, name: z.string(), kind: z.enum(organizationKinds) }),
      rows: z.array(
        z.object({
          id,
          name: z.string(),
          kind: z.enum(organizationKinds),
          stages: z.record(z.enum(developmentStages), z.int()),
          overdue: z.array(z.object({ step: z.enum(developmentSteps), people: z.int() })),
          /** What waits for this level to approve. */
          asked: z.int(),
        }),
      ),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** 双向培养: who of a branch is cultivated, both ways, with whom the branch may put on the list. */
  backbones: action({
    access: ofBranch,
    input: z.strictObject({ organizationId: id }),
    output: z.object({
      organizationName: z.string(),
      people: z.array(
        z.object({
          way: z.enum(backboneWays),
          /** The record of the way into the Party, or the member. */
          id,
          name: z.string(),
          postKind: z.enum(postKinds),
          stage: z.enum(developmentStages).optional(),
          since: day,
          by: named.optional(),
          /** The day on which they were admitted, or have become good at their work. */
          reachedOn: day.optional(),
        }),
      ),
      /** Who is on the way and not on the list; and all members, who may be put on it or cultivate others. */
      onTheWay: z.array(z.object({ id, name: z.string(), postKind: z.enum(postKinds) })),
      members: z.array(named),
    }),
    errors: ['DEVELOPMENT.NOT_A_BRANCH', ...narrow],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** Puts somebody on the list of 双向培养, puts right what it says, notes what a member has become, or takes them off. */
  setBackbone: action({
    access: ofBranch,
    input: z.strictObject({
      organizationId: id,
      person: z.discriminatedUnion('way', [
        z.strictObject({
          way: technical(z.literal('toMember')),
          /** Of which work they are, their record says. */
          developmentId: asked('workPoints', id),
        }),
        z.strictObject({
          way: technical(z.literal('toBackbone')),
          memberId: asked('workPoints', id),
          postKind: asked('workPoints', z.enum(postKinds)),
        }),
      ]),
      change: z.enum(backboneChanges).default('goesOn'),
      /** Since which day, or from which they are it: today where nothing is said. */
      on: givenDay.optional(),
      /** Who cultivates them; `null` where nobody is named any more. */
      byMemberId: id.nullable().optional(),
    }),
    output: z.object({ since: day.optional(), reachedOn: day.optional() }),
    errors: [
      'DEVELOPMENT.NOT_A_BRANCH',
      'DEVELOPMENT.NOT_ON_LIST',
      'DEVELOPMENT.FUTURE',
      'DEVELOPMENT.BEFORE_SINCE',
      'DEVELOPMENT.NO_MEMBER',
      'DEVELOPMENT.OVER',
      ...narrow,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** 双向培养 below an organisation: how many are cultivated, both ways, of which work; and who got there this year. Numbers only. */
  backboneFigures: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({ organizationId: id }),
    output: z.object({
      organization: z.object({ id, name: z.string(), kind: z.enum(organizationKinds) }),
      year: z.int(),
      /** How many are cultivated now, of which work, and how many got there since the year began. */
      ways: z.record(
        z.enum(backboneWays),
        z.object({ people: z.int(), kinds: z.record(z.enum(postKinds), z.int()), reached: z.int() }),
      ),
      rows: z.array(
        z.object({
          id,
          name: z.string(),
          kind: z.enum(organizationKinds),
          toMember: z.int(),
          toBackbone: z.int(),
          reached: z.int(),
        }),
      ),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /**
   * 新发展党员: how many were admitted in a year below an organisation, by the day of the branch meeting, of which kinds of
   * work and in which key fields; numbers only. `aim` of the year for which the district has set one.
   */
  share: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, year: technical(z.int().min(2020).max(2100)) }),
    output: z.object({
      organization: z.object({ id, name: z.string(), kind: z.enum(organizationKinds) }),
      people: z.int(),
      kinds: z.record(z.enum(postKinds), z.int()),
      /** A branch may be in several, or none: they do not add up. */
      fields: z.array(z.object({ field: z.enum(keyFields), people: z.int() })),
      rows: z.array(z.object({ id, name: z.string(), kind: z.enum(organizationKinds), people: z.int() })),
      /** So many in a hundred of the district's new members, who are so many; 0 while nobody has said. */
      aim: z.object({ percent: z.int(), ofDistrict: z.int() }).optional(),
    }),
    errors: [],
    repeat: 'safe',
  }),
});
