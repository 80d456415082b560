import { closeAccount, openAccount } from '../../kernel/accounts';
import { audit } from '../../kernel/audit';
import { collection, command, transaction, type Transaction } from '../../kernel/database';
import { personIdOf } from '../../kernel/identity';
import { newId } from '../../kernel/ids';
import { Accounts, type AccountRecord, type RoleGrant } from '../../kernel/model';
import type { OrganizationRecord } from '../organization/model';
import { accountOf, asTheyStand, partWithin } from './bindings';
import { keepFindings } from './findings';
import { bindingsOf } from './find';
import { isInEffect } from './granting';
import { endRolesWithin } from './grants';
import { Bindings, Members, RoleGrants } from './model';
import type { BindingRecord, MemberRecord, RoleGrantRecord } from './model';
import { postsHeld } from './posts-held';
import { rolesOf, rolesOfAll } from './roles';

/**
 * Compares persons, bindings, granted roles, posts and accounts, and mends what only takes away or restores a copy:
 * whoever is not bound any more has no account, whoever left holds nothing, a role serves nobody but the WeChat it is
 * awake for, and an account says what roster and grants say. What a person must decide becomes a finding.
 */

/** A person with all that hangs on them. */
interface Whole {
  member: MemberRecord;
  binding: BindingRecord | undefined;
  roles: RoleGrantRecord[];
  account: AccountRecord | undefined;
}

/** People of a page: those who do not fit together are mended one by one. */
export async function lookAtPeople(members: MemberRecord[], now: number): Promise<void> {
  const ids = members.map(({ _id }) => _id);
  const [bindings, roles] = await Promise.all([bindingsOf(ids), rolesOfAll(ids)]);
  const openids = bindings.flatMap(({ openid }) => openid ?? []);
  const accounts = new Map(
    (await collection(Accounts).findByIds(openids)).map((account) => [account._id, account]),
  );
  const boundTo = new Map(bindings.map((binding) => [binding._id, binding]));
  for (const member of members) {
    const binding = boundTo.get(member._id);
    const whole = {
      member,
      binding,
      roles: roles.filter(({ memberId }) => memberId === member._id),
      account: accounts.get(binding?.openid ?? ''),
    };
    if (!fitsTogether(whole, now)) await mend(member._id, now);
  }
  await lookForSharedPhones(members, now);
}

/** Accounts of a page: one whose person is bound to another WeChat, or to none, is closed. */
export async function lookAtAccounts(all: AccountRecord[], now: number): Promise<void> {
  const accounts = all.filter(({ closedAt }) => !closedAt);
  const boundTo = new Map(
    (await bindingsOf(accounts.flatMap((account) => rosterIdOf(account) ?? []))).map(({ _id, openid }) => [
      _id,
      openid,
    ]),
  );
  for (const account of accounts) {
    const personId = rosterIdOf(account);
    if (personId && boundTo.get(personId) !== account._id) await closeStray(account._id, personId, now);
  }
  await keepFindings(
    accounts
      .filter((account) => rosterIdOf(account) === undefined && account.grants.length > 0)
      .map(({ _id, name, orgPath }) => ({ kind: 'accountWithoutPerson', subject: _id, name, orgPath })),
    now,
  );
}

/** Organisations of a page: a post is held by somebody of the organisation. */
export async function lookAtPosts(organizations: OrganizationRecord[], now: number): Promise<void> {
  const open = organizations.filter(({ closedAt }) => !closedAt);
  const held = await postsHeld(open);
  const strays = open.flatMap(({ _id: organizationId, path, posts = [] }) =>
    posts
      .filter((post) => !held.get(organizationId)?.includes(post))
      .map((post) => ({ ...post, organizationId, path })),
  );
  await keepFindings(
    strays.map(({ organizationId, memberId, name, path: orgPath }) => ({
      kind: 'postOfStranger',
      subject: `${organizationId}:${memberId}`,
      name,
      orgPath,
    })),
    now,
  );
}

/** Two of one number: neither can be bound by it, and one of them is wrong. */
async function lookForSharedPhones(members: MemberRecord[], now: number): Promise<void> {
  const fingerprints = members.flatMap(({ state, phone }) =>
    state === 'active' && phone ? phone.fingerprint : [],
  );
  if (fingerprints.length === 0) return;
  const holders = await collection(Members).findAll({
    'phone.fingerprint': command.in(fingerprints),
    state: 'active',
  });
  const first = new Map<string, MemberRecord>();
  const shared = holders.filter((holder) => {
    const other = first.get(holder.phone?.fingerprint ?? '');
    if (!other) first.set(holder.phone?.fingerprint ?? '', holder);
    return other !== undefined;
  });
  await keepFindings(
    shared.map(({ _id, name, orgPath }) => ({ kind: 'sharedPhone', subject: _id, name, orgPath })),
    now,
  );
}

