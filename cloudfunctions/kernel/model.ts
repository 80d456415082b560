import { roleWords, type Role } from '../../types/shared/roles';
import { organizationKindWords, type OrganizationKind } from '../../types/shared/organizations';
import { memberStatusWords, type MemberStatus } from '../../types/shared/members';
import { transferKindWords } from '../../types/shared/transfers';
import { defineCollection, none } from './database';

export interface RoleGrant {
  role: Role;
  organizationId: string;
  organizationName: string;
  organizationKind: OrganizationKind;
  orgPath: string;
  /** What was merged into that organisation: its keepers do the work of those too. */
  absorbedIds?: string[];
  /** The role ends at this instant, if set. */
  until?: number;
}

/** What holds for everybody just now; see `standing.ts`. */
export interface Standing {
  /** From an instant on everything can be looked at and nothing changed. */
  readOnly?: { from: number; reason: string; by: string };
  /** The words of the notice that the district stops using the program. */
  closing?: { title: string; body: string; at: number };
  /** Of what instances remember; another one for every change (`remembered.ts`). */
  edition?: string;
}

export interface AccountRecord {
  _id: string;
  name: string;
  /** Whose account it is: a person on a roster, or an officer. */
  personId?: string;
  /** The same, for members of a branch only: officers are expected nowhere. */
  memberId?: string;
  status?: MemberStatus;
  organizationId: string;
  organizationName: string;
  townName?: string;
  orgPath: string;
  /** The group (党小组) that the person is in, and branches that were merged into theirs: what was for these is for them. */
  groupId?: string | null;
  formerIds?: string[];
  /** The roles granted to the person, copied here so that one read tells who is calling. */
  grants: RoleGrant[];
  demo?: boolean;
  /** When WeChat user and person parted; the account then counts for nothing until it is bound again. */
  closedAt?: number | null;
  /** On the record of nobody only, which is read with every caller's own. */
  standing?: Standing;
}

export interface AuditRecord {
  _id: string;
  at: number;
  actor: { openid: string; memberId?: string; name: string };
  action: string;
  target: string;
  orgPath: string;
  /** The fields that changed, before and after; never secrets. */
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  requestId: string;
}

/** What of a budget was spent on a day; `_id` is `budget:whose:day`. */
export interface BudgetRecord {
  _id: string;
  spent: number;
  /** When the first was. */
  at: number;
}

/** Something that a person asked for with words in it that WeChat could not check just then; nothing of it was done. */
export interface UnsentRecord {
  _id: string;
  /** Who asked, and who alone sees it. */
  openid: string;
  action: string;
  /** What was asked for, as JSON, and the words in it: sealed, since a phone number may be among it. */
  sealed: string;
  at: number;
}

/** How often somebody was refused on a day; `_id` follows from both. */
export interface RefusalsRecord {
  _id: string;
  day: string;
  openid: string;
  /** Who that was then. */
  name: string;
  organizationName: string;
  orgPath: string;
  count: number;
  lastAt: number;
}

/** A file in storage that is of use for a while only; `null` once it is kept for good. */
export interface TemporaryFileRecord {
  _id: string;
  fileId: string;
  removeAt: number | null;
}

/** How far a job that goes round all branches has come. */
export interface JobRoundRecord {
  _id: string;
  /** The month, or the night, that it is about. */
  period: string;
  startedAt: number;
  /** The path of the last branch dealt with; empty between rounds. */
  cursor: string;
  done: boolean;
  /** Whoever works on it has it to themselves until then (epoch ms). */
  leaseUntil?: number;
}

/** A change of what is stored that was begun, and how far it has come; `_id` is its number. See `scripts/migrate`. */
export interface MigrationRecord {
  _id: string;
  what: string;
  /** Whether functions of the release before work with what it leaves behind; where they `break`, none goes back to them. */
  formerFunctions: 'work' | 'break';
  /** When it was begun (epoch ms); `null` where it must begin anew, as functions of the release before wrote since. */
  startedAt: number | null;
  /** The `_id` of the last document dealt with; empty between walks. */
  cursor: string;
  /** How many documents it changed. */
  changed: number;
  doneAt: number | null;
}

/** WeChat users bound to a person; `_id` is the OPENID. */
export const Accounts = defineCollection<AccountRecord>()({
  name: 'accounts',
  indexes: [
    ['by_org', 'orgPath'],
    ['by_group', 'groupId'],
    ['by_role', 'grants.organizationId'],
    ['by_closing', 'closedAt'],
  ],
  organizations: [
    { id: 'organizationId', path: 'orgPath', name: 'organizationName', town: 'townName', joins: true },
    {
      list: 'grants',
      id: 'organizationId',
      path: 'orgPath',
      name: 'organizationName',
      absorbed: 'absorbedIds',
    },
  ],
  retention: {
    removed: [
      { days: 183, since: 'closedAt', because: 'shows who a WeChat was while its acts may be looked into' },
    ],
  },
  about: {
    wechat: '_id',
    what: '微信账号',
    tell: ({ name, organizationName }) => ({ text: `${name}，${organizationName}` }),
  },
  exit: none('a WeChat identity is of no use outside WeChat'),
});

