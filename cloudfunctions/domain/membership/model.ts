import { organizationKindWords } from '../../../types/shared/organizations';
import { roleWords } from '../../../types/shared/roles';
import type { StoredPhone } from '../../kernel/phone';
import { postKindWords, type PostKind } from '../../../types/shared/developments';
import {
  memberStatusWords,
  type BindingRoad,
  type FindingKind,
  type MemberState,
  type MemberStatus,
} from '../../../types/shared/members';
import {
  transferKindWords,
  transferStatusWords,
  type TransferKind,
  type TransferStatus,
} from '../../../types/shared/transfers';
import type { RoleGrant } from '../../kernel/model';
import { defineCollection, none } from '../../kernel/database';

/** A member who is brought on to become good at their work (骨干); days are `YYYY-MM-DD`, Beijing. */
export interface MemberBackbone {
  as: PostKind;
  since: string;
  by?: { memberId: string; name: string };
  reachedOn?: string;
}

export interface MemberRecord {
  _id: string;
  name: string;
  /** What the name is compared by, however it was typed: see `matchKey`. */
  nameKey: string;
  status: MemberStatus;
  state: MemberState;
  /** The branch, also of who is in one of its groups (党小组). */
  organizationId: string;
  orgPath: string;
  groupId?: string | null;
  /** Branches that were merged into the own one while the person was in them. */
  formerIds?: string[];
  phone?: StoredPhone;
  /** Calendar days: joined the Party (支部大会通过), became full (转正: the probation was over). */
  joinedOn?: string;
  fullOn?: string;
  /** Since which day they have a vote, where it is known: their conversion was approved on it, after `fullOn`. */
  votesFrom?: string;
  /** Since when a flowing member (流动党员) is away. */
  awaySince?: string | null;
  /** 双向培养: as what they are brought on in their work, since which day, by whom; and from when they are it. */
  backbone?: MemberBackbone | null;
  leftOn?: string;
  /** When what hangs on the person changed last: every such change writes it, so that two at once meet. */
  changedAt?: number;
  /** The import that brought this row, so that it can be brought in or undone as one. */
  importId?: string;
}

/** Which WeChat user a person is bound to: one at most. `_id` is the member's. */
export interface BindingRecord {
  _id: string;
  openid: string | null;
  at: number;
  /** By which road: the number that WeChat vouches for, or a keeper who knows the person; and the keeper's name. */
  road?: BindingRoad;
  by?: string;
  /** The WeChat user before. */
  formerOpenid?: string;
}

/** A role granted to a person; it follows the person from one WeChat to another. */
export interface RoleGrantRecord extends RoleGrant {
  _id: string;
  memberId: string;
  memberName: string;
  grantedBy: string;
  grantedByName: string;
  grantedAt: number;
  /** The person who granted it, to be told apart from who confirms it. */
  grantedByPerson?: string;
  /**
   * The WeChat user whom it serves; with another, or none, it sleeps until somebody who could grant it wakes it. What a
   * person holds does not come along to whichever WeChat is bound to them next.
   */
  awakeFor: string | null;
  /** The fingerprint of the number that its granter vouched for: bound by that number, it wakes by itself. */
  vouchedPhone?: string;
  revokedAt: number | null;
  revokedReason?: string;
}

/** A transfer of membership (组织关系转接); the paths are those of its day, the ids those of its branches ('' outside). */
export interface TransferRecord {
  _id: string;
  kind: TransferKind;
  status: TransferStatus;
  memberId: string;
  memberName: string;
  fromId: string;
  fromPath: string;
  fromName: string;
  toId: string;
  toPath: string;
  toName: string;
  on: string;
  note: string;
  /** 党费交至: the last month (`YYYY-MM`) up to which dues were paid when it was written, where that is known. */
  duesUntil?: string;
  at: number;
  decidedAt: number | null;
}

/** Something that does not fit together and that a person must decide; `_id` is `kind:subject`. */
export interface FindingRecord {
  _id: string;
  kind: FindingKind;
  /** The member, the account, or `organizationId:memberId` of a post. */
  subject: string;
  name: string;
  orgPath: string;
  /** When it was found first, and last. */
  at: number;
  seenAt: number;
}

/** The one-time code by which an administrator whom nobody else could confirm wakes the role; `_id` is the grant's. */
export interface AdminCodeRecord {
  _id: string;
  digest: string;
  at: number;
  until: number;
}

/** Codes of administrators made by `npm run bootstrap`; gone once used. */
export const AdminCodes = defineCollection<AdminCodeRecord>()({
  name: 'adminCodes',
  indexes: [['by_at', 'at']],
  organizations: none('it names a grant'),
  retention: { removed: [{ days: 30, since: 'at', because: 'it holds for two weeks' }] },
  about: none('the grant is told of; the code is known only to whom it was given'),
  exit: none('a code holds for this program only'),
});

/** What the nightly comparison of people found; gone once it is not found any more. */
export const Findings = defineCollection<FindingRecord>()({
  name: 'findings',
  indexes: [
    ['by_org_at', 'orgPath', '-at', '-_id'],
    ['by_seen', 'seenAt'],
  ],
  organizations: none('it is found anew every night'),
  retention: { removed: [{ days: 2, since: 'seenAt', because: 'what is not found any more is settled' }] },
  about: none('found anew every night from what is told of here'),
  exit: none('what does not fit is put right, not handed on'),
});

