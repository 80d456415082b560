import { changeAccount, closeAccount, openAccount } from '../../kernel/accounts';
import { audit, type Auditable } from '../../kernel/audit';
import { collection, transaction, type Changes, type Transaction } from '../../kernel/database';
import type { AccountRecord } from '../../kernel/model';
import { townIdOf } from '../../kernel/paths';
import { findOrganization } from '../organization/find';
import { grantOf, rolesOf } from './roles';
import { Bindings, type MemberRecord } from './model';

/** Binds a WeChat user to a person: one WeChat a person, one person a WeChat. */

/** The account that a person has, from roster, tree and granted roles as they are. */
async function accountOf(openid: string, member: MemberRecord): Promise<AccountRecord> {
  const [organization, grants] = await Promise.all([
    findOrganization(member.organizationId),
    rolesOf(member._id),
  ]);
  if (!organization) throw new Error(`member ${member._id} has no organisation`);
  const townId = townIdOf(member.orgPath);
  const town = townId && townId !== organization._id ? await findOrganization(townId) : undefined;
  return {
    _id: openid,
    name: member.name,
    // Officers are no members of a branch: they are not expected anywhere and cannot check in.
    ...(member.state === 'active' && { memberId: member._id, status: member.status }),
    organizationId: organization._id,
    organizationName: organization.name,
    ...(town && { townName: town.name }),
    orgPath: member.orgPath,
    grants: grants.map(grantOf),
    closedAt: null,
  };
}

/** Binds; answers the account, or `undefined` when the person is bound to another WeChat. A repeat changes nothing. */
export async function bind(
  openid: string,
  member: MemberRecord,
  call: Auditable,
): Promise<AccountRecord | undefined> {
  const account = await accountOf(openid, member);
  return transaction(async (within) => {
    const binding = await within.in(Bindings).findById(member._id);
    if (binding?.openid && binding.openid !== openid) return undefined;
    if (binding?.openid === openid) return account;
    const bound = { _id: member._id, openid, at: call.now };
    await within.in(Bindings).replace(binding, bound);
    await openAccount(within, account);
    await audit(within, call, {
      action: 'account.bind',
      target: member._id,
      orgPath: member.orgPath,
      before: { bound: false },
      after: { bound: true },
    });
    return account;
  });
}

/** Parts a person from WeChat; the next call from there is a stranger's. Answers whether they were bound. */
export async function part(memberId: string, orgPath: string, call: Auditable): Promise<boolean> {
  return transaction(async (within) => {
    if (!(await partWithin(within, memberId, call.now))) return false;
    await audit(within, call, {
      action: 'account.unbind',
      target: memberId,
      orgPath,
      before: { bound: true },
      after: { bound: false },
    });
    return true;
  });
}

/** Parts a person from WeChat in a transaction of more; tells whether they were bound. */
export async function partWithin(within: Transaction, memberId: string, now: number): Promise<boolean> {
  const binding = await within.in(Bindings).findById(memberId);
  if (!binding?.openid) return false;
  await within.in(Bindings).update(memberId, { openid: null, at: now });
  await closeAccount(within, binding.openid, now);
  return true;
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
