import { audit, type Auditable } from '../../kernel/audit';
import { transaction, type Changes, type Transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { Organizations } from '../organization/model';
import type { StoredPhone } from '../../kernel/phone';
import { changeAccountOf, partWithin } from './bindings';
import { openTransfersOf } from './find';
import { requireMayGrant } from './granting';
import { endRolesWithin } from './grants';
import { rolesOf } from './roles';
import { Bindings, Members, RoleGrants, Transfers, type MemberRecord, type TransferRecord } from './model';

/** Every change of a roster, with the account, the roles and the transfers that hang on it: all or nothing. */

/** What of a member one act may change, beside the facts that are put right. */
type MemberChange = Changes<MemberRecord> &
  Partial<Pick<MemberRecord, 'status' | 'joinedOn' | 'fullOn' | 'votesFrom' | 'awaySince' | 'groupId'>>;

/** An act on the roster, with who does it. */
type Act = Auditable & { action: string };

/** Changes fields of a member, and of the account that copies them. */
export const changeMember = (
  member: MemberRecord,
  action: string,
  after: MemberChange,
  call: Auditable,
): Promise<void> => transaction((within) => changeMemberWithin(within, member, after, { ...call, action }));

/** The same in the transaction of what it follows from. */
export async function changeMemberWithin(
  within: Transaction,
  member: MemberRecord,
  after: MemberChange,
  { action, ...call }: Act,
): Promise<void> {
  const fields = Object.keys(after) as (keyof MemberRecord)[];
  const before = Object.fromEntries(fields.map((field) => [field, member[field] ?? null]));
  await within.in(Members).update(member._id, { ...after, changedAt: call.now });
  const { status, groupId } = after;
  if (status) await changeAccountOf(within, member._id, () => ({ status }));
  if (groupId !== undefined) await changeAccountOf(within, member._id, () => ({ groupId }));
  await audit(within, call, { action, target: member._id, orgPath: member.orgPath, before, after });
}

/** What may be put right of a member, with the copies of the name that the account and the roles hold. */
type Facts = Partial<Pick<MemberRecord, 'name' | 'nameKey' | 'phone' | 'joinedOn' | 'fullOn'>>;

/** As an audit may hold them: of a number, its last four digits. */
const told = ({ phone, name, joinedOn, fullOn }: Facts) => ({
  ...(name !== undefined && { name }),
  ...(phone && { phoneTail: phone.tail }),
  ...(joinedOn !== undefined && { joinedOn }),
  ...(fullOn !== undefined && { fullOn }),
});

/**
 * Puts facts of a member right; `also` is done in the same transaction.
 * @throws MEMBER.PHONE_IS_OWN for the number of who is bound
 */
export async function editMember(
  member: MemberRecord,
  facts: Facts,
  call: Auditable,
  also?: (within: Transaction) => Promise<void>,
): Promise<void> {
  const { name, phone } = facts;
  const roles = name !== undefined ? await rolesOf(member._id) : [];
  await transaction(async (within) => {
    if (phone && (await within.in(Bindings).findById(member._id))?.openid) refuse('MEMBER.PHONE_IS_OWN');
    await within.in(Members).update(member._id, { ...facts, changedAt: call.now });
    if (name !== undefined) {
      await changeAccountOf(within, member._id, () => ({ name }));
      for (const { _id } of roles) await within.in(RoleGrants).update(_id, { memberName: name });
    }
    await also?.(within);
    await audit(within, call, {
      action: 'member.edit',
      target: member._id,
      orgPath: member.orgPath,
      before: told(member),
      after: told(facts),
    });
  });
}

/** Stores a member's new phone number. */
export async function storePhone(member: MemberRecord, phone: StoredPhone, call: Auditable): Promise<void> {
  await transaction(async (within) => {
    await within.in(Members).update(member._id, { phone, changedAt: call.now });
    await audit(within, call, {
      action: 'account.changePhone',
      target: member._id,
      orgPath: member.orgPath,
      before: { phoneTail: member.phone?.tail },
      after: { phoneTail: phone.tail },
    });
  });
}

/** How a member leaves the roster, and what else is done with it in the same transaction. */
interface Leaving {
  leftOn: string;
  reason: string;
  also?: (within: Transaction) => Promise<void>;
}

/**
 * Takes a member off the roster and locks them out, in one: from then on their WeChat is a stranger's. Refused where
 * that would end a role which the caller could not grant.
 */
export const removeMember = (
  member: MemberRecord,
  action: string,
  leaving: Leaving,
  call: Auditable,
): Promise<void> => transaction((within) => removeMemberWithin(within, member, leaving, { ...call, action }));

/** The same in the transaction of what it follows from. */
export async function removeMemberWithin(
  within: Transaction,
  member: MemberRecord,
  { also, ...after }: Leaving,
  { action, ...call }: Act,
): Promise<void> {
  const [roles, transfers] = await Promise.all([rolesOf(member._id), openTransfersOf(member._id)]);
  requireMayGrant(roles, call.caller?.account, call.now);
  await within.in(Members).update(member._id, { state: 'left', leftOn: after.leftOn });
  await endRolesWithin(within, roles, '离开名册', call.now);
  // Nobody can take in whom the roster does not hold any more.
  for (const { _id } of transfers) {
    await within.in(Transfers).update(_id, { status: 'withdrawn', decidedAt: call.now });
  }
  await partWithin(within, member._id, call.now);
  await also?.(within);
  await audit(within, call, {
    action,
    target: member._id,
    orgPath: member.orgPath,
    before: { state: member.state },
    after: { state: 'left', ...after },
  });
}

/** Brings a new member in, with the record of where they came from if they did; a repeat changes nothing. */
export const addMember = (
  member: MemberRecord,
  transfer: TransferRecord | undefined,
  call: Auditable,
): Promise<void> => transaction((within) => addMemberWithin(within, member, transfer, call));

/** The same in the transaction of what it follows from. */
export async function addMemberWithin(
  within: Transaction,
  member: MemberRecord,
  transfer: TransferRecord | undefined,
  call: Auditable,
): Promise<void> {
  if (await within.in(Members).findById(member._id)) return;
  const branch = await within.in(Organizations).findById(member.organizationId);
  if (!branch || branch.closedAt) refuse('ORGANIZATION.NOT_A_BRANCH');
  await within.in(Members).add(member);
  if (transfer) await within.in(Transfers).add(transfer);
  await audit(within, call, {
    action: transfer ? 'transfer.inward' : 'member.add',
    target: member._id,
    orgPath: member.orgPath,
    after: {
      name: member.name,
      status: member.status,
      ...(transfer && { fromName: transfer.fromName }),
    },
  });
}