/** Which WeChat user a person is bound to; `_id` is the member's. */
export const Bindings = defineCollection<BindingRecord>()({
  name: 'bindings',
  indexes: [
    ['by_openid', 'openid'],
    ['by_at', 'at'],
  ],
  organizations: none('it names a person'),
  retention: {
    kept: 'one for each person',
    cleared: [
      {
        fields: ['formerOpenid'],
        days: 183,
        since: 'at',
        because: 'the WeChat before is told, and looked into, as long as logs are kept',
      },
    ],
  },
  about: { person: '_id', what: '微信绑定', tell: ({ at }) => ({ at, text: '' }) },
  exit: none('a WeChat identity is of no use outside WeChat'),
});

export const Members = defineCollection<MemberRecord>()({
  name: 'members',
  indexes: [
    ['by_org', 'orgPath', '_id'],
    ['by_group', 'groupId'],
    ['by_org_name', 'organizationId', 'nameKey'],
    ['by_phone', 'phone.fingerprint'],
    ['by_seal', 'phone.sealed'],
    ['by_import', 'importId', '_id'],
    ['by_leaving', 'state', 'leftOn'],
    ['by_backbone', 'backbone.since', 'organizationId'],
  ],
  organizations: [{ id: 'organizationId', path: 'orgPath', joins: true }],
  retention: {
    kept: 'the roster, and the history that records refer to',
    cleared: [
      {
        fields: ['phone', 'joinedOn', 'fullOn', 'votesFrom', 'awaySince', 'backbone'],
        days: 90,
        since: 'leftOn',
        as: 'day',
        when: { state: 'left' },
        because: 'who left is not called up any more; three months to put a mistake right',
      },
    ],
  },
  about: {
    person: '_id',
    what: '名册',
    tell: ({ name, joinedOn = '', fullOn = '', votesFrom = '', backbone }) => ({
      text: [name, joinedOn, fullOn, votesFrom, ...(backbone ? [`双向培养 ${backbone.since}`] : [])]
        .join(' ')
        .trim(),
    }),
  },
  exit: {
    sheet: '党员名册',
    words: {
      status: memberStatusWords,
      state: { active: '在册', officer: '工作人员', staged: '导入中', left: '已离开' },
      'backbone.as': postKindWords,
    },
    fields: {
      name: '姓名',
      nameKey: '姓名检索',
      status: '人员类别',
      state: '名册状态',
      organizationId: '党支部编号',
      orgPath: '组织路径',
      groupId: '党小组编号',
      formerIds: '合并前的支部编号',
      phone: '手机号',
      joinedOn: '入党日期',
      fullOn: '转正日期',
      votesFrom: '有表决权起',
      awaySince: '外出起始日',
      backbone: '双向培养（培养为骨干）',
      leftOn: '离开日期',
      changedAt: '最近变动',
      importId: '导入编号',
    },
  },
});

export const RoleGrants = defineCollection<RoleGrantRecord>()({
  name: 'roleGrants',
  indexes: [
    ['by_org', 'organizationId', 'role'],
    ['by_path', 'orgPath'],
    ['by_member', 'memberId'],
    ['by_end', 'revokedAt'],
  ],
  organizations: [
    { id: 'organizationId', path: 'orgPath', name: 'organizationName', absorbed: 'absorbedIds' },
  ],
  retention: { removed: [{ days: 1095, since: 'revokedAt', because: 'shows who could do what when' }] },
  about: {
    person: 'memberId',
    what: '职务',
    tell: ({ grantedAt, organizationName, role }) => ({ at: grantedAt, text: organizationName, word: role }),
  },
  exit: {
    sheet: '职务与权限',
    words: { role: roleWords, organizationKind: organizationKindWords },
    fields: {
      role: '职务',
      organizationId: '党组织编号',
      organizationName: '党组织',
      organizationKind: '组织类别',
      orgPath: '组织路径',
      absorbedIds: '并入该组织的',
      until: '到期',
      memberId: '党员编号',
      memberName: '姓名',
      grantedBy: '授予人微信',
      grantedByName: '授予人',
      grantedAt: '授予时间',
      grantedByPerson: '授予人编号',
      awakeFor: '启用的微信',
      vouchedPhone: '核对过的手机号指纹',
      revokedAt: '收回时间',
      revokedReason: '收回原因',
    },
  },
});

export const Transfers = defineCollection<TransferRecord>()({
  name: 'transfers',
  indexes: [
    ['by_from', 'fromId', '-at'],
    ['by_to', 'toId', '-at'],
    ['by_member_status', 'memberId', 'status'],
  ],
  organizations: [
    // Paths and names are those of the day; who may decide is found by id.
    { id: 'fromId', while: () => ({ status: 'open' }), joins: true },
    { id: 'toId', while: () => ({ status: 'open' }), joins: true },
  ],
  retention: { kept: 'where somebody came from and went to' },
  about: {
    person: 'memberId',
    what: '组织关系转接',
    tell: ({ at, fromName, toName }) => ({ at, text: `${fromName} → ${toName}` }),
  },
  exit: {
    sheet: '组织关系转接',
    words: { kind: transferKindWords, status: transferStatusWords },
    fields: {
      kind: '类别',
      status: '状态',
      memberId: '党员编号',
      memberName: '姓名',
      fromId: '转出编号',
      fromPath: '转出路径',
      fromName: '转出组织',
      toId: '转入编号',
      toPath: '转入路径',
      toName: '转入组织',
      on: '日期',
      note: '说明',
      duesUntil: '党费交至',
      at: '办理时间',
      decidedAt: '确定时间',
    },
  },
});
