import { matchKey } from '../kernel/names';
import { findMembers } from '../domain/membership/find';
import type { MemberRecord } from '../domain/membership/model';
import type { Branch } from './branches';
import type { Gone } from './match';
import { transfersOutOf } from './store';

/** Who was on the rosters of these branches and is not any more; `people` are all whose records lie there now. */
export async function goneFrom(branches: Branch[], people: MemberRecord[]): Promise<Gone[]> {
  const left = people
    .filter(({ state }) => state === 'left')
    .map((member) => goneOf(member, member.organizationId, 'HAS_LEFT'));
  const transfers = await transfersOutOf(branches.map(({ _id }) => _id));
  const members = new Map(
    (await findMembers(transfers.map(({ memberId }) => memberId))).map((member) => [member._id, member]),
  );
  const transferred = transfers.flatMap(({ memberId, memberName, fromId }) => {
    const member = members.get(memberId);
    // Who came back is on the roster again.
    if (!member || (member.state === 'active' && member.organizationId === fromId)) return [];
    return [{ ...goneOf(member, fromId, 'TRANSFERRED_OUT'), nameKey: matchKey(memberName) }];
  });
  return [...left, ...transferred];
}

const goneOf = ({ _id, nameKey, phone }: MemberRecord, branchId: string, why: Gone['why']): Gone => ({
  branchId,
  memberId: _id,
  nameKey,
  ...(phone && { fingerprint: phone.fingerprint }),
  why,
});
