import { sendSubscribeMessage, type SendAnswer } from '../../../kernel/wechat';
import { settings } from '../../../kernel/settings';
import { forgetConsents, moveDeliveries, spendConsents } from './store';
import type { MessageTemplate } from '../../../../types/shared/messages';
import type { DeliveryRecord } from '../model';

/** WeChat's answers that concern one person and stay so: refused or none left, main switch off, unknown user. */
const finalForPerson = [43101, 20004, 40003];

/** Answers that would be the same for everyone: the template, a field or the page is wrong, or we may not send. */
const finalForAll = [47003, 40037, 41030, -604100, -604101];

type Message = Omit<Parameters<typeof sendSubscribeMessage>[0], 'touser'>;

interface Answer extends SendAnswer {
  delivery: DeliveryRecord;
}

/** Sends one page of a campaign, and writes down what became of it; answers why nobody can be sent it, if so. */
export async function sendPage(
  template: MessageTemplate,
  message: Message,
  page: readonly DeliveryRecord[],
  now: number,
): Promise<{ code: number; message: string } | undefined> {
  await moveDeliveries(page, 'pending', { status: 'sending', at: now });
  const answers = await Promise.all(page.map((delivery) => trySending(message, delivery)));
  let stopped: { code: number; message: string } | undefined;
  for (const [code, those] of byCode(answers)) {
    const deliveries = those.map(({ delivery }) => delivery);
    if (code === 0) {
      await moveDeliveries(deliveries, 'sending', { status: 'sent', at: now });
      await spendConsents(deliveries, template);
    } else if (code === undefined) {
      await moveDeliveries(deliveries, 'sending', { status: 'failed', reason: 'UNKNOWN', at: now });
    } else if (finalForPerson.includes(code)) {
      await moveDeliveries(deliveries, 'sending', { status: 'failed', reason: code, at: now });
      await forgetConsents(deliveries, template);
    } else if (finalForAll.includes(code)) {
      // Not sent to them either: they wait until the message is put right.
      await moveDeliveries(deliveries, 'sending', { status: 'pending' });
      stopped = { code, message: those[0]?.message ?? '' };
    } else await tryLater(deliveries, code, now);
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
      'sending',
      wait === undefined
        ? { status: 'failed', reason: code, at: now }
        : { status: 'pending', attempts: attempts + 1, nextTryAt: now + wait },
    );
  }
}

async function trySending(message: Message, delivery: DeliveryRecord): Promise<Answer> {
  return { delivery, ...(await sendSubscribeMessage({ ...message, touser: delivery.openid })) };
}

function byCode(answers: Answer[]): Map<Answer['code'], Answer[]> {
  const groups = new Map<Answer['code'], Answer[]>();
  for (const answer of answers) groups.set(answer.code, [...(groups.get(answer.code) ?? []), answer]);
  return groups;
}
