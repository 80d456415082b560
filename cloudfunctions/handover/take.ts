import { findMember } from '../domain/membership/find';
import { newGrant } from '../domain/membership/granting';
import { endGrantWithin, putGrantWithin } from '../domain/membership/grants';
import type { RoleGrantRecord } from '../domain/membership/model';
import { personOf, turnHandover } from '../domain/handover/handovers';
import { roleGiven, roleTaken } from '../domain/messaging/role-notices';
import { notifyUnlessTold } from '../domain/messaging/notify';
import { findOrganization } from '../domain/organization/find';
import type { OrganizationRecord } from '../domain/organization/model';
import { putPosts } from '../domain/organization/tree';
import { dayOf } from '../kernel/clock';
import type { Transaction } from '../kernel/database';
import { refuse } from '../kernel/errors';
import { idOf } from '../kernel/ids';
import { liesWithin } from '../kernel/paths';
import type { HandoverCall, HandoverOutcome } from './context';
import { secretariesOf } from './secretary';

/** Why the role of who leaves ends. */
const reason = '工作已移交';

/**
 * Takes the work over, on the word of the office that agreed: the roles, the post and the end of the handover in one, so that
 * whoever takes it back at the same moment finds all of it done, or nothing.
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
  const held = await secretariesOf(organization._id, now);
  const state = await turnHandover(
    handover._id,
    {
      step: 'taken',
      from: ['given'],
      to: 'done',
      by: to.name,
      with: async (inside) => {
        await changeRoles(inside, to, { organization, held }, call);
        await putPosts(inside, organization._id, (standing) => ({
          posts: [
            { post: 'secretary', memberId: to.id, name: to.name, from: dayOf(now) },
            // Nobody holds two posts, and there is one secretary.
            ...standing.filter(({ post, memberId }) => post !== 'secretary' && memberId !== to.id),
          ],
        }));
      },
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

/** The secretary's role is granted to who follows, and ends for everybody else who holds it. */
async function changeRoles(
  inside: Transaction,
  to: { id: string; name: string },
  { organization, held }: { organization: OrganizationRecord; held: readonly RoleGrantRecord[] },
  call: HandoverCall<'take'>,
): Promise<void> {
  const { target: handover, now } = call;
  const approved = handover.approvedBy ?? refuse('HANDOVER.NOT_YET');
  if (!held.some(({ memberId, until }) => memberId === to.id && until === undefined)) {
    const person = { role: 'secretary' as const, memberId: to.id, memberName: to.name };
    const grant = newGrant(idOf('handover', handover._id), person, organization, { ...approved, at: now });
    const grantId = await putGrantWithin(inside, grant, undefined, call);
    await notifyUnlessTold(inside, roleGiven(grantId, grant, { by: approved.name, at: now }));
  }
  for (const grant of held.filter(({ memberId }) => memberId !== to.id)) {
    const at = await endGrantWithin(inside, grant, reason, call);
    await notifyUnlessTold(inside, roleTaken(grant, { by: approved.name, reason, at }));
  }
}
