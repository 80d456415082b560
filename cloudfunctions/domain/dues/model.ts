import type {
  DuesAskedReason,
  DuesCategory,
  DuesCorrection,
  DuesReliefReason,
  DuesWay,
} from '../../../types/shared/dues';
import { defineCollection, none } from '../../kernel/database';
import { toldAssessment } from './sealed';

/** An assessment (核定): what a member owes a month, from one month to another of a year. */
export interface DuesAssessmentRecord {
  _id: string;
  memberId: string;
  memberName: string;
  /** The branch that assessed, or what that was merged into: nobody else's keepers open it. */
  organizationId: string;
  year: number;
  from: string;
  until: string;
  category: DuesCategory;
  /** The base and what follows from it, sealed like a phone number: see `sealed.ts`. Gone once nobody needs it. */
  sealed?: string;
  /** The act that made it, so that a second sending finds it. */
  actKey: string;
  at: number;
  by: string;
  /** The last day of `until`. */
  endsOn: string;
  /** When the member left the branch that assessed; found at night. */
  leftOn: string | null;
}

/** What was corrected of a month: how it stood until then, and why it is not so. */
interface Corrected {
  /** The branch that had received it. */
  organizationId: string;
  receivedOn: string;
  way: DuesWay;
  /** Fen of that payment. */
  fen: number;
  reason: DuesCorrection;
  at: number;
  by: string;
}

/** A month of a member, once something was noted of it; `_id` follows from both, so that there is one. */
export interface DuesPaymentRecord {
  _id: string;
  memberId: string;
  memberName: string;
  /** The branch that received it then: a figure stays with whoever received it. */
  organizationId: string;
  /** The month that is paid. */
  month: string;
  /** Whether it is paid as things stand. */
  stands: boolean;
  receivedOn: string;
  /** The month in which it was received: what it counts in. */
  receivedMonth: string;
  /** What was owed, and what was given beyond that, in fen. */
  dueFen: number;
  extraFen: number;
  way: DuesWay;
  /** On which day the branch agreed to another way than month by month by oneself. */
  consentedOn?: string;
  /** Who handed it over: somebody of the branch, by id; `other` for somebody else, of whom nothing is kept. */
  handedBy?: string;
  at: number;
  by: string;
  /** Counts the changes, so that nobody changes what they did not see. */
  version: number;
  /** The acts that were carried out on it, latest last, so that one that arrives late is known. */
  acts: string[];
  corrected: Corrected[];
}

/** A relief (减免): what somebody owes less for some months, as the branch and the committee above decided. */
export interface DuesReliefRecord {
  _id: string;
  memberId: string;
  memberName: string;
  organizationId: string;
  /** What is owed a month all the same; 0 for nothing. */
  fen: number;
  from: string;
  until: string;
  reason: DuesReliefReason;
  /** When the branch took it up, and when the committee above agreed, with its name then. */
  decidedOn: string;
  approvedOn: string;
  approvedBy: string;
  at: number;
  by: string;
}

/** What a branch handed up (上缴). */
export interface DuesHandUpRecord {
  _id: string;
  organizationId: string;
  /** What was received in these months. */
  from: string;
  until: string;
  on: string;
  fen: number;
  /** The number on the bank's slip. */
  slip: string;
  at: number;
  by: string;
  /** When it was taken back as noted wrongly. */
  withdrawnAt: number | null;
  /** What the organisation above found that came. */
  received: { fen: number; on: string; at: number; by: string } | null;
}

/** A large payment (大额党费) of one's own will, which goes all the way up; `_id` is the act's. */
export interface DuesLargeRecord {
  _id: string;
  memberId: string;
  memberName: string;
  organizationId: string;
  organizationName: string;
  /** The committee above that takes it on. */
  toId: string;
  toName: string;
  fen: number;
  on: string;
  at: number;
  by: string;
  withdrawnAt: number | null;
  /** The receipt that the superior gave. */
  receipt: { number: string; on: string; at: number; by: string } | null;
}

