import { checkInPhase } from '../domain/gathering/check-in-phase';
import { callTheRoll } from '../domain/gathering/ledger';
import { notHere } from '../domain/gathering/roll-call';
import { requestView } from '../domain/gathering/own-standing';
import { summaryOf } from '../domain/gathering/activity-summary';
import type { AttendanceCall, AttendanceOutcome } from './context';
import { decidingOn } from './deciding';
import { namedTo, recordJointRead } from './keeper';
import { differsFromRoster, followRoster } from '../domain/gathering/follow-roster';
import { openTransfers } from '../domain/membership/find';
import { onBehalfOf } from './on-behalf';
import { findFailures } from './store';

/** Who is expected, who came, who is not here yet, who waits for what. */
export async function roll(call: AttendanceCall<'roll'>): AttendanceOutcome<'roll'> {
  const { target: activity, now } = call;
  const stands = await followRoster(activity, now);
  const [{ counts, entries, rolls }, failures, outgoing] = await Promise.all([
    callTheRoll(activity),
    findFailures(activity._id),
    openTransfers('fromId', activity.organizationId),
    recordJointRead(call, 'attendance.roll'),
  ]);
  const leaving = new Set(outgoing.map(({ memberId }) => memberId));
  const reminded = new Set(activity.remindedIds);
  const notReminded = notHere(entries).filter(({ memberId }) => !reminded.has(memberId));
  return {
    activity: summaryOf(activity, now),
    differs: await differsFromRoster(activity, rolls, stands),
    counts,
    toRemind: checkInPhase(activity, now) === 'open' ? notReminded.length : 0,
    people: namedTo(activity, entries, rolls).map(({ attendance, requests, ...person }) => ({
      ...person,
      leaving: leaving.has(person.memberId),
      checkedInAt: attendance?.at,
      checkedOutAt: attendance?.checkedOutAt,
      near: attendance?.near,
      later: attendance?.later,
      acts: attendance?.acts ?? [],
      requests: requests.map(requestView),
      ...onBehalfOf(
        activity,
        { ...person, requests },
        now,
        (kind) =>
          decidingOn(activity, rolls, { memberId: person.memberId, kind }).organizationId ===
          activity.organizationId,
      ),
    })),
    failures,
  };
}
