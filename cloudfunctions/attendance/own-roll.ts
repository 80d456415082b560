import { refuse } from '../kernel/errors';
import { findActivity } from '../domain/gathering/find';
import { followRoster } from '../domain/gathering/follow-roster';
import { joinedAs } from '../domain/gathering/joint';
import { successorOf } from '../domain/organization/keeping';
import { rollCall } from '../domain/gathering/roll-call';
import { recordsOf } from '../domain/gathering/ledger';
import { onBehalfOf } from './on-behalf';
import type { AttendanceCall, AttendanceOutcome } from './context';

/** Who of a branch is expected and came, where it holds a gathering with others. */
export async function ownRoll({
  input,
  target,
  now,
}: AttendanceCall<'ownRoll'>): AttendanceOutcome<'ownRoll'> {
  const [activity, branch] = await Promise.all([findActivity(input.activityId), successorOf(target)]);
  // What was merged into it may have joined, and its people are expected under its id.
  const ids = activity ? joinedAs(activity, branch) : [];
  if (!activity || ids.length === 0) refuse('ACTIVITY.NOT_ASKED');
  await followRoster(activity, now);
  const records = await recordsOf(activity);
  const own = records.rolls.filter(({ organizationId }) => ids.includes(organizationId));
  const listed = new Set(own.flatMap(({ members }) => members.map(({ memberId }) => memberId)));
  const { counts, entries } = rollCall(activity, { ...records, rolls: own });
  return {
    counts,
    open: activity.closedAt === null,
    people: entries
      .filter(({ memberId }) => listed.has(memberId))
      .map((entry) => {
        const { memberId, name, standing, remarks } = entry;
        // Whether somebody was there is for the host to say.
        const behalf = onBehalfOf(activity, entry, now, (kind) => kind !== 'makeUp');
        return { memberId, name, standing, remarks, ...behalf };
      }),
  };
}
