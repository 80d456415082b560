import type { MessageCall, MessageOutcome } from './context';
import { countUnread, noticesById, moveReadMark } from '../domain/messaging/inbox';

/** Marks notices as read; the future stays unread whatever the client says, and so does what others were told. */
export async function markRead({ input, caller, now }: MessageCall<'markRead'>): MessageOutcome<'markRead'> {
  const notices = await noticesById(caller.account, input.noticeIds, now);
  const state = await moveReadMark(caller.openid, { upTo: Math.min(input.upTo ?? 0, now), notices }, now);
  return { unread: await countUnread(caller.account, state, now) };
}
