import type { DevelopmentRecord } from '../domain/development/model';
import type { MemberRecord } from '../domain/membership/model';
import { votersOn } from '../domain/membership/voters';
import type { OrganizationRecord } from '../domain/organization/model';

/**
 * The full members of a branch on a day who vote on a person. Whoever became full on the very day of the meeting about
 * them had no vote at it.
 */
export async function votersFor(
  { memberId }: Pick<DevelopmentRecord, 'memberId'>,
  branch: OrganizationRecord,
  on: string,
): Promise<Pick<MemberRecord, '_id' | 'name'>[]> {
  return (await votersOn(branch, on)).filter(({ _id }) => _id !== memberId);
}
