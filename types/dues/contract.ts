import * as z from 'zod';
import { asked, technical } from '../asks';
import { action, contract } from '../contract';
import { citation } from '../domain/citation';
import { actKey, day, givenDay, id, month, recordId } from '../fields';
import {
  duesAskedReasons,
  duesCategories,
  duesCorrections,
  duesForbiddenWays,
  duesLeftOut,
  duesParts,
  duesReliefReasons,
  duesStates,
  duesWays,
} from '../shared/dues';
import { memberStatuses } from '../shared/members';
import { organizationKinds } from '../shared/organizations';
import { branchKeepers, officers, type Role } from '../shared/roles';

/**
 * A branch by any id that it ever had: what was merged into another is that one. Bases and amounts of people are its own
 * keeper's of dues to see (`DUES.NOT_THE_KEEPER`), whatever somebody holds above it.
 */
const branchTarget = { name: 'duesBranch', by: 'organizationId' } as const;

/** Who may keep a branch's dues: its keepers, or whom of its committee it named. */
const keepers = [...branchKeepers, 'committeeMember'] as const satisfies Role[];
const keeps = { allow: 'holders', roles: keepers, over: branchTarget } as const;

/** Who sees sums of what lies below, and receives what is handed up: officers, and those who run a committee. */
const superiors = [...branchKeepers, ...officers] as const satisfies Role[];
const above = {
  allow: 'holders',
  roles: superiors,
  over: { name: 'organization', by: 'organizationId' },
} as const;

const year = z.int().min(2020).max(2100);
/** An amount in fen: nothing up to ten million yuan. */
const fen = z.int().min(0).max(1_000_000_000);
const states = z.enum(duesStates);

/** The sums of a base that somebody filled in; what is left out is nothing. */
const sums = z.partialRecord(z.enum(duesParts), fen);

const branchErrors = ['DUES.NOT_THE_KEEPER', 'ORGANIZATION.NOT_A_BRANCH'] as const;
/** … and where something is to be noted of it. */
const noting = [...branchErrors, 'ORGANIZATION.CLOSED', 'DUES.TEMPORARY_BRANCH'] as const;
const ofMember = [...noting, 'MEMBER.NOT_FOUND'] as const;

/** How an amount came about, step by step, with the rules in order. */
const reckoned = z.object({
  /** `over` / `under` fen a month. */
  base: z.object({ over: z.int(), under: z.int() }),
  /** Thousandths. */
  rate: z.int().optional(),
  beforeCap: z.int(),
  fen: z.int(),
  isCapped: z.boolean(),
  citations: z.array(citation),
});

/** The lines of each category, with their rules, and what does not count. */
const guide = z.array(
  z.object({
    category: z.enum(duesCategories),
    parts: z.array(z.object({ part: z.enum(duesParts), does: z.enum(['counts', 'off']), citation })),
    leftOut: z.array(z.enum(duesLeftOut)),
  }),
);

/** An assessment with its base: to its member and the branch's keeper of dues. */
const opened = z.object({
  from: month,
  until: month,
  category: z.enum(duesCategories),
  /** Absent once the base is gone. */
  sums: sums.optional(),
  reckoned: reckoned.optional(),
  voluntaryFen: z.int(),
  at: z.int(),
});

/** A payment as it stands. */
const paid = z.object({
  receivedOn: day,
  fen: z.int(),
  way: z.enum(duesWays),
});

/** Something corrected, which stays to be seen. */
const corrected = z.object({
  receivedOn: day,
  fen: z.int(),
  way: z.enum(duesWays),
  reason: z.enum(duesCorrections),
  at: z.int(),
});

/** What months that are unpaid on end mean, and from how many the rules ask the branch meeting for a decision. */
const unpaidRule = z.object({ months: z.int(), citations: z.array(citation) });

/** 临时支部: usually nothing is due there. */
const temporary = z.object({ temporary: citation.optional() });

/** What a payment covers and how it came. */
const payment = {
  organizationId: id,
  actKey,
  memberId: asked('duesMonthly', id),
  months: technical(z.array(month).min(1).max(12)),
  way: z.enum([...duesWays, ...duesForbiddenWays]).default('own'),
  /** Left out, today. */
  receivedOn: givenDay.optional(),
  /** The day on which the branch agreed to `quarter` or `otherHand`, or to months longer ago than is usual. */
  consentedOn: givenDay.optional(),
  /** Who handed it over: somebody of the branch; left out, somebody else, of whom nothing is kept. */
  handedBy: id.optional(),
  /** Given beyond what is owed, once, of one's own will. */
  extraFen: fen.optional(),
};

