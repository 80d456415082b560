import { openPhone, sealedUnderOldKeys, sealPhone } from '../../kernel/phone';
import { membersSealed, replaceSeal } from './sealed-phones';
import { stint } from '../../kernel/stint';
import type { MemberRecord } from './model';

/** Members looked up at a time, and written at the same time. */
const page = 200;
const atOnce = 20;

/** What one tick does (ms), beside its other work; the next one goes on. */
const share = 3_000;

/**
 * Seals phone numbers anew that lie under an old key, so that the old key can be dropped. What is sealed anew leaves
 * the range that is asked for: whoever is killed is followed by the next tick. One that cannot be opened is told in
 * the log and left as it is.
 */
export async function resealPhones(clock: () => number): Promise<void> {
  const goesOn = stint(share, clock);
  for (const { from, to } of sealedUnderOldKeys()) {
    for (let after = from; goesOn();) {
      const members = await membersSealed(after, to, page);
      const last = members.at(-1)?.phone;
      if (!last) break;
      for (let at = 0; at < members.length; at += atOnce) {
        await Promise.all(members.slice(at, at + atOnce).map(reseal));
      }
      after = last.sealed;
    }
  }
}

async function reseal({ _id, phone }: MemberRecord): Promise<void> {
  if (!phone) return;
  try {
    await replaceSeal(_id, phone.sealed, sealPhone(openPhone(phone.sealed)));
  } catch (error) {
    console.error(`the phone number of ${_id} could not be sealed anew`, error);
  }
}
