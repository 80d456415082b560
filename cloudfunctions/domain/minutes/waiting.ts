import type { Waiting } from '../../../types/domain/todo';
import { collection } from '../../kernel/database';
import type { AccountRecord } from '../../kernel/model';
import { findActivities } from '../gathering/find';
import type { KeptGathering } from '../gathering/waiting';
import { isEmpty } from './confirm';
import { Minutes, type MinutesRecord } from './model';

/** Gatherings that are over and of which nothing is written down, as one of their kinds or several. */
export async function minutesToWrite(gatherings: readonly KeptGathering[]): Promise<Waiting[]> {
  // A class shows by its rolls and results what it was.
  const over = gatherings.filter(
    ({ activity: { status, scope } }) => status === 'closed' && scope !== 'class',
  );
  const idsOf = ({ activity: { _id, kinds } }: KeptGathering) => kinds.map((kind) => `${_id}:${kind}`);
  if (over.length === 0) return [];
  const written = new Set((await collection(Minutes).findByIds(over.flatMap(idsOf))).map(({ _id }) => _id));
  return over.flatMap((one) => {
    const count = idsOf(one).filter((id) => !written.has(id)).length;
    if (count === 0) return [];
    const { _id: id, title, closedAt, endsAt } = one.activity;
    const since = closedAt ?? endsAt;
    const { organizationId } = one;
    return [{ kind: 'minutesToWrite', organizationId, count, since, about: { id, title } } as const];
  });
}

/** More than anybody confirms at a time. */
const most = 100;

/** Minutes that somebody confirms in their own name: who records them first, the chair after them. */
export async function minutesToConfirm({ memberId, organizationId }: AccountRecord): Promise<Waiting[]> {
  if (memberId === undefined) return [];
  const unconfirmed = await collection(Minutes).find(
    [
      { 'recorder.memberId': memberId, confirmedAt: null },
      { 'chair.memberId': memberId, confirmedAt: null },
    ],
    { limit: most },
  );
  const mine = unconfirmed.filter((one) => !isEmpty(one.content) && isTurnOf(one, memberId));
  const activities = await findActivities([...new Set(mine.map(({ activityId }) => activityId))]);
  return activities.map(({ _id: id, title }) => {
    const own = mine.filter(({ activityId }) => activityId === id);
    const since = Math.min(...own.map(({ savedAt }) => savedAt));
    return { kind: 'minutesToConfirm', organizationId, count: own.length, since, about: { id, title } };
  });
}

function isTurnOf({ recorder, chair, signatures }: MinutesRecord, memberId: string): boolean {
  if (!signatures.recorder) return recorder.memberId === memberId;
  return chair.memberId === memberId && !signatures.chair;
}
