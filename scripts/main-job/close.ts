import type { Output } from '../../types';
import { openids } from '../demo/accounts';
import type { CheckInResult } from './check-in';
import { minute, type Play, type PublishedActivity } from './play';

/** Step 3: the roster is full, the activity is closed, the ledger has its line. */
export async function closeAndLedger(
  { caller, checks, cloud, district }: Play,
  { activityId, expected }: PublishedActivity,
  attendance: CheckInResult,
): Promise<void> {
  const absentNames = attendance.absent.map(
    (openid) => district.accounts.find(({ _id }) => _id === openid)?.name,
  );
  const counts = { expected, present: attendance.present, absent: attendance.absent.length };
  const roster = await caller.get(openids.secretary, 'attendance.roll', { activityId });
  const missing = roster.people.filter((person) => person.checkedInAt === undefined);
  checks.equal('名单：应到、实到、缺席', mainOf(roster.counts), counts);
  checks.equal('名单：缺席者姓名', missing.map((person) => person.name).sort(), absentNames.sort());

  // Nobody ends what has not begun.
  cloud.advance(30 * minute);
  const closed = await caller.get(openids.secretary, 'activity.close', { activityId });
  const again = await caller.get(openids.secretary, 'activity.close', { activityId });
  checks.equal('再结束一次，结果不变', again, closed);
  const [late = ''] = attendance.absent;
  const afterwards = await caller.codeOf(late, 'attendance.checkIn', {
    activityId,
    code: attendance.lateCode,
  });
  attendance.refused[afterwards] = (attendance.refused[afterwards] ?? 0) + 1;
  checks.equal('应被拒绝', afterwards, 'ACTIVITY.CLOSED');

  const { lines } = await caller.get(openids.secretary, 'ledger.year', {
    organizationId: district.rosterBranch._id,
    year: 2026,
  });
  const line = lines.find((one) => one.activityId === activityId);
  checks.equal('台账：应到、实到、缺席', line && mainOf(line.counts), counts);
  checks.equal('台账：缺席者姓名', line?.absentees.map(({ name }) => name).sort(), absentNames);
}

const mainOf = ({ expected, present, absent }: Output<'attendance.roll'>['counts']) => ({
  expected,
  present,
  absent,
});
