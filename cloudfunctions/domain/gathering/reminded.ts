import { transaction, type Transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { Activities, type ActivityRecord } from './model';

/** Who is reminded now, of what, and whom it was told before. */
interface Reminding {
  activity: ActivityRecord;
  before: string[];
  memberIds: string[];
}

/**
 * Notes whom of those missing a gathering's keepers remind now, in one with what `tell` leaves for them; whoever was reminded
 * of it before is left out, and where nobody is left nothing is told.
 * @throws ACTIVITY.CLOSED
 */
export const remindOnce = (
  activityId: string,
  missing: string[],
  tell: (within: Transaction, reminding: Reminding) => Promise<void>,
): Promise<void> =>
  transaction(async (within) => {
    const activity = await within.in(Activities).findById(activityId);
    if (activity?.status !== 'published') refuse('ACTIVITY.CLOSED');
    const before = activity.remindedIds ?? [];
    const memberIds = missing.filter((one) => !before.includes(one));
    if (memberIds.length === 0) return;
    await within.in(Activities).update(activityId, { remindedIds: [...before, ...memberIds] });
    await tell(within, { activity, before, memberIds });
  });
