import { openPhone, sealedUnderOldKeys, sealPhone } from '../shared/phone';
import type { MemberRecord } from '../shared/records';
import { membersSealed, replaceSeal } from './store';

/** Members looked up at a time, and written at the same time. */
const page = 200;
const atOnce = 20;

/** What one tick does (ms), beside its other work; the next one goes on. */
const stint = 3_000;

/**
 * Seals phone numbers anew that lie under an old key, so that the old key can be dropped. What is sealed anew leaves
 * the range that is asked for: whoever is killed is followed by the next tick. One that cannot be opened is told in
 * the log and left as it is.
 */
export async function resealPhones(): Promise<void> {
  const endsAt = performance.now() + stint;
  for (const { from, to } of sealedUnderOldKeys()) {
    for (let after = from; performance.now() < endsAt;) {
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
