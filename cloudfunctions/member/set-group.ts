import { refuse } from '../kernel/errors';
import { findOrganization } from '../domain/organization/find';
import { changeMember } from '../domain/membership/members';
import type { MemberCall, MemberOutcome } from './context';

/** Puts a member into a group (党小组) of their branch, into another, or out of any. Rule `groupMeetings`. */
export async function setGroup(call: MemberCall<'setGroup'>): MemberOutcome<'setGroup'> {
  const { input, target: member } = call;
  const { groupId = null } = input;
  if (member.state !== 'active') refuse('MEMBER.NOT_FOUND');
  const group = groupId === null ? undefined : await findOrganization(groupId);
  const isOurs = group?.kind === 'group' && !group.closedAt && group.parentId === member.organizationId;
  if (groupId !== null && !isOurs) refuse('MEMBER.NO_SUCH_GROUP');
  await changeMember(member, 'member.setGroup', { groupId }, call);
  return { groupId: groupId ?? undefined };
}
