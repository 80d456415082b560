import type { AttendanceRecord } from '../../../cloudfunctions/shared/records';
import { rollCall } from '../../../cloudfunctions/shared/roll-call';

const member = (memberId: string) => ({
  memberId,
  name: memberId,
  status: 'full' as const,
  as: 'expected' as const,
});
const attendance = (memberId: string) => ({ ...member(memberId), at: 1 }) as unknown as AttendanceRecord;

describe('the roll call', () => {
  it.each([
    ['nobody came', ['a', 'b'], [], { expected: 2, present: 0, absent: 2 }],
    ['all came', ['a', 'b'], ['b', 'a'], { expected: 2, present: 2, absent: 0 }],
    ['someone came unexpected', ['a', 'b'], ['a', 'c'], { expected: 2, present: 1, absent: 1 }],
  ])('%s', (_, expected, came, counts) => {
    const roll = rollCall([{ members: expected.map(member) }], came.map(attendance));
    expect(roll.counts).toEqual(counts);
    expect(
      roll.entries
        .filter((entry) => entry.attendance)
        .map((entry) => entry.memberId)
        .sort(),
    ).toEqual([...came].sort());
    expect(roll.entries.filter((entry) => entry.as !== 'expected')).toHaveLength(
      came.filter((id) => !expected.includes(id)).length,
    );
  });
});
