import { refuse } from '../kernel/errors';
import { maskedPhone } from '../kernel/phone';
import type { MemberCall, MemberOutcome } from './context';
import { openCorrections } from './store';
import { bindingsOf, membersWithin } from '../domain/membership/find';

/** The members of one branch, phones masked. */
export async function list({ target }: MemberCall<'list'>): MemberOutcome<'list'> {
  if (target.kind !== 'branch' && target.kind !== 'group') refuse('ORGANIZATION.NOT_A_BRANCH');
  const members = await membersWithin(target.path);
  const [bindings, corrections] = await Promise.all([
    bindingsOf(members.map((member) => member._id)),
    openCorrections(target.path),
  ]);
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
    corrections: corrections.map(({ _id: id, memberId, what, shouldBe, at }) => ({
      id,
      what,
      shouldBe,
      at,
      memberName: members.find((member) => member._id === memberId)?.name ?? '',
    })),
  };
}
