import type { AttendanceCall, AttendanceOutcome } from './context';
import { openRequests } from './store';
import { findActivities } from '../domain/gathering/find';
import type { AttendanceRequestRecord } from '../domain/gathering/model';
import { isDecidable } from '../domain/gathering/waiting';

const size = 50;

type Waiting = Awaited<AttendanceOutcome<'requests'>>['requests'];

/** The requests that wait for a branch's keepers; leave that was not decided before the start has lapsed. */
export async function requests({
  input,
  target,
  now,
}: AttendanceCall<'requests'>): AttendanceOutcome<'requests'> {
  const waiting: Waiting = [];
  let next = input.after;
  do {
    // Of a page all may have lapsed: then the next one is looked through too.
    const page = await openRequests(target._id, { after: next, size });
    waiting.push(...(await decidable(page.items, now)));
    next = page.next;
  } while (next !== undefined && waiting.length === 0);
  return { requests: waiting, next };
}

async function decidable(open: AttendanceRequestRecord[], now: number): Promise<Waiting> {
  const found = await findActivities(open.map(({ activityId }) => activityId));
  const activities = new Map(found.map((one) => [one._id, one]));
  return open.flatMap(({ activityId, kind, reason, askedAt, memberId, name }) => {
    const activity = activities.get(activityId);
    if (!activity || !isDecidable({ kind }, activity, now)) return [];
    const { title: activityTitle, startsAt } = activity;
    return [{ kind, reason, askedAt, activityId, activityTitle, startsAt, memberId, name }];
  });
}
