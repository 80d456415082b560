import { audit, type Auditable } from '../shared/audit';
import { keyOfMember } from '../shared/audience';
import { transaction } from '../shared/database';
import { refuse } from '../shared/errors';
import type { ActivityRecord, MinutesRecord } from '../shared/records';
import { tell } from '../shared/telling';
import { isEmpty } from './rules';
import type { MinutesSigner } from '../../types/shared/minutes';

/** Writes down one confirmation and, when it is the second, that the minutes are confirmed. */
export async function signMinutes(
  id: string,
  { as, version }: { as: MinutesSigner; version: number },
  signature: { memberId: string; name: string; at: number },
  call: Auditable & { target: ActivityRecord },
): Promise<MinutesRecord> {
  return transaction(async (within) => {
    const minutes = await within.in('minutes').findById(id);
    if (!minutes) refuse('MINUTES.NOT_FOUND');
    if (minutes[as].memberId !== signature.memberId) refuse('MINUTES.NOT_YOURS');
    if (minutes.signatures[as]) return minutes;
    if (minutes.version !== version) refuse('MINUTES.CHANGED_SINCE', { by: minutes.savedBy });
    if (isEmpty(minutes.content)) refuse('MINUTES.EMPTY');
    const signatures = { ...minutes.signatures, [as]: signature };
    const confirmedAt = signatures.chair && signatures.recorder ? call.now : null;
    await within.in('minutes').put({ ...minutes, signatures, confirmedAt });
    if (as === 'recorder' && !confirmedAt) await tell(within, noticeToChair(minutes, call));
    await audit(within, call, {
      action: 'minutes.confirm',
      target: id,
      orgPath: minutes.orgPath,
      after: { as, version },
    });
    return { ...minutes, signatures, confirmedAt };
  });
}

const noticeToChair = (
  { _id, version, chair, recorder }: MinutesRecord,
  { target: activity, now }: { target: ActivityRecord; now: number },
) => ({
  _id: `minutes:${_id}:${version}`,
  kind: 'activity' as const,
  audience: [keyOfMember(chair.memberId)],
  title: '会议记录请您确认',
  body: `“${activity.title}”的记录已由${recorder.name}确认，请您作为主持人看过后确认`,
  link: `/minutes/record/index?activityId=${encodeURIComponent(activity._id)}`,
  at: now,
});
