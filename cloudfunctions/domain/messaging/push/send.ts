import { classOfTemplate } from '../../../../types/shared/messages';
import { takeDay } from '../digest/one-a-day';
import type { CampaignRecord, DeliveryRecord } from '../model';
import { sendPage } from './page';
import { nextMorning, quietHoursAt } from '../quiet-hours';
import type { Tick } from './tick';
import { stillWanted } from './recipients';
import { dueDeliveries, giveUpDoubtful, moveDeliveries, nextTryOf } from './store';

/** Messages on their way at once. A crash leaves at most these in doubt; they are never sent again. */
const pageSize = 30;

/** Sends what is due, a page at a time; answers where the campaign stands afterwards, and when its turn comes again. */
export async function send(
  campaign: CampaignRecord,
  messageTemplate: string,
  { clock, endsAt }: Tick,
): Promise<Partial<Pick<CampaignRecord, 'stage' | 'stopped' | 'dueAt'>>> {
  await giveUpDoubtful(campaign, clock());
  while (clock() < endsAt) {
    const due = await dueDeliveries(campaign._id, clock(), pageSize);
    if (due.length === 0) {
      const dueAt = await nextTryOf(campaign._id);
      return dueAt === undefined ? { stage: 'done' } : { stage: 'sending', dueAt };
    }
    const wanted = await stillWanted(campaign, due, clock());
    await leaveOut(due, wanted, clock());
    const page = await thoseOfToday(campaign, wanted, clock());
    if (page.length === 0) continue;
    const refused = await sendPage(campaign, messageTemplate, page, clock());
    if (refused) return { stage: 'stopped', stopped: { ...refused, at: clock() } };
  }
  return { stage: 'sending' };
}

async function leaveOut(due: DeliveryRecord[], wanted: DeliveryRecord[], now: number): Promise<void> {
  const unwanted = due.filter((one) => !wanted.includes(one));
  if (unwanted.length > 0) await moveDeliveries(unwanted, { status: 'failed', reason: 'UNWANTED', at: now });
}

/**
 * Of a push of the digest those whose one of the day it is. Whom another has told today: the morning's digest lets them be,
 * since the inbox has it all; a push of its own waits for the next morning.
 */
async function thoseOfToday(
  { template }: CampaignRecord,
  page: DeliveryRecord[],
  now: number,
): Promise<DeliveryRecord[]> {
  if (classOfTemplate[template] !== 'digest' || page.length === 0) return page;
  const own = await takeDay(page, now);
  const others = page.filter((one) => !own.includes(one));
  if (others.length > 0)
    await moveDeliveries(
      others,
      template === 'digest'
        ? { status: 'failed', reason: 'TOLD_TODAY', at: now }
        : { nextTryAt: nextMorning(now, await quietHoursAt(now)) },
    );
  return own;
}
