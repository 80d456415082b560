import { dayOf, startOfDay } from '../../../kernel/clock';
import { collection } from '../../../kernel/database';
import { idOf } from '../../../kernel/ids';
import { idsOf } from '../../../kernel/paths';
import { Campaigns, type CampaignRecord } from '../model';
import { nextMorning, quietHoursAt } from '../quiet-hours';

const day = 24 * 3_600_000;

/** The digest of one morning (epoch ms) for everybody of a district, as one push; its `_id` says which, so that there is one. */
function digestOf(districtId: string, at: number): CampaignRecord {
  const [, month, date] = dayOf(at).split('-').map(Number);
  return {
    _id: idOf('digest', districtId, dayOf(at)),
    orgPath: `/${districtId}/`,
    title: `${month}月${date}日的每日汇总`,
    template: 'digest',
    audience: [districtId],
    said: {},
    page: 'message/inbox/index',
    openedAt: at,
    dueAt: at,
    until: startOfDay(at) + day,
    stage: 'expanding',
    cursor: { key: 0, after: '' },
    leaseUntil: 0,
  };
}

/**
 * Sees to it that there is a digest on the next morning for the district that a path lies in. It is opened by the first
 * consent, and each one opens the next: while nobody wants any, the timer has nothing to ask for.
 */
export const openNextDigest = (orgPath: string, now: number): Promise<void> => openAfter(orgPath, now, now);

/**
 * The same for a digest whose turn has come, whatever becomes of it: were the next one only opened by one that is sent, a
 * day without the timer would end them all. It is that of the next day, or of today when that is past as well, so that the
 * first morning on which the timer runs again has its own.
 */
export const openDigestAfter = (
  { orgPath = '', openedAt }: Pick<CampaignRecord, 'orgPath' | 'openedAt'>,
  now: number,
): Promise<void> => openAfter(orgPath, Math.max(startOfDay(openedAt) + day, startOfDay(now)) - 1, now);

async function openAfter(orgPath: string, instant: number, now: number): Promise<void> {
  const [districtId] = idsOf(orgPath);
  if (districtId)
    await collection(Campaigns).addOnce(digestOf(districtId, nextMorning(instant, await quietHoursAt(now))));
}
