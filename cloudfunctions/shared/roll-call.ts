import type { Capacity } from '../../types/vocabulary';
import type { ActivityRosterRecord, AttendanceRecord, RosterMember } from './records';

/** 应到、实到、缺席: of those expected only. */
export interface AttendanceCounts {
  expected: number;
  present: number;
  absent: number;
}

export interface RollCallEntry extends Omit<RosterMember, 'as'> {
  /** How the person takes part; absent for someone who came without having been on the snapshot. */
  as?: Capacity;
  attendance?: AttendanceRecord;
}

/** Holds who came against who was expected; observers, guests and those who came unexpected do not count as 实到. */
export function rollCall(
  rosters: Pick<ActivityRosterRecord, 'members'>[],
  attendances: AttendanceRecord[],
): { counts: AttendanceCounts; entries: RollCallEntry[] } {
  const byMember = new Map(attendances.map((attendance) => [attendance.memberId, attendance]));
  const listed = rosters.flatMap((roster) =>
    roster.members.map((member) => {
      const attendance = byMember.get(member.memberId);
      byMember.delete(member.memberId);
      return { ...member, ...(attendance && { attendance }) };
    }),
  );
  const unexpected = [...byMember.values()].map((attendance) => {
    const { memberId, name, status } = attendance;
    return { memberId, name, status, attendance };
  });
  const expected = listed.filter((entry) => entry.as === 'expected');
  const present = expected.filter((entry) => entry.attendance).length;
  return {
    counts: { expected: expected.length, present, absent: expected.length - present },
    entries: [...listed, ...unexpected],
  };
}
