import type { MessageCall, MessageOutcome } from './context';
import { countNoticesAfter, moveReadMark } from './store';

/** Marks what came up to an instant as read; the future stays unread whatever the client says. */
export async function markRead({ input, caller, now }: MessageCall<'markRead'>): MessageOutcome<'markRead'> {
  const mark = await moveReadMark(caller.openid, Math.min(input.upTo, now));
  return { unread: await countNoticesAfter(caller.account, mark) };
}
