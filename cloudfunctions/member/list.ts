import { refuse } from '../kernel/errors';
import { maskedPhone } from '../kernel/phone';
import type { MemberCall, MemberOutcome } from './context';
import { bindingsOf, membersWithin } from '../domain/membership/find';

/** The members of one branch, phones masked. */
export async function list({ target }: MemberCall<'list'>): MemberOutcome<'list'> {
  if (target.kind !== 'branch' && target.kind !== 'group') refuse('ORGANIZATION.NOT_A_BRANCH');
  const members = await membersWithin(target.path);
  const bindings = await bindingsOf(members.map((member) => member._id));
  const bound = new Set(bindings.filter((binding) => binding.openid).map((binding) => binding._id));
  return {
    members: members.map(({ _id: id, name, status, phone, awaySince }) => ({
      id,
      name,
      status,
      awaySince: awaySince ?? undefined,
      maskedPhone: phone && maskedPhone(phone.tail),
      bound: bound.has(id),
    })),
  };
}
