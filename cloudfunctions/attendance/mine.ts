import { attendanceId } from '../domain/gathering/attendance-id';
import { ownStandingOf } from '../domain/gathering/own-standing';
import { rollCall } from '../domain/gathering/roll-call';
import type { AttendanceCall, AttendanceOutcome } from './context';
import { requestId } from './requesting';
import { findRequests, rollsListing } from './store';
import { byKind, figuresOf } from './year-figures';
import { requestKinds } from '../../types/shared/attendances';
import { findActivities, findAttendances } from '../domain/gathering/find';

/** The caller's own record of one year. Who is on no roster has none. */
export async function mine({ input, caller, now }: AttendanceCall<'mine'>): AttendanceOutcome<'mine'> {
  const { memberId } = caller.account;
  const rolls = memberId ? await rollsListing(memberId, monthsOf(input.year)) : [];
  const ids = [...new Set(rolls.map(({ activityId }) => activityId))];
  const member = memberId ?? '';
  const [activities, attendances, requests] = await Promise.all([
    findActivities(ids),
    findAttendances(ids.map((id) => attendanceId(id, member))),
    findRequests(ids.flatMap((id) => requestKinds.map((kind) => requestId(id, member, kind)))),
  ]);
  const entries = activities
    .filter(({ status, startsAt }) => status !== 'cancelled' && startsAt <= now)
    .sort((a, b) => b.startsAt - a.startsAt)
    .flatMap((activity) => {
      const of = ({ activityId }: { activityId: string }) => activityId === activity._id;
      const listing = rolls.filter(of).map(({ members }) => ({
        members: members.filter((one) => one.memberId === memberId),
      }));
      const [entry] = rollCall(activity, {
        rolls: listing,
        attendances: attendances.filter(of),
        requests: requests.filter(of),
      }).entries;
      if (!entry) return [];
      const { _id: id, kinds, title, organizationName, startsAt, closedAt } = activity;
      const over = closedAt !== null;
      return [{ id, kinds, title, organizationName, startsAt, over, ...ownStandingOf(activity, entry, now) }];
    });
  const counting = entries.filter(({ over, as }) => over && as === 'expected');
  return { figures: figuresOf(counting), byKind: byKind(counting), activities: entries };
}

const monthsOf = (year: number): string[] =>
  Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`);
