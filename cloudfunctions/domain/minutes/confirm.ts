import { audit, type Auditable } from '../../kernel/audit';
import { keyOfMember } from '../../kernel/audience';
import { transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import { notify, notifyAnew } from '../messaging/notify';
import type { MinutesSigner } from '../../../types/shared/minutes';
import type { GuardedActivity } from '../gathering/find';
import { type ActivityRecord } from '../gathering/model';
import { Minutes, type MinutesRecord } from './model';

/** Who confirms: the person themself, or for them, by what they signed on paper, a keeper of the branch. */
type Confirming = { memberId: string } | { writtenBy: string };

/** Writes down one confirmation and, when it is the second, that the minutes are confirmed. */
export async function signMinutes(
  id: string,
  { as, version }: { as: MinutesSigner; version: number },
  by: Confirming,
  call: Auditable & { target: GuardedActivity },
): Promise<MinutesRecord> {
  return transaction(async (within) => {
    const minutes = await within.in(Minutes).findById(id);
    if (!minutes) refuse('MINUTES.NOT_FOUND');
    const { memberId, name } = minutes[as];
    const onPaper = 'writtenBy' in by;
    if (!onPaper && by.memberId !== memberId) refuse('MINUTES.NOT_YOURS');
    if (minutes.signatures[as]) return minutes;
    if (minutes.version !== version) refuse('MINUTES.CHANGED_SINCE', { by: minutes.savedBy });
    if (isEmpty(minutes.content)) refuse('MINUTES.EMPTY');
    const signature = { memberId, name, at: call.now, ...(onPaper && by) };
    const signatures = { ...minutes.signatures, [as]: signature };
    const confirmedAt = signatures.chair && signatures.recorder ? call.now : null;
    await within.in(Minutes).put({ ...minutes, signatures, confirmedAt });
    if (as === 'recorder' && !confirmedAt) await notifyAnew(within, noticeToChair(minutes, call));
    if (onPaper) await notify(within, noticeOnPaper(minutes, as, by.writtenBy, call));
    await audit(within, call, {
      action: onPaper ? 'minutes.confirmOnPaper' : 'minutes.confirm',
      target: id,
      orgPath: await call.target.keptAt(),
      after: { as, version },
    });
    return { ...minutes, signatures, confirmedAt };
  });
}

/** To whose confirmation was written down for them. */
const noticeOnPaper = (
  minutes: MinutesRecord,
  as: MinutesSigner,
  writtenBy: string,
  { target: activity, now }: { target: ActivityRecord; now: number },
) => ({
  _id: idOf('minutes', minutes._id, as, String(minutes.version)),
  of: 'minutesOnPaper' as const,
  audience: [keyOfMember(minutes[as].memberId)],
  title: '会议记录登记为您已签名',
  body: `${writtenBy}登记：您已在纸上确认“${activity.title}”的记录。不是这样的，请告诉支部`,
  link: `/minutes/record/index?activityId=${encodeURIComponent(activity._id)}`,
  at: now,
});

const noticeToChair = (
  { _id, chair, recorder }: MinutesRecord,
  { target: activity, now }: { target: ActivityRecord; now: number },
) => ({
  // One line, however often the text is written anew and confirmed.
  _id: idOf('minutes', _id),
  of: 'minutesToConfirm' as const,
  audience: [keyOfMember(chair.memberId)],
  title: '会议记录请您确认',
  body: `“${activity.title}”的记录已由${recorder.name}确认，请您作为主持人看过后确认`,
  link: `/minutes/record/index?activityId=${encodeURIComponent(activity._id)}`,
  at: now,
});

/** True when nothing was written that could be confirmed. */
export const isEmpty = ({ summary, speeches, resolutions }: MinutesRecord['content']): boolean =>
  summary === '' && speeches.length === 0 && resolutions.length === 0;
