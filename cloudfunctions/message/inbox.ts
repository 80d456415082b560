import { isRead, countUnread, noticesFor, inboxStateOf } from '../domain/messaging/inbox';
import { noticeTable } from '../../types/shared/notices';
import type { MessageCall, MessageOutcome } from './context';

const size = 20;

/** The caller's notices, newest first. */
export async function inbox({ input, caller, now }: MessageCall<'inbox'>): MessageOutcome<'inbox'> {
  const { account } = caller;
  const [{ items, next }, state] = await Promise.all([
    noticesFor(account, { after: input.after, size }, now),
    inboxStateOf(caller.openid),
  ]);
  return {
    notices: items.map((notice) => {
      const { _id, of, title, body, link, at } = notice;
      return { id: _id, kind: noticeTable[of].kind, title, body, link, at, read: isRead(notice, state) };
    }),
    unread: await countUnread(account, state, now),
    next,
  };
}