/** The person on the rosters whose account it is; none for one that was put in by hand. */
const rosterIdOf = ({ personId, memberId }: AccountRecord): string | undefined => personId ?? memberId;

const isListed = ({ state }: MemberRecord): boolean => state === 'active' || state === 'officer';

/** True for a person whose binding, roles and account say the same. */
function fitsTogether({ member, binding, roles, account }: Whole, now: number): boolean {
  const openid = binding?.openid ?? null;
  const held = roles.filter((role) => isInEffect(role, now));
  if (!isListed(member)) return openid === null && held.length === 0;
  if (held.some(({ awakeFor }) => awakeFor !== null && awakeFor !== openid)) return false;
  if (openid === null) return true;
  if (!account || account.closedAt || personIdOf(account) !== member._id) return false;
  return saysTheSame(account, { member, roles: held, now });
}

/** True for an account that copies roster and granted roles as they are; words of names may follow later. */
function saysTheSame(
  { organizationId, orgPath, status, grants }: AccountRecord,
  { member, roles, now }: { member: MemberRecord; roles: RoleGrantRecord[]; now: number },
): boolean {
  if (organizationId !== member.organizationId || orgPath !== member.orgPath) return false;
  if (member.state === 'active' && status !== member.status) return false;
  const inUse = grants.filter(({ until }) => until === undefined || now < until);
  const awake = roles.filter(({ awakeFor }) => awakeFor !== null);
  return keysOf(inUse) === keysOf(awake);
}

const keysOf = (grants: RoleGrant[]): string =>
  grants
    .map(({ role, organizationId, until = '' }) => `${role}:${organizationId}:${until}`)
    .sort()
    .join();

/** Brings a person's binding, roles and account together, from what stands in this transaction. */
async function mend(memberId: string, now: number): Promise<void> {
  const held = await rolesOf(memberId);
  await transaction(async (within) => {
    const member = await within.in(Members).findById(memberId);
    if (!member) return;
    const binding = await within.in(Bindings).findById(memberId);
    const roles = await asTheyStand(within, held, now);
    const account = binding?.openid ? await within.in(Accounts).findById(binding.openid) : undefined;
    // Somebody else may have mended it meanwhile.
    if (fitsTogether({ member, binding, roles, account }, now)) return;
    if (isListed(member)) await bringTogether(within, { member, binding, roles, account }, now);
    else {
      await endRolesWithin(within, roles, '离开名册', now);
      await partWithin(within, memberId, now);
    }
    await tell(within, { target: memberId, orgPath: member.orgPath, state: member.state }, now);
  });
}

async function bringTogether(
  within: Transaction,
  { member, binding, roles, account }: Whole,
  now: number,
): Promise<void> {
  const isOwn = account !== undefined && !account.closedAt && personIdOf(account) === member._id;
  const openid = isOwn ? account._id : null;
  if (binding?.openid && !isOwn) {
    await within.in(Bindings).update(member._id, { openid, at: now, formerOpenid: binding.openid });
  }
  for (const { _id, awakeFor } of roles) {
    if (awakeFor !== null && awakeFor !== openid) await within.in(RoleGrants).update(_id, { awakeFor: null });
  }
  if (openid === null) return;
  const awake = roles.filter(({ awakeFor }) => awakeFor === openid);
  const { demo } = account ?? {};
  const truth = await accountOf(within, openid, member, awake);
  await openAccount(within, { ...truth, ...(demo !== undefined && { demo }) });
}

/** Closes an account whose person is bound elsewhere, if it still is. */
async function closeStray(openid: string, personId: string, now: number): Promise<void> {
  await transaction(async (within) => {
    const account = await within.in(Accounts).findById(openid);
    const binding = await within.in(Bindings).findById(personId);
    if (!account || account.closedAt || binding?.openid === openid) return;
    await closeAccount(within, openid, now);
    await tell(within, { target: personId, orgPath: account.orgPath, state: 'stray' }, now);
  });
}

/** What the timer mends stands in the audit like what people do. */
const tell = (
  within: Transaction,
  { target, orgPath, state }: { target: string; orgPath: string; state: string },
  now: number,
): Promise<void> =>
  audit(
    within,
    { caller: undefined, openid: '', now, requestId: newId() },
    { action: 'account.mend', target, orgPath, after: { state } },
  );
