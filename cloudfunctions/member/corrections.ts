import type { MemberCall, MemberOutcome } from './context';
import { openCorrections } from '../domain/asking/corrections';
import { findMembers } from '../domain/membership/find';

const size = 30;

/** What members say is wrong in what is kept about them, the longest waiting first. */
export async function corrections({
  input,
  target,
}: MemberCall<'corrections'>): MemberOutcome<'corrections'> {
  const { items, next } = await openCorrections(target.path, { after: input.after, size });
  const members = await findMembers(items.map(({ memberId }) => memberId));
  const names = new Map(members.map(({ _id, name }) => [_id, name]));
  return {
    corrections: items.map(({ _id: id, memberId, what, shouldBe, at }) => ({
      id,
      what,
      shouldBe,
      at,
      memberName: names.get(memberId) ?? '',
    })),
    next,
  };
}
