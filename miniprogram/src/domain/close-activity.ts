import { call } from '../services/call';
import type { Output } from '../services/contract';
import { confirm, tell } from '../services/dialogs';

/** Ends an activity after saying what that means; true when it was ended. */
export async function closeActivity(
  activityId: string,
  counts: Output<'activity.close'>['counts'],
): Promise<boolean> {
  const agreed = await confirm(
    '结束这次活动？',
    `应到 ${counts.expected} 人，实到 ${counts.present} 人，未到 ${counts.absent} 人。结束后不能再签到，并记入支部台账，不能撤回。`,
    '结束活动',
  );
  if (!agreed) return false;
  await call('activity.close', { activityId });
  tell('活动已结束，已记入台账');
  return true;
}
