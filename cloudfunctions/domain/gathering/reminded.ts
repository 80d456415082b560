import type { Transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { Activities, type ActivityRecord } from './model';

/**
 * Notes whom of some a gathering's keepers remind now; whoever was reminded of it before is left out. Answers the gathering
 * as it was before, and who is left.
 * @throws ACTIVITY.CLOSED
 */
export async function noteReminded(
  within: Transaction,
  activityId: string,
  missing: string[],
): Promise<{ activity: ActivityRecord; before: string[]; memberIds: string[] }> {
  const activity = await within.in(Activities).findById(activityId);
  if (activity?.status !== 'published') refuse('ACTIVITY.CLOSED');
  const before = activity.remindedIds ?? [];
  const memberIds = missing.filter((one) => !before.includes(one));
  if (memberIds.length > 0)
    await within.in(Activities).update(activityId, { remindedIds: [...before, ...memberIds] });
  return { activity, before, memberIds };
}
