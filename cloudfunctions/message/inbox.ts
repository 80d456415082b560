import type { MessageCall, MessageOutcome } from './context';
import { countNoticesAfter, noticesBefore, readUpTo } from './store';

const pageSize = 20;

/** The caller's notices, newest first. */
export async function inbox({ input, caller }: MessageCall<'inbox'>): MessageOutcome<'inbox'> {
  const { account } = caller;
  const [page, mark] = await Promise.all([
    noticesBefore(account, input.before ?? Number.MAX_SAFE_INTEGER, pageSize),
    readUpTo(caller.openid),
  ]);
  return {
    notices: page.map(({ _id, kind, title, body, link, at }) => ({
      ...{ id: _id, kind, title, body, link, at },
      read: at <= mark,
    })),
    unread: await countNoticesAfter(account, mark),
    next: page.length === pageSize ? page.at(-1)?.at : undefined,
  };
}
