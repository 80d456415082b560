import { dayOf } from '../../../kernel/clock';
import { collection, command } from '../../../kernel/database';
import { idOf } from '../../../kernel/ids';
import { DigestPushes, type DeliveryRecord } from '../model';

/**
 * At most one digest push a day and person, whatever its campaign: before one is sent, the person's day is taken for it. Who
 * takes it first has it; a crash after that leaves it taken, since the message may have gone out.
 */

const idsOf = (deliveries: readonly DeliveryRecord[], now: number): string[] =>
  deliveries.map(({ openid }) => idOf(openid, dayOf(now)));

/** Takes the day of the people of some deliveries of one campaign; answers those whose day is its own. */
export async function takeDay(deliveries: readonly DeliveryRecord[], now: number): Promise<DeliveryRecord[]> {
  const pushes = collection(DigestPushes);
  await pushes.addMissing(
    deliveries.map(({ openid, campaignId }) => ({
      _id: idOf(openid, dayOf(now)),
      openid,
      campaignId,
      at: now,
    })),
  );
  const taken = await pushes.findByIds(idsOf(deliveries, now));
  return deliveries.filter(({ openid, campaignId }) =>
    taken.some((one) => one.openid === openid && one.campaignId === campaignId),
  );
}

/** Gives the day back to those whom WeChat surely did not tell. */
export async function giveDayBack(deliveries: readonly DeliveryRecord[], now: number): Promise<void> {
  const [first] = deliveries;
  if (!first) return;
  await collection(DigestPushes).removeWhere({
    _id: command.in(idsOf(deliveries, now)),
    campaignId: first.campaignId,
  });
}
