import { turn } from '../domain/election/elections';
import type { ElectionRecord } from '../domain/election/model';
import { postRoles, postsAfter, roleFor, termAfter, type Held } from '../domain/election/result';
import { findMembers } from '../domain/membership/find';
import { isInEffect, mayGrant, newGrant } from '../domain/membership/granting';
import { endGrant, putGrant } from '../domain/membership/grants';
import type { MemberRecord, RoleGrantRecord } from '../domain/membership/model';
import { roleGiven, roleTaken } from '../domain/messaging/role-notices';
import { grantsOver } from '../domain/membership/roles';
import { notifyOnce } from '../domain/messaging/notify';
import { findOrganization } from '../domain/organization/find';
import type { OrganizationRecord } from '../domain/organization/model';
import { putPosts } from '../domain/organization/tree';
import { ruleBook } from '../domain/rules/amendments';
import { refuse } from '../kernel/errors';
import { personIdOf } from '../kernel/identity';
import { idOf, newId } from '../kernel/ids';
import { liesWithin } from '../kernel/paths';
import type { ElectionCall, ElectionOutcome } from './context';

/** Why a role ends that went with a post. */
const reason = '换届选举后不再担任';

/**
 * Takes the result over. Roles first, each by itself and each only where it is not so yet, then posts, term and the end of the
 * piece of work in one; whoever is stopped in between does the same again and finishes it.
 */
export async function install(call: ElectionCall<'install'>): ElectionOutcome<'install'> {
  const { input, target: election, caller, now } = call;
  if (election.state === 'done') return { granted: 0, ended: 0 };
  if (election.state !== 'filed') refuse(election.closedAt === null ? 'ELECTION.NOT_YET' : 'ELECTION.OVER');
  if (election.version !== input.version) refuse('ELECTION.CHANGED');
  const body = await findOrganization(election.organizationId);
  if (!body || body.closedAt) refuse('ORGANIZATION.CLOSED');
  const [heldAfter, rules] = await Promise.all([postsOf(election, body), ruleBook(now)]);
  const changes = rolesAfter(election, heldAfter(body.posts ?? []), await rolesNow(body, now));
  const grantable = mayGrant(caller.account, body, now);
  const beyond = [...changes.toGrant, ...changes.toEnd].find(({ role }) => !grantable.includes(role));
  if (beyond) refuse('ROLE.MAY_NOT_GRANT', { role: beyond.role });
  const by = caller.account.name;
  const granter = { openid: caller.openid, name: by, person: personIdOf(caller.account), at: now };
  for (const { memberId, name: memberName, role } of changes.toGrant) {
    const grant = newGrant(newId(), { role, memberId, memberName }, body, granter);
    const grantId = await putGrant(grant, undefined, call);
    await notifyOnce([roleGiven(grantId, grant, { by, at: now })]);
  }
  for (const grant of changes.toEnd) {
    const at = await endGrant(grant, reason, call);
    await notifyOnce([roleTaken(grant, { by, reason, at })]);
  }
  await finish(election, { heldAfter, termEndsOn: termAfter(election, rules) }, call);
  return { granted: changes.toGrant.length, ended: changes.toEnd.length };
}

/**
 * Who holds a post after it, by who holds one before; all of them still on the roster as full members, and whoever left it holds
 * none. Rule `rightToVote`.
 */
async function postsOf(
  election: ElectionRecord,
  { posts: standing = [], path }: OrganizationRecord,
): Promise<(standing: readonly Held[]) => Held[]> {
  const known = await findMembers([
    ...standing.map(({ memberId }) => memberId),
    ...postsAfter(election, []).map(({ memberId }) => memberId),
  ]);
  const here = (id: string): MemberRecord | undefined =>
    known.find(({ _id, state, orgPath }) => _id === id && state === 'active' && liesWithin(orgPath, path));
  const left = new Set(standing.flatMap(({ memberId }) => (here(memberId) ? [] : [memberId])));
  const heldAfter = (before: readonly Held[]) =>
    postsAfter(
      election,
      before.filter(({ memberId }) => !left.has(memberId)),
    );
  for (const { memberId } of heldAfter(standing)) {
    const member = here(memberId) ?? refuse('MEMBER.NOT_FOUND');
    if (member.status !== 'full') refuse('ROLE.NOT_A_FULL_MEMBER');
  }
  return heldAfter;
}

/** Roles over a body that go with a post and are in effect. */
async function rolesNow(body: OrganizationRecord, now: number): Promise<RoleGrantRecord[]> {
  const all = await grantsOver(body._id);
  return all.filter(
    (grant) => (postRoles as readonly string[]).includes(grant.role) && isInEffect(grant, now),
  );
}

/**
 * Roles that are to be granted, and those that end. Elected anew, a committee leaves no role to who is not on it; a by-election
 * ends nothing but what somebody else was elected to, or another post of who was elected.
 */
function rolesAfter(election: ElectionRecord, posts: readonly Held[], held: readonly RoleGrantRecord[]) {
  const wanted = posts.map(({ memberId, name, post }) => ({ memberId, name, role: roleFor(post) }));
  const isSame = (grant: RoleGrantRecord, one: { memberId: string; role: string }) =>
    grant.memberId === one.memberId && grant.role === one.role;
  const chosen = postsAfter(election, []);
  const newSecretary = chosen.some(({ post }) => post === 'secretary');
  const mayEnd = (grant: RoleGrantRecord) =>
    election.kind === 'renewal' ||
    chosen.some(({ memberId }) => memberId === grant.memberId) ||
    (newSecretary && grant.role === 'secretary');
  return {
    toGrant: wanted.filter((one) => !held.some((grant) => isSame(grant, one) && grant.until === undefined)),
    toEnd: held.filter((grant) => mayEnd(grant) && !wanted.some((one) => isSame(grant, one))),
  };
}

/** Posts, the term that begins, and the end of the piece of work, all or nothing. */
async function finish(
  election: ElectionRecord,
  {
    heldAfter,
    termEndsOn,
  }: { heldAfter: (standing: readonly Held[]) => Held[]; termEndsOn: string | undefined },
  call: ElectionCall<'install'>,
): Promise<void> {
  const { _id: electionId, version, organizationId } = election;
  await turn(
    { electionId, version, actKey: idOf('install', String(version)) },
    async (current, inside) => {
      if (current.state !== 'filed') refuse('ELECTION.NOT_YET');
      const put = await putPosts(inside, organizationId, (standing) => ({
        posts: heldAfter(standing),
        termEndsOn,
      }));
      return {
        changes: { state: 'done', closedAt: call.now, waits: null },
        audited: { action: 'election.install', ...put },
      };
    },
    call,
  );
}