/** A member's wish to be assessed anew from a month on; `_id` is the member and the month. */
export interface DuesRequestRecord {
  _id: string;
  memberId: string;
  memberName: string;
  organizationId: string;
  from: string;
  reason: DuesAskedReason;
  status: 'open' | 'assessed' | 'declined' | 'withdrawn';
  askedAt: number;
  decidedAt: number | null;
}

/** How a branch keeps its dues; `_id` is the branch's. */
export interface DuesBranchRecord {
  _id: string;
  /** The day of each month on which dues are collected. */
  day: number | null;
  /** Who keeps the dues, where the branch named somebody. */
  keeperId: string | null;
  keeperName: string;
  /** Which years were published to the members, and when last. */
  published: { year: number; at: number; by: string }[];
}

/** What a branch received and handed up in the months of a year, in fen; `_id` is the branch and the year. See `years.ts`. */
export interface DuesYearRecord {
  _id: string;
  organizationId: string;
  year: number;
  /** January first: what was received in each month. */
  recorded: number[];
  /** What was handed up of months that end with it, what of that came, and how many of those nobody has confirmed. */
  handedUp: number[];
  received: number[];
  waiting: number[];
  /** When somebody last wrote something of it (epoch ms), and when it is to be summed up again; null when all of it is. */
  touchedAt: number;
  dueAt: number | null;
  /** Counts marks and sums, so that an older sum takes no newer one's place. */
  version: number;
}

const whose = (what: string) => ({ person: 'memberId' as const, what });

/** Assessments: bases are others' income, and lie here and nowhere else. */
export const DuesAssessments = defineCollection<DuesAssessmentRecord>()({
  name: 'duesAssessments',
  indexes: [
    ['by_member_year', 'memberId', 'year'],
    ['by_org_year', 'organizationId', 'year'],
    ['by_seal', 'sealed'],
    ['by_end', 'endsOn'],
    ['by_leaving', 'leftOn'],
  ],
  organizations: [{ id: 'organizationId', joins: true }],
  retention: {
    kept: 'which months somebody was assessed for; without amounts',
    cleared: [
      {
        fields: ['sealed'],
        days: 90,
        since: 'leftOn',
        as: 'day',
        because:
          'the branch that somebody left needs their base no more; three months to put a mistake right',
      },
      {
        fields: ['sealed'],
        days: 731,
        since: 'endsOn',
        as: 'day',
        because: 'the next two years begin with it; after that nobody needs it',
      },
    ],
  },
  about: { ...whose('党费核定'), tell: toldAssessment },
  exit: none(
    'what somebody earns is the branch’s and theirs alone: it leaves as papers that the branch makes',
  ),
});

/** Which months were paid. */
export const DuesPayments = defineCollection<DuesPaymentRecord>()({
  name: 'duesPayments',
  indexes: [
    ['by_member_month', 'memberId', 'month'],
    ['by_org_month', 'organizationId', 'month'],
    ['by_org_received', 'organizationId', 'receivedMonth'],
    ['by_received', 'receivedOn'],
  ],
  organizations: none('what was received stays with the branch that received it'),
  retention: {
    removed: [
      { days: 3653, since: 'receivedOn', as: 'day', because: 'books of dues are looked up for ten years' },
    ],
  },
  about: {
    ...whose('党费'),
    tell: ({ at, month, stands, dueFen, extraFen }) => ({
      at,
      text: stands ? `${month} 已交 ${((dueFen + extraFen) / 100).toFixed(2)} 元` : `${month} 的登记已更正`,
    }),
  },
  exit: none('what somebody pays says what they earn: it leaves as papers that the branch makes'),
});

/** Who owes less, and by whose decision. */
export const DuesReliefs = defineCollection<DuesReliefRecord>()({
  name: 'duesReliefs',
  indexes: [
    ['by_member', 'memberId'],
    ['by_org', 'organizationId'],
    ['by_at', 'at'],
  ],
  organizations: [{ id: 'organizationId', joins: true }],
  retention: { removed: [{ days: 1826, since: 'at', because: 'the decision is looked up for five years' }] },
  about: { ...whose('党费减免'), tell: ({ at, from, until }) => ({ at, text: `${from} 至 ${until}` }) },
  exit: none('why somebody owes less is the branch’s and theirs alone'),
});

