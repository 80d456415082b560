import { monthOf, monthsFrom } from '../../kernel/clock';
import { findActivities, rollsListing } from './find';
import type { ActivityRecord } from './model';

/** The gatherings of a year that expect a member and are not over: published, and not ended by the clock. */
export async function plannedGatherings(
  memberId: string,
  year: number,
  now: number,
): Promise<ActivityRecord[]> {
  const [from, to] = [[`${year}-01`, monthOf(now)].sort().at(-1) ?? '', `${year}-12`];
  if (to < from) return [];
  const rolls = await rollsListing(memberId, monthsFrom(from, to));
  const expecting = rolls.filter(({ members }) =>
    members.some((one) => one.memberId === memberId && one.as === 'expected'),
  );
  const found = await findActivities([...new Set(expecting.map(({ activityId }) => activityId))]);
  return found.filter(({ status, endsAt }) => status === 'published' && now < endsAt);
}
