import { keyOfMember } from '../../kernel/audience';
import { startOfDay } from '../../kernel/clock';
import { collection, type Transaction } from '../../kernel/database';
import { idOf } from '../../kernel/ids';
import { settings } from '../../kernel/settings';
import { remindLater } from '../messaging/notify';
import type { Source } from '../messaging/push/sources';
import { findActivity, findRolls } from './find';
import { callTheRoll } from './ledger';
import { AttendanceRequests, type ActivityRecord } from './model';
import { notHere } from './roll-call';

const hour = 3_600_000;

/**
 * When (epoch ms) people are reminded of a gathering that was announced, or moved, at an instant: the evening before, or,
 * when it was announced later than that, shortly before it starts.
 */
export function soonAt(startsAt: number, announcedAt: number): number {
  const { eveningBefore, before } = settings.activitySoon;
  const evening = startOfDay(startsAt) - 24 * hour + eveningBefore * hour;
  return announcedAt <= evening ? evening : startsAt - before;
}

type Starting = Pick<ActivityRecord, '_id' | 'title' | 'startsAt'>;

/** Sets the reminder of a gathering's start, with what announces it; one of another start lapses by itself. */
export const remindOfStart = (
  within: Transaction,
  { _id, title, startsAt }: Starting,
  now: number,
): Promise<void> =>
  remindLater(within, {
    _id: idOf('soon', _id, String(startsAt)),
    about: _id,
    title,
    page: `activity/detail/index?activityId=${encodeURIComponent(_id)}`,
    sentAt: soonAt(startsAt, now),
    until: startsAt,
  });

/** Whom a reminder is for: who is expected and has not asked leave; nobody once it was called off or moved. */
export const startingSoon: Source = async ({ about = '', until, noticeId, said, audience }) => {
  if (noticeId) return { said, audience: await stillNotHere(about, audience) };
  const [activity, rolls, requests] = await Promise.all([
    findActivity(about),
    findRolls(about),
    collection(AttendanceRequests).findAll({ activityId: about }),
  ]);
  if (activity?.status !== 'published' || activity.startsAt !== until) return undefined;
  const away = new Set(requests.filter(isAway).map(({ memberId }) => memberId));
  const expected = rolls
    .flatMap(({ members }) => members)
    .filter(({ as, memberId }) => as === 'expected' && !away.has(memberId));
  const { title, startsAt, place } = activity;
  return {
    audience: [...new Set(expected.map(({ memberId }) => keyOfMember(memberId)))],
    said: { title, startsAt, place },
  };
};

/** Of those who were not here when a keeper had them reminded, whoever is not here yet; nobody once it was closed. */
async function stillNotHere(activityId: string, audience: string[]): Promise<string[]> {
  const activity = await findActivity(activityId);
  if (activity?.status !== 'published') return [];
  const { entries } = await callTheRoll(activity);
  const missing = new Set(notHere(entries).map(({ memberId }) => keyOfMember(memberId)));
  return audience.filter((key) => missing.has(key));
}

const isAway = ({ kind, status }: { kind: string; status: string }): boolean =>
  kind === 'leave' && (status === 'open' || status === 'granted');

/** A change is told of as long as it is the last word; whoever holds the gathering no more is not told. */
export const lastChange: Source = async ({ about, openedAt, audience, said }) => {
  if (about === undefined) return { audience, said };
  const activity = await findActivity(about);
  return activity?.changes.at(-1)?.at === openedAt ? { audience: activity.audience, said } : undefined;
};
