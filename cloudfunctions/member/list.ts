import { refuse } from '../kernel/errors';
import { maskedPhone } from '../kernel/phone';
import type { MemberCall, MemberOutcome } from './context';
import { bindingsOf, membersOfGroup, membersWithin, openTransfers } from '../domain/membership/find';
import { soundsOf } from '../domain/membership/sounds';
import { groupsOf } from '../domain/organization/find';

/** The members of one branch, phones masked. */
export async function list({ target }: MemberCall<'list'>): MemberOutcome<'list'> {
  if (target.kind !== 'branch' && target.kind !== 'group') refuse('ORGANIZATION.NOT_A_BRANCH');
  const [members, groups, outgoing] = await Promise.all([
    target.kind === 'group' ? membersOfGroup(target._id) : membersWithin(target.path),
    groupsOf(target._id),
    openTransfers('fromId', target.kind === 'group' ? (target.parentId ?? '') : target._id),
  ]);
  const bindings = await bindingsOf(members.map((member) => member._id));
  const leaving = new Map(outgoing.map(({ memberId, toName }) => [memberId, toName]));
  const bound = new Set(bindings.filter((binding) => binding.openid).map((binding) => binding._id));
  return {
    groups: groups.map(({ _id: id, name }) => ({ id, name })),
    members: members.map(({ _id: id, name, status, phone, awaySince, groupId, joinedOn, fullOn }) => ({
      id,
      name,
      status,
      awaySince: awaySince ?? undefined,
      groupId: groupId ?? undefined,
      joinedOn,
      fullOn,
      sounds: soundsOf(name),
      leavingTo: leaving.get(id),
      maskedPhone: phone && maskedPhone(phone.tail),
      bound: bound.has(id),
    })),
  };
}