/** What reads the same whatever was done: of other identifiers in the audit only the app says which act they belong to. */
const auditedWords = { ...organizationKindWords, ...roleWords, ...memberStatusWords, ...transferKindWords };

/** What was done, by whom; never changed, removed by nobody but the timer. */
export const Audits = defineCollection<AuditRecord>()({
  name: 'audits',
  indexes: [
    ['by_at', '-at', '-_id'],
    ['by_org_at', 'orgPath', '-at', '-_id'],
    ['by_target_at', 'target', '-at', '-_id'],
    ['by_actor', 'actor.openid'],
  ],
  organizations: none('the path is that of the day'),
  retention: {
    removed: [
      {
        days: 1095,
        since: 'at',
        because: 'the law asks for six months at least; a term of office is three years',
      },
    ],
  },
  about: {
    wechat: 'actor.openid',
    what: '办过的事',
    tell: ({ at, action }) => ({ at, text: '', word: action }),
  },
  exit: {
    sheet: '操作记录',
    words: { before: auditedWords, after: auditedWords },
    fields: {
      at: '时间',
      actor: '办事人',
      'actor.openid': '微信',
      'actor.memberId': '党员编号',
      'actor.name': '姓名',
      action: '办了什么',
      target: '对象编号',
      orgPath: '组织路径',
      before: '办之前',
      after: '办之后',
      requestId: '请求编号',
    },
  },
  writtenByLooking: true,
});

/** How far a job that goes round has come; `_id` is the job's name. */
export const JobRounds = defineCollection<JobRoundRecord>()({
  name: 'jobRounds',
  indexes: [],
  organizations: none('it names a job'),
  retention: { kept: 'one for each job' },
  about: none('it names a job'),
  exit: none('how far a job has come'),
});

/** Which changes of stored data went through it: what version it is of follows (`data-version.ts`). Functions only read it. */
export const Migrations = defineCollection<MigrationRecord>()({
  name: 'migrations',
  indexes: [],
  organizations: none('it is about all data'),
  retention: { kept: 'one for each migration; the version of the data follows from them' },
  about: none('it is about all data'),
  exit: none('the manifest says of which version the data is'),
});

/** How often who was refused on which day. */
export const Refusals = defineCollection<RefusalsRecord>()({
  name: 'refusals',
  indexes: [
    ['by_day', '-day', '-_id'],
    ['by_org_day', 'orgPath', '-day', '-_id'],
    ['by_last', 'lastAt'],
    ['by_wechat', 'openid'],
  ],
  organizations: none('the path is that of the day'),
  retention: {
    removed: [
      {
        days: 366,
        since: 'lastAt',
        because: 'the law asks for logs of six months at least (rule `logsKept`)',
      },
    ],
  },
  about: {
    wechat: 'openid',
    what: '被拒绝的次数',
    tell: ({ lastAt, count }) => ({ at: lastAt, text: `${count} 次` }),
  },
  exit: {
    sheet: '被拒绝的次数',
    words: {},
    fields: {
      day: '日期',
      openid: '微信',
      name: '姓名',
      organizationName: '所在组织',
      orgPath: '组织路径',
      count: '次数',
      lastAt: '最近一次',
    },
  },
  writtenByLooking: true,
});

/** What waits for its author to send it again. */
export const Unsent = defineCollection<UnsentRecord>()({
  name: 'unsent',
  indexes: [
    ['by_author_at', 'openid', '-at', '-_id'],
    ['by_at', 'at'],
  ],
  organizations: none('it was said to nobody yet'),
  retention: {
    removed: [{ days: 30, since: 'at', because: 'whoever did not send it again within a month will not' }],
  },
  about: {
    wechat: 'openid',
    what: '未发出的内容',
    tell: ({ at, action }) => ({ at, text: '', word: action }),
  },
  exit: none('it was said to nobody yet'),
});

/** Files that are removed from storage at an instant. */
export const TemporaryFiles = defineCollection<TemporaryFileRecord>()({
  name: 'temporaryFiles',
  indexes: [['by_removal', 'removeAt']],
  organizations: none('it names a file'),
  retention: { endedBy: 'remove-files', because: 'each file says until when it is of use' },
  about: none('it names a file, not who sent it'),
  exit: none('what is of use for a while only'),
});

/** What was spent of budgets, by person and day. */
export const Budgets = defineCollection<BudgetRecord>()({
  name: 'budgets',
  indexes: [['by_at', 'at']],
  organizations: none('it names a person and a day'),
  retention: { removed: [{ days: 2, since: 'at', because: 'it counts for its day only' }] },
  about: none('counts of a day'),
  exit: none('counts against limits'),
  writtenByLooking: true,
});
