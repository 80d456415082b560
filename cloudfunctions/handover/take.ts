import { findMember } from '../domain/membership/find';
import { endGrant, putGrant } from '../domain/membership/grants';
import type { RoleGrantRecord } from '../domain/membership/model';
import { personOf, turnHandover } from '../domain/handover/handovers';
import { roleGiven, roleTaken } from '../domain/messaging/role-notices';
import { notifyOnce } from '../domain/messaging/notify';
import { findOrganization } from '../domain/organization/find';
import type { OrganizationRecord } from '../domain/organization/model';
import { putPosts } from '../domain/organization/tree';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { idOf } from '../kernel/ids';
import { liesWithin } from '../kernel/paths';
import type { HandoverCall, HandoverOutcome } from './context';
import { secretariesOf } from './secretary';

/** Why the role of who leaves ends. */
const reason = '工作已移交';

/**
 * Takes the work over, on the word of the office that agreed. Roles first, each only where it is not so yet, then the post and
 * the end of the handover in one; whoever is stopped in between does the same again and finishes it.
 */
export async function take(call: HandoverCall<'take'>): HandoverOutcome<'take'> {
  const { target: handover, caller, now } = call;
  const to = personOf(handover, 'to');
  if (!to || caller.account.memberId !== to.id) refuse('ACCESS_DENIED');
  if (handover.state === 'done') return { state: 'done' };
  if (handover.state !== 'given') refuse(handover.closedAt === null ? 'HANDOVER.NOT_YET' : 'HANDOVER.OVER');
  const organization = await findOrganization(handover.organizationId);
  if (!organization || organization.closedAt) refuse('ORGANIZATION.CLOSED');
  await requireFit(to.id, organization);
  await changeRoles(to, organization, call);
  const state = await turnHandover(
    handover._id,
    {
      step: 'taken',
      from: ['given'],
      to: 'done',
      by: to.name,
      with: (inside) =>
        putPosts(inside, organization._id, {
          posts: [
            ...(organization.posts ?? []).filter(({ post }) => post !== 'secretary'),
            { post: 'secretary', memberId: to.id, name: to.name, from: dayOf(now) },
          ],
          termEndsOn: undefined,
        }),
    },
    call,
  );
  return { state };
}

/** Whoever followed may have left since, or may have been put right on the roster. Rule `rightToVote`. */
async function requireFit(memberId: string, { path }: OrganizationRecord): Promise<void> {
  const member = await findMember(memberId);
  if (member?.state !== 'active' || !liesWithin(member.orgPath, path)) refuse('MEMBER.NOT_FOUND');
  if (member.status !== 'full') refuse('ROLE.NOT_A_FULL_MEMBER');
}

/** The secretary's role is granted to who follows, and ends for everybody else. */
async function changeRoles(
  to: { id: string; name: string },
  organization: OrganizationRecord,
  call: HandoverCall<'take'>,
): Promise<void> {
  const { target: handover, now } = call;
  const by = handover.approvedBy?.name ?? '';
  const held = await secretariesOf(organization._id, now);
  if (!held.some(({ memberId, until }) => memberId === to.id && until === undefined)) {
    const grant = grantFor(to, organization, call);
    const grantId = await putGrant(grant, undefined, call);
    await notifyOnce([roleGiven(grantId, grant, { by, at: now })]);
  }
  for (const grant of held.filter(({ memberId }) => memberId !== to.id)) {
    const at = await endGrant(grant, reason, call);
    await notifyOnce([roleTaken(grant, { by, reason, at })]);
  }
}

function grantFor(
  to: { id: string; name: string },
  { _id, name, kind, path }: OrganizationRecord,
  { target: handover, now }: HandoverCall<'take'>,
): RoleGrantRecord {
  const approved = handover.approvedBy ?? refuse('HANDOVER.NOT_YET');
  return {
    _id: idOf('handover', handover._id),
    role: 'secretary',
    organizationId: _id,
    organizationName: name,
    organizationKind: kind,
    orgPath: path,
    memberId: to.id,
    memberName: to.name,
    grantedBy: approved.openid,
    grantedByName: approved.name,
    grantedByPerson: approved.person,
    awakeFor: null,
    grantedAt: now,
    revokedAt: null,
  };
}
