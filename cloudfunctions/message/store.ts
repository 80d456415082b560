import type { MessageTemplate } from '../../types/vocabulary';
import { collection, command } from '../shared/database';
import { keysOf } from '../shared/audience';
import type { AccountRecord, ConsentRecord, NoticeRecord } from '../shared/records';

/** What was told to a person before an instant, newest first. */
export const noticesBefore = (
  account: AccountRecord,
  before: number,
  limit: number,
): Promise<NoticeRecord[]> =>
  collection('notices').find(
    { audience: command.in(keysOf(account)), at: command.lt(before) },
    { orderBy: [['at', 'desc']], limit },
  );

/** How many notices came after an instant. */
export const countNoticesAfter = (account: AccountRecord, after: number): Promise<number> =>
  collection('notices').count({ audience: command.in(keysOf(account)), at: command.gt(after) });

/** Up to when a person has read; 0 at first. */
export async function readUpTo(openid: string): Promise<number> {
  const state = await collection('inboxStates').findById(openid);
  return state?.readUpTo ?? 0;
}

/** Moves the reading mark forward, never back: requests may arrive out of order. */
export async function moveReadMark(openid: string, upTo: number): Promise<number> {
  const { stands, added } = await collection('inboxStates').addOnce({ _id: openid, readUpTo: upTo });
  if (added) return upTo;
  await collection('inboxStates').updateWhere(
    { _id: openid, readUpTo: command.lt(upTo) },
    { readUpTo: upTo },
  );
  return Math.max(stands.readUpTo, upTo);
}

/** How many keys of past consents are remembered to recognise a resend. */
const keysKept = 10;

/** Counts one consent to one message, once for each key; answers how many are left. */
export async function addConsent(
  person: { openid: string; orgPath: string },
  template: MessageTemplate,
  key: string,
): Promise<number> {
  const consent: ConsentRecord = {
    _id: `${person.openid}:${template}`,
    ...person,
    template,
    remaining: 1,
    keys: [key],
  };
  const { added } = await collection('consents').addOnce(consent);
  if (added) return 1;
  await collection('consents').updateWhere(
    { _id: consent._id, keys: command.nin([key]) },
    {
      remaining: command.inc(1),
      keys: command.push({ each: [key], slice: -keysKept }),
      orgPath: person.orgPath,
    },
  );
  const standing = await collection('consents').findById(consent._id);
  return standing?.remaining ?? 0;
}
