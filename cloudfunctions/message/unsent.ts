import { dropUnsentOf, openUnsent, unsentOf } from '../kernel/unsent';
import type { MessageCall, MessageOutcome } from './context';

const size = 20;

/** What the caller wrote that could not be checked, latest first. */
export async function unsent({ input, openid }: MessageCall<'unsent'>): MessageOutcome<'unsent'> {
  const { items, next } = await unsentOf(openid, { after: input.after, size });
  const waiting = items.map((record) => ({
    id: record._id,
    action: record.action,
    ...openUnsent(record),
    at: record.at,
  }));
  return { unsent: waiting, next };
}

/** Lets go of one of them. */
export async function dropUnsent({ input, openid }: MessageCall<'dropUnsent'>): MessageOutcome<'dropUnsent'> {
  return { dropped: (await dropUnsentOf(openid, input.unsentId)) > 0 };
}
