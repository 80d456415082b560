import type { ExitStage } from '../../../types/shared/exits';
import type { ExportPurpose } from '../../../types/shared/rosters';
import { defineCollection, none } from '../../kernel/database';

/**
 * What people ask of others: of those who keep a branch to be bound by name, and to have something put right; of a second
 * person of the district to agree that much goes out at once.
 */

/** Someone asks a branch to be bound by name. */
export interface BindingRequestRecord {
  _id: string;
  openid: string;
  name: string;
  organizationId: string;
  organizationName: string;
  orgPath: string;
  status: 'open' | 'accepted' | 'refused';
  askedAt: number;
  decidedAt: number | null;
}

/** Something a member says is wrong in what is kept about them. */
export interface CorrectionRecord {
  _id: string;
  memberId: string;
  organizationId: string;
  orgPath: string;
  what: string;
  shouldBe: string;
  at: number;
  done: boolean;
}

/** Somebody asks to export beyond a town, which another person must agree to; `_id` is `organizationId:personId`. */
export interface ExportRequestRecord {
  _id: string;
  organizationId: string;
  orgPath: string;
  personId: string;
  name: string;
  purpose: ExportPurpose;
  askedAt: number;
  status: 'open' | 'agreed' | 'used';
  agreedBy?: { personId: string; name: string };
  agreedAt: number | null;
}

/** One taking out of everything; `_id` is made of who asked and their key. */
export interface ExitRecord {
  _id: string;
  organizationId: string;
  organizationName: string;
  orgPath: string;
  stage: ExitStage;
  askedBy: { personId: string; name: string };
  askedAt: number;
  agreedBy?: { personId: string; name: string };
  agreedAt?: number;
  /** Since when nothing changes; when that is not so any more, it is broken off. */
  readOnlyFrom: number;
  finishedAt?: number;
  manifest?: { fileId: string; sha256: string };
}

/** Requests to be bound by name; `_id` follows from the OPENID, so there is one. */
export const BindingRequests = defineCollection<BindingRequestRecord>()({
  name: 'bindingRequests',
  indexes: [
    ['by_org_status', 'organizationId', 'status', 'askedAt', '_id'],
    ['by_openid', 'openid', 'status'],
    ['by_decision', 'decidedAt'],
    ['by_status_asked', 'status', 'askedAt'],
  ],
  organizations: [
    {
      id: 'organizationId',
      path: 'orgPath',
      name: 'organizationName',
      while: () => ({ status: 'open' }),
      joins: true,
    },
  ],
  retention: {
    removed: [
      { days: 30, since: 'decidedAt', because: 'long enough for the asker to see what came of it' },
      { days: 183, since: 'askedAt', when: { status: 'open' }, because: 'nobody answers it any more' },
    ],
  },
  about: {
    wechat: 'openid',
    what: '绑定申请',
    tell: ({ askedAt, name, organizationName }) => ({ at: askedAt, text: `${name}，${organizationName}` }),
  },
  exit: none('a request is answered here or not at all'),
});

/** What members say is wrong in what is kept about them. */
export const Corrections = defineCollection<CorrectionRecord>()({
  name: 'corrections',
  indexes: [
    ['by_org_done', 'orgPath', 'done', 'at', '_id'],
    ['by_done', 'done', 'at'],
    ['by_member', 'memberId'],
  ],
  organizations: [{ id: 'organizationId', path: 'orgPath', while: () => ({ done: false }), joins: true }],
  retention: {
    removed: [
      {
        days: 365,
        since: 'at',
        when: { done: true },
        because: 'shows that what was asked for was dealt with',
      },
    ],
  },
  about: {
    person: 'memberId',
    what: '要求过的更正',
    tell: ({ at, what, shouldBe }) => ({ at, text: `${what}：${shouldBe}` }),
  },
  exit: {
    sheet: '更正申请',
    words: {},
    fields: {
      memberId: '党员编号',
      organizationId: '党组织编号',
      orgPath: '组织路径',
      what: '哪里不对',
      shouldBe: '应当是',
      at: '提出时间',
      done: '已处理',
    },
  },
});

/** Requests to export beyond a town; what was agreed to serves for one export. */
export const ExportRequests = defineCollection<ExportRequestRecord>()({
  name: 'exportRequests',
  indexes: [
    ['by_organization_status', 'organizationId', 'status', '-askedAt', '-_id'],
    ['by_asked', 'askedAt'],
    ['by_person', 'personId'],
  ],
  organizations: none('the district does not move'),
  retention: { removed: [{ days: 7, since: 'askedAt', because: 'who still wants it asks anew' }] },
  about: {
    person: 'personId',
    what: '申请过的导出',
    tell: ({ askedAt, purpose }) => ({ at: askedAt, text: '', word: purpose }),
  },
  exit: none('a question of a day'),
});

/** What the district took out as a whole. */
export const Exits = defineCollection<ExitRecord>()({
  name: 'exits',
  indexes: [
    ['by_org_asked', 'organizationId', '-askedAt', '-_id'],
    ['by_stage', 'stage'],
    ['by_asked', 'askedAt'],
  ],
  organizations: none('the district does not move'),
  retention: {
    removed: [
      { days: 1095, since: 'askedAt', because: 'says who took everything out, as long as the audit' },
    ],
  },
  about: none('who asked and who agreed stands in the audit'),
  exit: none('it is what leaves'),
});
