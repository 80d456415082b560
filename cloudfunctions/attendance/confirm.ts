import { attendanceId } from '../domain/gathering/attendance-id';
import { requireKept } from '../domain/gathering/activity-status';
import { actOn } from '../domain/gathering/ledger';
import { confirmed } from './acts';
import type { AttendanceCall, AttendanceOutcome } from './context';
import { doingOf } from './keeper';
import { changeAttendance } from '../domain/gathering/attendances';
import { findAttendances } from '../domain/gathering/find';
import { pagesOf } from '../kernel/pages-of';

/** Confirmed at a time; each is a transaction of its own, so that one that is contended holds up no other. */
const together = 10;

/** Confirms those of the named who wait for it. Cut off half way, a repeat does the rest. */
export async function confirm(call: AttendanceCall<'confirm'>): AttendanceOutcome<'confirm'> {
  const { input, target: activity, now } = call;
  requireKept(activity);
  const named = await findAttendances(
    [...new Set(input.memberIds)].map((memberId) => attendanceId(activity._id, memberId)),
  );
  const waiting = named.filter(({ state }) => state === 'toConfirm').map(({ _id }) => _id);
  if (waiting.length === 0) return { confirmed: 0 };
  const kept = { call, action: 'attendance.confirm', orgPath: await activity.keptAt() };
  const confirmOne = (id: string) =>
    changeAttendance(id, (current) => current && confirmed(current, doingOf(call)), kept);
  const count = await actOn(activity, now, async () => {
    let counted = 0;
    for (const some of pagesOf(waiting, together)) {
      const stand = await Promise.all(some.map(confirmOne));
      counted += stand.filter((one) => one?.state === 'counts').length;
    }
    return counted;
  });
  return { confirmed: count };
}
