import { sendSubscribeMessage, type SendAnswer } from '../../../kernel/wechat';
import { settings } from '../../../kernel/settings';
import { forgetConsents, moveDeliveries, saveCampaign, spendConsents } from './store';
import { classOfTemplate } from '../../../../types/shared/messages';
import { giveDayBack } from '../digest/one-a-day';
import type { CampaignRecord, DeliveryRecord } from '../model';
import { messageData } from '../templates';

/** WeChat's answers that concern one person and stay so: refused or none left, main switch off, unknown user. */
const finalForPerson = [43101, 20004, 40003];

/** Answers that would be the same for everyone: the template, a field or the page is wrong, or we may not send. */
const finalForAll = [47003, 40037, 41030, -604100, -604101];

interface Answer extends SendAnswer {
  delivery: DeliveryRecord;
}

/** Sends one page of a campaign, and writes down what became of it; answers why nobody can be sent it, if so. */
export async function sendPage(
  campaign: CampaignRecord,
  templateId: string,
  page: readonly DeliveryRecord[],
  now: number,
): Promise<{ code: number; message: string } | undefined> {
  const { template } = campaign;
  // One write for all of them: a tick that dies after it leaves them in doubt.
  await saveCampaign(campaign._id, { onItsWay: page.map(({ _id }) => _id) });
  const answers = await Promise.all(page.map((delivery) => trySending(campaign, templateId, delivery)));
  let stopped: { code: number; message: string } | undefined;
  for (const [code, those] of byCode(answers)) {
    const deliveries = those.map(({ delivery }) => delivery);
    if (code === 0) {
      await moveDeliveries(deliveries, { status: 'sent', at: now });
      await spendConsents(deliveries, template);
    } else if (code === undefined) {
      await moveDeliveries(deliveries, { status: 'failed', reason: 'UNKNOWN', at: now });
    } else if (finalForPerson.includes(code)) {
      await moveDeliveries(deliveries, { status: 'failed', reason: code, at: now });
      await forgetConsents(deliveries, template);
    } else if (finalForAll.includes(code)) {
      // Not sent to them either: they wait until the message is put right.
      stopped = { code, message: those[0]?.message ?? '' };
    } else await tryLater(deliveries, code, now);
    const isSurelyUnsent = code !== 0 && code !== undefined;
    if (isSurelyUnsent && classOfTemplate[template] === 'digest') await giveDayBack(deliveries, now);
  }
  return stopped;
}

/** Puts off what WeChat could not take just now, each time longer; gives it up in the end. */
async function tryLater(deliveries: DeliveryRecord[], code: number, now: number): Promise<void> {
  const waits = settings.triesAgainAfter;
  for (const attempts of new Set(deliveries.map((delivery) => delivery.attempts))) {
    const these = deliveries.filter((delivery) => delivery.attempts === attempts);
    const wait = waits[attempts];
    await moveDeliveries(
      these,
      wait === undefined
        ? { status: 'failed', reason: code, at: now }
        : { attempts: attempts + 1, nextTryAt: now + wait },
    );
  }
}

async function trySending(
  { template, page, said }: CampaignRecord,
  templateId: string,
  delivery: DeliveryRecord,
): Promise<Answer> {
  const data = messageData(template, delivery.said ?? said);
  return { delivery, ...(await sendSubscribeMessage({ touser: delivery.openid, templateId, page, data })) };
}

function byCode(answers: Answer[]): Map<Answer['code'], Answer[]> {
  const groups = new Map<Answer['code'], Answer[]>();
  for (const answer of answers) groups.set(answer.code, [...(groups.get(answer.code) ?? []), answer]);
  return groups;
}
