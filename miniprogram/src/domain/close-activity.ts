import { countsLine } from '../../../types/shared/attendances';
import { call } from '../services/call';
import type { Output } from '../services/contract';
import { confirm, tell } from '../services/dialogs';
import { codeOf } from '../services/error-texts';

/** Ends an activity after saying what that means; true when it was ended. */
export async function closeActivity(
  activityId: string,
  counts: Output<'activity.close'>['counts'],
): Promise<boolean> {
  const agreed = await confirm(
    '结束这次活动？',
    `${countsLine(counts, true)}。结束后没到的记为缺席，不能再签到；记入支部台账，不能撤回。`,
    '结束活动',
  );
  if (!agreed || !(await closed(activityId))) return false;
  tell('活动已结束，已记入台账');
  return true;
}

/** Closes it; asks once more where nobody came. False when it was not meant that way. */
async function closed(activityId: string): Promise<boolean> {
  try {
    await call('activity.close', { activityId });
    return true;
  } catch (error) {
    if (codeOf(error) !== 'ACTIVITY.NOBODY_CAME') throw error;
  }
  const meant = await confirm(
    '还没有人到会',
    '来了的同志可以在名单里登记到会；没有办成的，请改时间或取消。仍要结束的话，这次主题党日按没有人到会记入台账。',
    '仍然结束',
  );
  if (meant) await call('activity.close', { activityId, nobodyCame: true });
  return meant;
}
