import { isRead, countUnread, noticesBefore, inboxStateOf } from '../domain/messaging/inbox';
import type { MessageCall, MessageOutcome } from './context';

const pageSize = 20;

/** The caller's notices, newest first. */
export async function inbox({ input, caller, now }: MessageCall<'inbox'>): MessageOutcome<'inbox'> {
  const { account } = caller;
  const [page, state] = await Promise.all([
    noticesBefore(account, input.before ?? Number.MAX_SAFE_INTEGER, pageSize, now),
    inboxStateOf(caller.openid),
  ]);
  return {
    notices: page.map((notice) => {
      const { _id, kind, title, body, link, at } = notice;
      return { id: _id, kind, title, body, link, at, read: isRead(notice, state) };
    }),
    unread: await countUnread(account, state, now),
    next: page.length === pageSize ? page.at(-1)?.at : undefined,
  };
}