/** What branches handed up. */
export const DuesHandUps = defineCollection<DuesHandUpRecord>()({
  name: 'duesHandUps',
  indexes: [['by_org_until', 'organizationId', 'until', '_id']],
  organizations: none('what was handed up stays with the branch that did'),
  retention: { kept: 'the books between a branch and those above; no person is in them' },
  about: none('sums of a branch'),
  exit: {
    sheet: '党费上缴',
    words: {},
    fields: {
      organizationId: '党支部编号',
      from: '从哪个月',
      until: '到哪个月',
      on: '上缴日期',
      fen: '金额（分）',
      slip: '回单号',
      at: '登记时间',
      by: '登记人',
      withdrawnAt: '撤回时间',
      received: '上级收到',
      'received.fen': '收到金额（分）',
      'received.on': '收到日期',
      'received.at': '确认时间',
      'received.by': '确认人',
    },
  },
});

/** Large payments of one's own will. */
export const DuesLarges = defineCollection<DuesLargeRecord>()({
  name: 'duesLarges',
  indexes: [
    ['by_org_at', 'organizationId', '-at', '-_id'],
    ['by_to_at', 'toId', '-at', '-_id'],
    ['by_member', 'memberId'],
    ['by_time', 'at'],
  ],
  organizations: [
    { id: 'organizationId', name: 'organizationName', joins: true },
    { id: 'toId', name: 'toName', joins: true },
  ],
  retention: { removed: [{ days: 3653, since: 'at', because: 'books of dues are looked up for ten years' }] },
  about: {
    ...whose('大额党费'),
    tell: ({ at, fen, receipt }) => ({
      at,
      text: `${(fen / 100).toFixed(2)} 元${receipt ? `，收据 ${receipt.number}` : ''}`,
    }),
  },
  exit: none('what somebody gives is theirs to tell; the receipt says it'),
});

/** Who asks to be assessed anew. */
export const DuesRequests = defineCollection<DuesRequestRecord>()({
  name: 'duesRequests',
  indexes: [
    ['by_org_status', 'organizationId', 'status', 'askedAt'],
    ['by_member', 'memberId'],
    ['by_asking', 'askedAt'],
  ],
  organizations: [{ id: 'organizationId', while: () => ({ status: 'open' }), joins: true }],
  retention: {
    removed: [{ days: 731, since: 'askedAt', because: 'the assessment itself says what became of it' }],
  },
  about: {
    ...whose('请求重新核定党费'),
    tell: ({ askedAt, from }) => ({ at: askedAt, text: `从 ${from} 起` }),
  },
  exit: none('the assessment itself says what became of it'),
});

/** How each branch keeps its dues. */
export const DuesBranches = defineCollection<DuesBranchRecord>()({
  name: 'duesBranches',
  lies: 'duesBooks',
  indexes: [],
  organizations: none('it names its branch by its own id; what a merged one had set does not go over'),
  retention: { kept: 'one for each branch' },
  about: none('who keeps the dues is told to the branch'),
  exit: {
    sheet: '党费收缴安排',
    words: {},
    fields: {
      day: '每月收缴日',
      keeperId: '党费管理员编号',
      keeperName: '党费管理员',
      published: '公布',
      'published.year': '年度',
      'published.at': '公布时间',
      'published.by': '公布人',
    },
  },
});

/** The sums of each branch's years. */
export const DuesYears = defineCollection<DuesYearRecord>()({
  name: 'duesYears',
  lies: 'duesBooks',
  indexes: [['by_due', 'dueAt']],
  organizations: none('what was received and handed up stays with the branch that did'),
  retention: { kept: 'the books between a branch and those above; no person is in them' },
  about: none('sums of a branch'),
  exit: {
    sheet: '党费年度合计',
    words: {},
    fields: {
      organizationId: '党支部编号',
      year: '年度',
      recorded: '各月收缴（分）',
      handedUp: '各月上缴（分）',
      received: '上级收到（分）',
      waiting: '待上级确认（笔）',
      touchedAt: '最近登记时间',
      dueAt: '待重新合计时间',
      version: '更改次数',
    },
  },
});