/** A month of a member, to be changed as it was seen. */
const cell = {
  organizationId: id,
  memberId: technical(id),
  month: technical(month),
  version: technical(z.int().min(1)),
};

const handUp = z.object({
  id,
  from: month,
  until: month,
  on: day,
  fen: z.int(),
  slip: z.string(),
  withdrawn: z.boolean(),
  received: z.object({ fen: z.int(), on: day }).optional(),
});

/** The months of a year against what was handed up of them, as far as both can be compared. */
const compared = z.object({
  recordedFen: z.int(),
  handedUpFen: z.int(),
  receivedFen: z.int(),
});

const slipNumber = z.string().regex(/^[\dA-Za-z-]{1,40}$/);

export const duesContract = contract('dues', {
  /** Reckons what somebody would owe (算一算); nothing of it is kept. With no category only the lines are answered. */
  reckon: action({
    access: { allow: 'bound' },
    input: z.strictObject({ category: z.enum(duesCategories).optional(), sums: sums.optional() }),
    output: z.object({ guide, reckoned: reckoned.optional() }),
    errors: [],
    repeat: 'safe',
  }),
  /** The caller's own dues of a year: what is owed, why, and what was paid. */
  mine: action({
    access: { allow: 'bound' },
    input: z.strictObject({ year: technical(year) }),
    output: z.object({
      ...temporary.shape,
      organizationId: id,
      branchName: z.string(),
      months: z.array(
        z.object({
          month,
          state: states,
          /** What is owed, or was given. */
          fen: z.int().optional(),
          receivedOn: day.optional(),
          corrected: z.array(corrected),
        }),
      ),
      assessments: z.array(opened),
      reliefs: z.array(z.object({ from: month, until: month, fen: z.int(), decidedOn: day })),
      /** 党费交至. */
      paidUntil: month.optional(),
      unpaidOnEnd: z.int(),
      unpaid: unpaidRule,
      /** The branch's day of dues this month; provisional while the work days of the year are not known. */
      day: z.object({ on: day, provisional: z.boolean() }).optional(),
      keeperName: z.string().optional(),
      /** Whether the caller keeps the dues of the branch. */
      keepsDues: z.boolean(),
      request: z.object({ requestId: id, from: month, askedAt: z.int() }).optional(),
      citations: z.array(citation),
    }),
    errors: ['ACCOUNT.NOT_A_MEMBER'],
    repeat: 'safe',
  }),
  /** Asks to be assessed anew from a month on; the branch's keeper of dues decides. Asked again, it is the same. */
  ask: action({
    access: { allow: 'bound' },
    input: z.strictObject({
      from: asked('duesChange', month),
      reason: asked('duesChange', z.enum(duesAskedReasons)),
    }),
    output: z.object({ requestId: id }),
    errors: ['ACCOUNT.NOT_A_MEMBER', 'DUES.NOT_THIS_YEAR', 'DUES.TEMPORARY_BRANCH'],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Takes that back. */
  withdraw: action({
    access: { allow: 'bound' },
    input: z.strictObject({ requestId: recordId }),
    output: z.object({ done: z.boolean() }),
    errors: ['DUES.NO_REQUEST'],
    repeat: 'safe',
  }),
  /** The month of a branch in one grid. */
  month: action({
    access: keeps,
    input: z.strictObject({ organizationId: id, month: technical(month) }),
    output: z.object({
      ...temporary.shape,
      organizationId: id,
      organizationName: z.string(),
      today: day,
      day: z.object({ on: day, provisional: z.boolean() }).optional(),
      members: z.array(
        z.object({
          id,
          name: z.string(),
          status: z.enum(memberStatuses),
          state: states,
          /** What is owed, with what is given beyond it every month. */
          fen: z.int().optional(),
          paid: paid.optional(),
          /** Received by another branch, where the member was then. */
          elsewhere: z.boolean(),
          mayUndo: z.boolean(),
          version: z.int(),
          corrected: z.array(corrected),
          /** Earlier months that are due and not paid, and how many of them on end. */
          earlier: z.array(month),
          onEnd: z.int(),
        }),
      ),
      /** What was received for this month, wherever the members are now. */
      received: z.object({ people: z.int(), fen: z.int() }),
      unpaid: unpaidRule,
      requests: z.int(),
      /** So many months back may be paid without the branch's consent. */
      backMonths: z.int(),
      largeFromFen: z.int(),
    }),
    errors: branchErrors,
    repeat: 'safe',
    tellsNames: true,
  }),
  /** Notes that somebody paid some months. What is noted already stays as it is. */
  record: action({
    access: keeps,
    input: z.strictObject(payment),
    output: z.object({
      recorded: z.int(),
      already: z.int(),
      cells: z.array(z.object({ month, version: z.int() })),
    }),
    errors: [
      ...ofMember,
      /** With `article`, what the rules say. */
      'DUES.FORBIDDEN',
      'DUES.CONSENT_NEEDED',
      'DUES.NOT_ASSESSED',
      'DUES.NOT_OWED',
      'DUES.TOO_FAR_BACK',
      'DUES.TOO_FAR_AHEAD',
      'DUES.NOT_ONE_QUARTER',
      'DUES.LARGE',
      'DUES.DAY_IN_FUTURE',
      'DUES.HANDED_BY_WHOM',
    ],
    repeat: 'safe',
    often: 'monthly',
  }),
  /** Takes a payment back that was noted today: nothing of it stays but the audit. */
  undo: action({
    access: keeps,
    input: z.strictObject(cell),
    output: z.object({ version: z.int() }),
    errors: [...branchErrors, 'DUES.NO_PAYMENT', 'DUES.CHANGED', 'DUES.TOO_LATE_TO_UNDO'],
    repeat: 'safe',
  }),
  /** Says that a payment is not so, after its day: what stood stays to be seen, with the reason. */
  correct: action({
    access: keeps,
    input: z.strictObject({ ...cell, reason: asked('duesMonthly', z.enum(duesCorrections)) }),
    output: z.object({ version: z.int() }),
    errors: [...branchErrors, 'DUES.NO_PAYMENT', 'DUES.CHANGED'],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Who of a branch is assessed for a year, with what is owed a month; without bases. */
  assessments: action({
    access: keeps,
    input: z.strictObject({ organizationId: id, year: technical(year) }),
    output: z.object({
      ...temporary.shape,
      organizationId: id,
      organizationName: z.string(),
      members: z.array(
        z.object({
          id,
          name: z.string(),
          status: z.enum(memberStatuses),
          assessment: z
            .object({ from: month, until: month, category: z.enum(duesCategories), fen: z.int().optional() })
            .optional(),
          /** True where the year has one before it, from which this year's is filled in. */
          hasBefore: z.boolean(),
          request: z
            .object({ requestId: id, from: month, reason: z.enum(duesAskedReasons), askedAt: z.int() })
            .optional(),
          relief: z
            .object({ id, from: month, until: month, fen: z.int(), reason: z.enum(duesReliefReasons) })
            .optional(),
        }),
      ),
      citation,
    }),
    errors: branchErrors,
    repeat: 'safe',
    tellsNames: true,
  }),
  /** One member's assessment of a year with its base, or the one before to begin with; the look is audited. */
  assessment: action({
    access: keeps,
    input: z.strictObject({ organizationId: id, memberId: technical(id), year: technical(year) }),
    output: z.object({
      organizationId: id,
      name: z.string(),
      guide,
      now: opened.optional(),
      before: opened.optional(),
      /** The first month that the next assessment may be for, as far as the records tell. */
      from: month,
      /** 党费交至, by the records or the letter of transfer. */
      paidUntil: month.optional(),
      /** How many assessments the member has: what a new one goes by. */
      version: z.int(),
      request: z.object({ requestId: id, from: month }).optional(),
    }),
    errors: [...branchErrors, 'MEMBER.NOT_FOUND'],
    repeat: 'safe',
  }),
  /**
   * Assesses a member from a month on: to the end of the year; of a quarter, or of one month, where the base is no
   * longer known. Earlier months stay as they were.
   */
  assess: action({
    access: keeps,
    input: z.strictObject({
      organizationId: id,
      actKey,
      memberId: technical(id),
      version: technical(z.int().min(0)),
      category: asked('duesBase', z.enum(duesCategories)),
      sums: asked('duesBase', sums),
      voluntaryFen: fen.optional(),
      from: asked('duesMonthly', month),
      /** Of a yearly salary: the same every month to the end of the year, and not for this month only. */
      wholeYear: z.boolean().optional(),
    }),
    output: z.object({ fen: z.int(), from: month, until: month }),
    errors: [
      ...ofMember,
      'DUES.CHANGED',
      'DUES.MONTH_PAID',
      'DUES.BEFORE_JOINING',
      'DUES.PAID_UNTIL',
      'DUES.LARGE',
      'DUES.WRONG_PARTS',
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Leaves it as it was assessed, and tells the member who asked. */
  decline: action({
    access: keeps,
    input: z.strictObject({ organizationId: id, requestId: technical(id) }),
    output: z.object({ done: z.boolean() }),
    errors: [...branchErrors, 'DUES.NO_REQUEST'],
    repeat: 'safe',
  }),
  /** Notes a relief as the branch and the committee above decided it. */
  relieve: action({
    access: keeps,
    input: z.strictObject({
      organizationId: id,
      actKey,
      memberId: technical(id),
      /** What is owed a month all the same; 0 for nothing. */
      fen: asked('duesExemption', fen),
      from: asked('duesExemption', month),
      until: asked('duesExemption', month),
      reason: asked('duesExemption', z.enum(duesReliefReasons)),
      decidedOn: asked('duesExemption', givenDay),
      approvedOn: asked('duesExemption', givenDay),
    }),
    output: z.object({ reliefId: id }),
    errors: [...ofMember, 'DUES.PERIOD', 'DUES.DAY_IN_FUTURE', 'DUES.MONTH_PAID', 'DUES.NOT_ASSESSED'],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Ends a relief with a month: the months after it are owed again. */
  endRelief: action({
    access: keeps,
    input: z.strictObject({
      organizationId: id,
      reliefId: technical(id),
      until: asked('duesExemption', month),
    }),
    output: z.object({ until: month }),
    errors: [...branchErrors, 'DUES.NO_RELIEF', 'DUES.PERIOD'],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Sets the branch's day of dues and who keeps them; the secretary's to do. What is left out is not set. */
  arrange: action({
    access: { allow: 'holders', roles: ['secretary'], over: branchTarget },
    input: z.strictObject({
      organizationId: id,
      day: z.int().min(1).max(28).optional(),
      keeperId: id.optional(),
    }),
    output: z.object({ done: z.boolean() }),
    errors: [...noting, 'MEMBER.NOT_FOUND', 'DUES.KEEPER_HOLDS_NOTHING'],
    repeat: 'safe',
  }),
  /** How the branch keeps its dues, and who may be named. */
  arrangement: action({
    access: keeps,
    input: z.strictObject({ organizationId: id }),
    output: z.object({
      ...temporary.shape,
      organizationId: id,
      day: z.int().optional(),
      keeperId: id.optional(),
      mayArrange: z.boolean(),
      mayBeNamed: z.array(z.object({ id, name: z.string() })),
    }),
    errors: branchErrors,
    repeat: 'safe',
    tellsNames: true,
  }),
  /** What a branch handed up in a year against what it received, and large payments; no names but of those. */
  handUps: action({
    access: keeps,
    input: z.strictObject({ organizationId: id, year: technical(year) }),
    output: z.object({
      ...temporary.shape,
      organizationId: id,
      organizationName: z.string(),
      superiorName: z.string().optional(),
      quarters: z.array(z.object({ quarter: z.int(), from: month, until: month, ...compared.shape })),
      handUps: z.array(handUp),
      large: z.array(
        z.object({
          id,
          memberName: z.string(),
          fen: z.int(),
          on: day,
          toName: z.string(),
          withdrawn: z.boolean(),
          receipt: z.object({ number: z.string(), on: day }).optional(),
        }),
      ),
      members: z.array(z.object({ id, name: z.string() })),
      largeFromFen: z.int(),
    }),
    errors: branchErrors,
    repeat: 'safe',
    tellsNames: true,
  }),
  /** Notes what was handed up of some months. */
  handUp: action({
    access: keeps,
    input: z.strictObject({
      organizationId: id,
      actKey,
      from: asked('duesMonthly', month),
      until: asked('duesMonthly', month),
      on: asked('duesMonthly', givenDay),
      fen: asked('duesMonthly', fen.min(1)),
      slip: asked('duesMonthly', slipNumber),
    }),
    output: z.object({ handUpId: id }),
    errors: [...noting, 'DUES.PERIOD', 'DUES.DAY_IN_FUTURE', 'DUES.NOBODY_ABOVE'],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Takes one back that was noted wrongly and that nobody above has received yet; it stays to be seen. */
  withdrawHandUp: action({
    access: keeps,
    input: z.strictObject({ organizationId: id, handUpId: technical(id) }),
    output: z.object({ done: z.boolean() }),
    errors: [...branchErrors, 'DUES.NO_HAND_UP', 'DUES.RECEIVED_BEFORE'],
    repeat: 'safe',
  }),
  /** Notes a large payment of somebody's own will, which goes up whole. */
  recordLarge: action({
    access: keeps,
    input: z.strictObject({
      organizationId: id,
      actKey,
      memberId: asked('duesLargeFrom', id),
      fen: asked('duesLargeFrom', fen),
      on: asked('duesLargeFrom', givenDay),
    }),
    output: z.object({ largeId: id }),
    errors: [...ofMember, 'DUES.NOT_LARGE', 'DUES.DAY_IN_FUTURE', 'DUES.NOBODY_ABOVE'],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Takes one back that was noted wrongly and has no receipt. */
  withdrawLarge: action({
    access: keeps,
    input: z.strictObject({ organizationId: id, largeId: technical(id) }),
    output: z.object({ done: z.boolean() }),
    errors: [...branchErrors, 'DUES.NO_PAYMENT', 'DUES.RECEIVED_BEFORE'],
    repeat: 'safe',
  }),
  /** A branch's year as its members are told of it: people by month, and sums; no names. */
  year: action({
    access: { allow: 'audience', of: branchTarget, orHolders: keepers },
    input: z.strictObject({ organizationId: id, year: technical(year) }),
    output: z.object({
      ...temporary.shape,
      organizationId: id,
      organizationName: z.string(),
      months: z.array(
        z.object({
          month,
          /** Who owes for it, and who paid; absent while it is to come. */
          due: z.int().optional(),
          paid: z.int().optional(),
          /** Absent where so few paid that it would say what one of them earns. */
          fen: z.int().optional(),
        }),
      ),
      /** Absent for the same reason. */
      recordedFen: z.int().optional(),
      handedUpFen: z.int().optional(),
      publishedAt: z.int().optional(),
      mayPublish: z.boolean(),
      publishedFrom: z.int(),
      citation,
    }),
    errors: ['ORGANIZATION.NOT_A_BRANCH'],
    repeat: 'safe',
  }),
  /** Tells the members that the year can be looked at. */
  publish: action({
    access: keeps,
    input: z.strictObject({ organizationId: id, year: technical(year) }),
    output: z.object({ publishedAt: z.int() }),
    errors: [...noting, 'DUES.YEAR_TO_COME'],
    repeat: 'safe',
  }),
  /** What the branches below received and handed up in a year, by what lies directly below: sums, and nobody's amount. */
  overview: action({
    access: above,
    input: z.strictObject({ organizationId: id, year: technical(year) }),
    output: z.object({
      organization: z.object({ id, name: z.string(), kind: z.enum(organizationKinds) }),
      rows: z.array(
        z.object({
          id,
          name: z.string(),
          kind: z.enum(organizationKinds),
          branches: z.int(),
          ...compared.shape,
          /** Handed up and not received yet. */
          waiting: z.int(),
        }),
      ),
      total: z.object({ branches: z.int(), ...compared.shape, waiting: z.int() }),
      citation,
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** What branches below handed up in a year, the latest months first, and the large payments to this organisation. */
  received: action({
    access: above,
    input: z.strictObject({ organizationId: id, year: technical(year) }),
    output: z.object({
      handUps: z.array(
        z.object({ ...handUp.shape, branchId: id, branchName: z.string(), mayConfirm: z.boolean() }),
      ),
      large: z.array(
        z.object({
          id,
          branchName: z.string(),
          memberName: z.string(),
          fen: z.int(),
          on: day,
          receipt: z.object({ number: z.string(), on: day }).optional(),
        }),
      ),
    }),
    errors: ['DUES.NOT_THE_SUPERIOR'],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** Says what came of what a branch handed up. */
  confirmHandUp: action({
    access: above,
    input: z.strictObject({
      organizationId: id,
      handUpId: technical(id),
      fen: asked('duesMonthly', fen),
      on: asked('duesMonthly', givenDay),
    }),
    output: z.object({ differs: z.boolean() }),
    errors: ['DUES.NOT_THE_SUPERIOR', 'DUES.NO_HAND_UP', 'DUES.DAY_IN_FUTURE'],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Notes the receipt of a large payment. */
  noteReceipt: action({
    access: above,
    input: z.strictObject({
      organizationId: id,
      largeId: technical(id),
      number: asked('duesLargeFrom', slipNumber),
      on: asked('duesLargeFrom', givenDay),
    }),
    output: z.object({ done: z.boolean() }),
    errors: ['DUES.NOT_THE_SUPERIOR', 'DUES.NO_PAYMENT', 'DUES.DAY_IN_FUTURE'],
    repeat: 'safe',
    often: 'whenWanted',
  }),
});
