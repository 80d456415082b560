import { toldKeysOf, type AudienceKey } from '../../../kernel/audience';
import { dayOf } from '../../../kernel/clock';
import { collection, command } from '../../../kernel/database';
import { idOf } from '../../../kernel/ids';
import type { AccountRecord } from '../../../kernel/model';
import { templateOf } from '../../../../types/shared/notices';
import { isRead } from '../inbox';
import { Deliveries, InboxStates, Notices, type CampaignRecord, type NoticeRecord } from '../model';
import type { SaidBy } from '../templates';
import { isDigestMatter, mostUrgent } from './urgency';

const day = 24 * 3_600_000;

/** What is older than this (ms) is not spoken of again; the inbox has it. */
const looksBack = 7 * day;

/** People looked at together: the keys of all of them are asked for with one query. */
const together = 100;

/** One person to write to, and what they are told. */
export interface Digest {
  openid: string;
  said: SaidBy<'digest'>;
}

/**
 * Who of some people has something to be told by a morning's digest: unread matters of the digest, one of which at least
 * is of the day before it and was not pushed by itself. Each hundred people cost the same few requests.
 */
export async function digestsOf(accounts: AccountRecord[], { openedAt }: CampaignRecord): Promise<Digest[]> {
  const digests: Digest[] = [];
  for (let from = 0; from < accounts.length; from += together) {
    digests.push(...(await digestsOfSome(accounts.slice(from, from + together), openedAt)));
  }
  return digests;
}

async function digestsOfSome(accounts: AccountRecord[], openedAt: number): Promise<Digest[]> {
  const keys = new Map(accounts.map((account) => [account._id, toldKeysOf(account, openedAt)]));
  const [notices, states] = await Promise.all([
    mattersFor([...new Set([...keys.values()].flat())], openedAt),
    collection(InboxStates).findByIds(accounts.map(({ _id }) => _id)),
  ]);
  const isNew = ({ at }: NoticeRecord) => at > openedAt - day;
  const pushed = await pushedTo(accounts, notices.filter(isNew));
  return accounts.flatMap(({ _id: openid }) => {
    const state = states.find(({ _id }) => _id === openid);
    const own = keys.get(openid) ?? [];
    const unread = notices.filter(
      (notice) => notice.audience.some((key) => own.includes(key)) && !isRead(notice, state),
    );
    const news = unread.filter((notice) => isNew(notice) && !pushed.has(idOf(notice._id, openid)));
    const first = mostUrgent(unread);
    if (news.length === 0 || !first) return [];
    const said = {
      count: unread.length,
      first: first.title,
      day: dayOf(openedAt),
      note: '打开“通知”查看全部',
    };
    return [{ openid, said }];
  });
}

/** What of the digest was told lately under some keys. */
async function mattersFor(keys: AudienceKey[], openedAt: number): Promise<NoticeRecord[]> {
  const told = await collection(Notices).findAll({
    audience: command.in(keys),
    at: command.gt(openedAt - looksBack).and(command.lte(openedAt)),
  });
  return told.filter(isDigestMatter);
}

/** Which of some notices are, or are about to be, pushed to which of some people by themselves; ids of deliveries. */
async function pushedTo(accounts: AccountRecord[], notices: NoticeRecord[]): Promise<Set<string>> {
  const byThemselves = notices.filter(({ of }) => templateOf(of) !== undefined);
  if (byThemselves.length === 0) return new Set();
  const ids = byThemselves.flatMap((notice) => accounts.map(({ _id }) => idOf(notice._id, _id)));
  const deliveries = await collection(Deliveries).findByIds(ids);
  return new Set(deliveries.filter(({ status }) => status !== 'failed').map(({ _id }) => _id));
}
