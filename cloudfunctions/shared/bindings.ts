import { audit, type Auditable } from './audit';
import { collection, transaction, type Transaction } from './database';
import { townIdOf } from './paths';
import type { AccountRecord, MemberRecord, RoleGrantRecord } from './records';

/** Binds a WeChat user to a person: one WeChat a person, one person a WeChat. */

/** The account that a person has, from roster, tree and granted roles as they are. */
async function accountOf(openid: string, member: MemberRecord): Promise<AccountRecord> {
  const [organization, grants] = await Promise.all([
    collection('organizations').findById(member.organizationId),
    collection('roleGrants').findAll({ memberId: member._id, revokedAt: null }),
  ]);
  if (!organization) throw new Error(`member ${member._id} has no organisation`);
  const townId = townIdOf(member.orgPath);
  const town =
    townId && townId !== organization._id ? await collection('organizations').findById(townId) : undefined;
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

/** The part of a granted role that an account keeps. */
export function grantOf({
  role,
  organizationId,
  organizationName,
  organizationKind,
  orgPath,
  until,
}: RoleGrantRecord) {
  return {
    role,
    organizationId,
    organizationName,
    organizationKind,
    orgPath,
    ...(until !== undefined && { until }),
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
    const binding = await within.in('bindings').findById(member._id);
    if (binding?.openid && binding.openid !== openid) return undefined;
    if (binding?.openid === openid) return account;
    const bound = { _id: member._id, openid, at: call.now };
    if (binding) await within.in('bindings').put(bound);
    else await within.in('bindings').add(bound);
    const earlier = await within.in('accounts').findById(openid);
    if (earlier) await within.in('accounts').put(account);
    else await within.in('accounts').add(account);
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
    const binding = await within.in('bindings').findById(memberId);
    if (!binding?.openid) return false;
    await within.in('bindings').update(memberId, { openid: null, at: call.now });
    await within.in('accounts').update(binding.openid, { closedAt: call.now });
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

/** Changes the account of a person who is bound, in the transaction that changes what it is a copy of. */
export async function changeAccount(
  within: Transaction,
  memberId: string,
  change: (account: AccountRecord) => Partial<AccountRecord>,
): Promise<void> {
  const binding = await within.in('bindings').findById(memberId);
  const account = binding?.openid ? await within.in('accounts').findById(binding.openid) : undefined;
  if (account && !account.closedAt) await within.in('accounts').update(account._id, change(account));
}
