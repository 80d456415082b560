import type { Role } from '../../types/shared/roles';
import type { OrganizationKind } from '../../types/shared/organizations';
import type { MemberStatus } from '../../types/shared/members';
import { defineCollection, none } from './database';

export interface RoleGrant {
  role: Role;
  organizationId: string;
  organizationName: string;
  organizationKind: OrganizationKind;
  orgPath: string;
  /** The role ends at this instant, if set. */
  until?: number;
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
  /** The roles granted to the person, copied here so that one read tells who is calling. */
  grants: RoleGrant[];
  demo?: boolean;
  /** When WeChat user and person parted; the account then counts for nothing until it is bound again. */
  closedAt?: number | null;
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

/** Tries of one kind by one WeChat user or on one phone number on one day; `_id` is `kind:key:day`. */
export interface TryCountRecord {
  _id: string;
  count: number;
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
}

/** WeChat users bound to a person; `_id` is the OPENID. */
export const Accounts = defineCollection<AccountRecord>()({
  name: 'accounts',
  indexes: [
    ['by_org', 'orgPath'],
    ['by_role', 'grants.organizationId'],
    ['by_closing', 'closedAt'],
  ],
  organizations: [
    { id: 'organizationId', path: 'orgPath', name: 'organizationName', town: 'townName' },
    { list: 'grants', id: 'organizationId', path: 'orgPath', name: 'organizationName' },
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

/** What was done, by whom; never changed, removed by nobody but the timer. */
export const Audits = defineCollection<AuditRecord>()({
  name: 'audits',
  indexes: [
    ['by_at', '-at'],
    ['by_org_at', 'orgPath', '-at'],
    ['by_target_at', 'target', '-at'],
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
  exit: { sheet: '操作记录' },
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

/** Files that are removed from storage at an instant. */
export const TemporaryFiles = defineCollection<TemporaryFileRecord>()({
  name: 'temporaryFiles',
  indexes: [['by_removal', 'removeAt']],
  organizations: none('it names a file'),
  retention: { endedBy: 'remove-files', because: 'each file says until when it is of use' },
  about: none('it names a file, not who sent it'),
  exit: none('what is of use for a while only'),
});

/** Tries counted against limits, by day. */
export const TryCounts = defineCollection<TryCountRecord>()({
  name: 'tryCounts',
  indexes: [],
  organizations: none('it names a person and a day'),
  retention: { kept: 'counts of a day, without content' },
  about: none('counts of a day'),
  exit: none('counts against limits'),
});
