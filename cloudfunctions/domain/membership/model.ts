import type { StoredPhone } from '../../kernel/phone';
import type { MemberState, MemberStatus } from '../../../types/shared/members';
import type { TransferKind, TransferStatus, BindingRoad } from '../../../types/shared/members';
import type { RoleGrant } from '../../kernel/model';
import { defineCollection, none } from '../../kernel/database';

export interface MemberRecord {
  _id: string;
  name: string;
  /** What the name is compared by, however it was typed: see `matchKey`. */
  nameKey: string;
  status: MemberStatus;
  state: MemberState;
  organizationId: string;
  orgPath: string;
  phone?: StoredPhone;
  /** Calendar days: joined the Party (支部大会通过), became full (转正). */
  joinedOn?: string;
  fullOn?: string;
  /** Since when a flowing member (流动党员) is away. */
  awaySince?: string | null;
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
  at: number;
  decidedAt: number | null;
}

/** Which WeChat user a person is bound to; `_id` is the member's. */
export const Bindings = defineCollection<BindingRecord>()({
  name: 'bindings',
  indexes: [['by_openid', 'openid']],
  organizations: none('it names a person'),
  retention: { kept: 'one for each person' },
  exit: none('a WeChat identity is of no use outside WeChat'),
});

export const Members = defineCollection<MemberRecord>()({
  name: 'members',
  indexes: [
    ['by_org', 'orgPath', '_id'],
    ['by_org_name', 'organizationId', 'nameKey'],
    ['by_phone', 'phone.fingerprint'],
    ['by_seal', 'phone.sealed'],
    ['by_import', 'importId', '_id'],
  ],
  organizations: [{ id: 'organizationId', path: 'orgPath' }],
  retention: { kept: 'the roster, and the history that records refer to' },
  exit: { sheet: '党员名册' },
});

export const RoleGrants = defineCollection<RoleGrantRecord>()({
  name: 'roleGrants',
  indexes: [
    ['by_org', 'organizationId', 'role'],
    ['by_path', 'orgPath'],
    ['by_member', 'memberId'],
  ],
  organizations: [{ id: 'organizationId', path: 'orgPath', name: 'organizationName' }],
  retention: { kept: 'shows who could do what when' },
  exit: { sheet: '职务与权限' },
});

export const Transfers = defineCollection<TransferRecord>()({
  name: 'transfers',
  indexes: [
    ['by_from', 'fromId', '-at'],
    ['by_to', 'toId', '-at'],
    ['by_member_status', 'memberId', 'status'],
  ],
  organizations: none('paths and names are those of the day'),
  retention: { kept: 'where somebody came from and went to' },
  exit: { sheet: '组织关系转接' },
});
