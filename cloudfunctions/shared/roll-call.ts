import type { ActivityRosterRecord, AttendanceRecord, RosterMember } from './records';

/** 应到、实到、缺席: of those expected only. */
export interface AttendanceCounts {
  expected: number;
  present: number;
  absent: number;
}

export interface RollCallEntry extends RosterMember {
  expected: boolean;
  attendance?: AttendanceRecord;
}

/** Holds who came against who was expected; those who came unexpected stand last and do not count as 实到. */
export function rollCall(
  rosters: Pick<ActivityRosterRecord, 'members'>[],
  attendances: AttendanceRecord[],
): { counts: AttendanceCounts; entries: RollCallEntry[] } {
  const byMember = new Map(attendances.map((attendance) => [attendance.memberId, attendance]));
  const expected = rosters.flatMap((roster) =>
    roster.members.map((member) => {
      const attendance = byMember.get(member.memberId);
      byMember.delete(member.memberId);
      return { ...member, expected: true, ...(attendance && { attendance }) };
    }),
  );
  const unexpected = [...byMember.values()].map((attendance) => {
    const { memberId, name, status } = attendance;
    return { memberId, name, status, expected: false, attendance };
  });
  const present = expected.filter((entry) => entry.attendance).length;
  return {
    counts: { expected: expected.length, present, absent: expected.length - present },
    entries: [...expected, ...unexpected],
  };
}
