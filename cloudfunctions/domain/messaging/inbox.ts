import { collection, command, transaction, type Page, type PageOf } from '../../kernel/database';
import { toldKeysOf } from '../../kernel/audience';
import type { AccountRecord } from '../../kernel/model';
import { InboxStates, Notices, type InboxStateRecord, type NoticeRecord } from './model';

/** True when a person has read a notice as it is said now: one by one, or all up to an instant. */
export const isRead = (
  { _id, at }: Pick<NoticeRecord, '_id' | 'at'>,
  state: InboxStateRecord | undefined,
): boolean =>
  at <= (state?.readUpTo ?? 0) || (state?.read ?? []).some((read) => read.id === _id && at <= read.at);

/** What was told to a person, newest first. */
export const noticesFor = (account: AccountRecord, page: PageOf, now: number): Promise<Page<NoticeRecord>> =>
  collection(Notices).findPage({ audience: command.in(toldKeysOf(account, now)) }, ['at', 'desc'], page);

/** Those of some notices that a person was told. */
export async function noticesById(
  account: AccountRecord,
  ids: string[],
  now: number,
): Promise<NoticeRecord[]> {
  if (ids.length === 0) return [];
  const notices = await collection(Notices).findAll({ _id: command.in(ids) });
  const keys = toldKeysOf(account, now);
  return notices.filter(({ audience }) => audience.some((key) => keys.includes(key)));
}

export const inboxStateOf = (openid: string): Promise<InboxStateRecord | undefined> =>
  collection(InboxStates).findById(openid);

/** How many notices a person has not read. */
export async function countUnread(
  account: AccountRecord,
  state: InboxStateRecord | undefined,
  now: number,
): Promise<number> {
  const { readUpTo = 0, read = [] } = state ?? {};
  const [told, one] = await Promise.all([
    collection(Notices).count({ audience: command.in(toldKeysOf(account, now)), at: command.gt(readUpTo) }),
    // What was read one by one may have been said anew since, or be told to somebody else by now.
    noticesById(
      account,
      read.map(({ id }) => id),
      now,
    ),
  ]);
  return told - one.filter((notice) => notice.at > readUpTo && isRead(notice, state)).length;
}

/** So many notices are remembered one by one; with more, the oldest of them and all before count as read. */
const readOneByOne = 200;

/** What a person has read: all up to an instant, and some notices one by one. */
interface Reading {
  upTo: number;
  notices: NoticeRecord[];
}

/**
 * Moves the reading mark forward, never back, and adds what was read one by one: requests may arrive out of order. When
 * that was is kept, since a mark is let go of long after its last move, and not after what it is moved to.
 */
export async function moveReadMark(
  openid: string,
  { upTo, notices }: Reading,
  now: number,
): Promise<InboxStateRecord> {
  return transaction(async (within) => {
    const before = await within.in(InboxStates).findById(openid);
    const all = [...(before?.read ?? []), ...notices.map(({ _id, at }) => ({ id: _id, at }))];
    const latestFirst = [...new Map(all.map((one) => [one.id, one])).values()].sort((a, b) => b.at - a.at);
    const readUpTo = Math.max(before?.readUpTo ?? 0, upTo, latestFirst[readOneByOne]?.at ?? 0);
    const state: InboxStateRecord = {
      _id: openid,
      readUpTo,
      read: latestFirst.filter(({ at }) => at > readUpTo),
      at: Math.max(before?.at ?? 0, now),
    };
    if (before) await within.in(InboxStates).put(state);
    else await within.in(InboxStates).add(state);
    return state;
  });
}
