import { changeAccount, closeAccount, openAccount } from '../../kernel/accounts';
import { collection, type Changes, type Transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import type { AccountRecord } from '../../kernel/model';
import { townIdOf } from '../../kernel/paths';
import { Organizations } from '../organization/model';
import { requireOtherAdmin } from './admins';
import { isInEffect, requireMayGrant } from './granting';
import { Bindings, Members, RoleGrants, type MemberRecord, type RoleGrantRecord } from './model';
import { grantOf, rolesOf } from './roles';

/**
 * One WeChat user for a person, one person for a WeChat user. A person, their binding and their roles are read and
 * written in one transaction, and every change that hangs on a person writes the person's record: of two at once one
 * is done again, on what the other left.
 */

/** How it is known that a WeChat user is a person: by the number that WeChat vouches for, or by a keeper's word. */
export type Known = { road: 'phone'; fingerprint: string } | { road: 'keeper'; keeper: AccountRecord };

/** What came of a binding. */
export interface Bound {
  account: AccountRecord;
  member: MemberRecord;
  /** False for a repeat, which changed nothing. */
  anew: boolean;
  /** Who was bound to the person before, if another. */
  formerOpenid: string | undefined;
  /** What the person holds and does not have yet: somebody who could grant it must wake it. */
  asleep: RoleGrantRecord[];
}

/**
 * Binds a WeChat user to a person. Refuses who is not on a roster (any more) by `MEMBER.NOT_FOUND`, or
 * `ACCOUNT.NO_SINGLE_MATCH` where a number was asked for,
 * `ACCOUNT.MEMBER_BOUND_ELSEWHERE`, `ACCOUNT.ALREADY_BOUND` for a WeChat of another person, and, by a keeper's word,
 * `MEMBER.HOLDS_HIGHER_ROLE` for who holds what the keeper could not grant.
 */
export async function bindWithin(
  within: Transaction,
  openid: string,
  memberId: string,
  { known, now }: { known: Known; now: number },
): Promise<Bound> {
  const [held, boundTo] = await Promise.all([rolesOf(memberId), memberBoundTo(openid)]);
  const member = await within.in(Members).findById(memberId);
  if (!member || !isListed(member, known))
    refuse(known.road === 'phone' ? 'ACCOUNT.NO_SINGLE_MATCH' : 'MEMBER.NOT_FOUND');
  if (boundTo !== undefined && boundTo !== memberId) refuse('ACCOUNT.ALREADY_BOUND');
  const binding = await within.in(Bindings).findById(memberId);
  if (binding?.openid && binding.openid !== openid) refuse('ACCOUNT.MEMBER_BOUND_ELSEWHERE');
  const roles = await asTheyStand(within, held, now);
  if (known.road === 'keeper') requireMayGrant(roles, known.keeper, now);
  const isAwake = (role: RoleGrantRecord) => wakesFor(role, openid, known);
  const awake = roles.filter(isAwake);
  const asleep = roles.filter((role) => !isAwake(role));
  const account = await accountOf(within, openid, member, awake);
  const formerOpenid = binding?.formerOpenid === openid ? undefined : binding?.formerOpenid;
  if (binding?.openid === openid) return { account, member, anew: false, formerOpenid, asleep };
  for (const { _id, awakeFor } of awake) {
    if (awakeFor !== openid) await within.in(RoleGrants).update(_id, { awakeFor: openid });
  }
  const { road } = known;
  const by = known.road === 'keeper' ? { by: known.keeper.name } : {};
  await within.in(Bindings).replace(binding, { _id: memberId, openid, at: now, road, ...by });
  await openAccount(within, account);
  await within.in(Members).update(memberId, { changedAt: now });
  return { account, member, anew: true, formerOpenid, asleep };
}

/** True for who is on a roster, or an officer, and still has the number by which they were found. */
const isListed = ({ state, phone }: MemberRecord, known: Known): boolean =>
  (state === 'active' || state === 'officer') &&
  (known.road === 'keeper' || phone?.fingerprint === known.fingerprint);

/** Roles in effect, as they stand in this transaction. */
export async function asTheyStand(
  within: Transaction,
  roles: RoleGrantRecord[],
  now: number,
): Promise<RoleGrantRecord[]> {
  const inEffect: RoleGrantRecord[] = [];
  for (const { _id } of roles) {
    const role = await within.in(RoleGrants).findById(_id);
    if (role && isInEffect(role, now)) inEffect.push(role);
  }
  return inEffect;
}

/** Who grants the highest role is not the only one who vouches for it, so that no road of binding wakes it. */
function wakesFor(role: RoleGrantRecord, openid: string, known: Known): boolean {
  if (role.awakeFor === openid) return true;
  if (role.role === 'districtAdmin') return false;
  return known.road === 'keeper' || role.vouchedPhone === known.fingerprint;
}

/** The account that a person has, from roster, tree and granted roles as they are. */
export async function accountOf(
  within: Transaction,
  openid: string,
  member: MemberRecord,
  roles: RoleGrantRecord[],
): Promise<AccountRecord> {
  const organization = await within.in(Organizations).findById(member.organizationId);
  if (!organization) throw new Error(`member ${member._id} has no organisation`);
  const townId = townIdOf(member.orgPath);
  const town =
    townId && townId !== organization._id ? await within.in(Organizations).findById(townId) : undefined;
  return {
    _id: openid,
    name: member.name,
    personId: member._id,
    // Officers are no members of a branch: they are not expected anywhere and cannot check in.
    ...(member.state === 'active' && { memberId: member._id, status: member.status }),
    organizationId: organization._id,
    organizationName: organization.name,
    ...(town && { townName: town.name }),
    orgPath: member.orgPath,
    ...(member.groupId && { groupId: member.groupId }),
    ...(member.formerIds && { formerIds: member.formerIds }),
    grants: roles.map(grantOf),
    closedAt: null,
  };
}

/**
 * Parts a person from WeChat: from the next call on that WeChat is a stranger's. Answers whose it was, `undefined`
 * when nobody was bound. The last administrator of the district cannot be parted.
 */
export async function partWithin(
  within: Transaction,
  memberId: string,
  now: number,
): Promise<string | undefined> {
  await requireOtherAdmin(within, await rolesOf(memberId), now);
  const binding = await within.in(Bindings).findById(memberId);
  if (!binding?.openid) return undefined;
  await within.in(Bindings).update(memberId, { openid: null, at: now, formerOpenid: binding.openid });
  await closeAccount(within, binding.openid, now);
  await within.in(Members).update(memberId, { changedAt: now });
  return binding.openid;
}

/** Changes the account of a person who is bound, in the transaction that changes what it is a copy of. */
export async function changeAccountOf(
  within: Transaction,
  memberId: string,
  change: (account: AccountRecord) => Changes<AccountRecord>,
): Promise<void> {
  const binding = await within.in(Bindings).findById(memberId);
  if (binding?.openid) await changeAccount(within, binding.openid, change);
}

/** The person that a WeChat user is bound to. */
export async function memberBoundTo(openid: string): Promise<string | undefined> {
  const [binding] = await collection(Bindings).find({ openid }, { limit: 1 });
  return binding?._id;
}
