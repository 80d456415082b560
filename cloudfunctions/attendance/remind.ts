import { checkInPhase } from '../domain/gathering/check-in-phase';
import { followRoster } from '../domain/gathering/follow-roster';
import { callTheRoll } from '../domain/gathering/ledger';
import { remindOnce } from '../domain/gathering/reminded';
import { notHere } from '../domain/gathering/roll-call';
import { notify } from '../domain/messaging/notify';
import { audit } from '../kernel/audit';
import { refuse } from '../kernel/errors';
import type { AttendanceCall, AttendanceOutcome } from './context';
import { notHereNotice } from './notices';

/** Reminds who is not here yet; whoever was reminded of this gathering before is not reminded again. */
export async function remind(call: AttendanceCall<'remind'>): AttendanceOutcome<'remind'> {
  const { target: activity, now } = call;
  const phase = checkInPhase(activity, now);
  if (phase !== 'open') refuse(phase === 'closed' ? 'ACTIVITY.CLOSED' : 'ACTIVITY.NOT_OPEN_YET');
  await followRoster(activity, now);
  const [{ entries }, orgPath] = await Promise.all([callTheRoll(activity), activity.keptAt()]);
  const missing = notHere(entries).map(({ memberId }) => memberId);
  await remindOnce(activity._id, missing, async (within, { activity: current, before, memberIds }) => {
    await notify(within, notHereNotice(current, { round: before.length, memberIds, at: now }));
    await audit(within, call, {
      action: 'attendance.remind',
      target: activity._id,
      orgPath,
      after: { reminded: memberIds.length },
    });
  });
  return { reminded: missing.length };
}
