import type * as z from 'zod';
import type { attendanceCounts } from '../../../types/domain/roll-call';
import type { Capacity } from '../../../types/shared/activities';
import type { Remark, Standing } from '../../../types/shared/attendances';
import type {
  ActivityRecord,
  RollRecord,
  AttendanceRecord,
  AttendanceRequestRecord,
  RollMember,
} from './model';

export type AttendanceCounts = z.infer<typeof attendanceCounts>;

/** What a roll call needs to know of the activity. */
export type Gathering = Pick<ActivityRecord, 'startsAt' | 'checkInRules' | 'closedAt'>;

export interface RollCallEntry extends Omit<RollMember, 'as'> {
  /** How the person takes part; absent for someone who came without having been on the snapshot. */
  as?: Capacity;
  standing: Standing;
  remarks: Remark[];
  attendance?: AttendanceRecord;
  requests: AttendanceRequestRecord[];
}

/** Everything that is known of who came: who was expected, who checked in, who asked for what. */
export interface RollCallRecords {
  rolls: Pick<RollRecord, 'members'>[];
  attendances: AttendanceRecord[];
  requests: AttendanceRequestRecord[];
}

/** Holds who came against who was expected; observers, guests and those who came unexpected do not count as 实到. */
export function rollCall(
  gathering: Gathering,
  { rolls, attendances, requests }: RollCallRecords,
): { counts: AttendanceCounts; entries: RollCallEntry[] } {
  const byMember = new Map(attendances.map((attendance) => [attendance.memberId, attendance]));
  const listed = new Map<string, RollMember>();
  // Whom two branches list counts where they are expected.
  for (const member of rolls.flatMap((roster) => roster.members)) {
    if (listed.get(member.memberId)?.as !== 'expected') listed.set(member.memberId, member);
  }
  const unexpected = attendances.filter(({ memberId }) => !listed.has(memberId));
  const entryOf = (person: Omit<RollMember, 'as'> & { as?: Capacity }): RollCallEntry => {
    const attendance = byMember.get(person.memberId);
    const asked = requests.filter(({ memberId }) => memberId === person.memberId);
    return {
      ...person,
      ...standingOf(gathering, attendance, asked),
      ...(attendance && { attendance }),
      requests: asked,
    };
  };
  const entries = [
    ...[...listed.values()].map(entryOf),
    ...unexpected.map(({ memberId, name, status }) => entryOf({ memberId, name, status })),
  ];
  return { counts: countsOf(entries), entries };
}

/** Whose hours count: whoever was there, in whichever capacity and however it was written down, or caught up (补课). */
export const hasLearned = ({ standing, remarks }: RollCallEntry): boolean =>
  standing === 'present' || remarks.includes('caughtUp');

/** Who is expected and neither here, nor excused, nor waits to be confirmed. */
export const notHere = (entries: RollCallEntry[]): RollCallEntry[] =>
  entries.filter(({ as, standing }) => as === 'expected' && standing === 'absent');

/** Where one person stands, and what is said beside it. */
export function standingOf(
  gathering: Gathering,
  attendance: AttendanceRecord | undefined,
  requests: Pick<AttendanceRequestRecord, 'kind' | 'status'>[],
): { standing: Standing; remarks: Remark[] } {
  const granted = (kind: AttendanceRequestRecord['kind']) =>
    requests.some((request) => request.kind === kind && request.status === 'granted');
  const stay = attendance && stayOf(gathering, attendance);
  if (attendance?.state === 'counts' && stay === undefined) {
    return { standing: 'present', remarks: howCame(gathering, attendance) };
  }
  const remarks: Remark[] = [];
  if (attendance?.state === 'counts' && stay) remarks.push(stay);
  if (attendance?.state === 'revoked') remarks.push('revoked');
  if (granted('caughtUp')) remarks.push('caughtUp');
  if (attendance?.state === 'toConfirm') return { standing: 'toConfirm', remarks };
  return { standing: granted('leave') ? 'onLeave' : 'absent', remarks };
}

/** True for one whose stay is long enough already, or needs no proof. */
export const staysEnough = (gathering: Gathering, attendance: AttendanceRecord): boolean =>
  attendance.vouched === true ||
  (attendance.checkedOutAt !== undefined && stayOf(gathering, attendance) === undefined);

function howCame({ startsAt, checkInRules }: Gathering, { at, method }: AttendanceRecord): Remark[] {
  if (method === 'makeUp') return [method];
  // Whom a keeper wrote down came when they came: the time is that of the writing.
  if (method === 'byHand') return [];
  const { lateAfterMinutes } = checkInRules;
  return lateAfterMinutes !== undefined && at > startsAt + lateAfterMinutes * 60_000 ? ['late'] : [];
}

/** Why someone who checked in does not count: no check-out by the end, or one too soon after the start or their coming. */
function stayOf(
  { startsAt, checkInRules, closedAt }: Gathering,
  { at, checkedOutAt, vouched }: AttendanceRecord,
): 'notCheckedOut' | 'leftEarly' | undefined {
  const { minimumStayMinutes } = checkInRules;
  if (minimumStayMinutes === undefined || vouched) return undefined;
  // While it goes on, nobody has checked out yet.
  if (checkedOutAt === undefined) return closedAt === null ? undefined : 'notCheckedOut';
  return checkedOutAt - Math.max(at, startsAt) < minimumStayMinutes * 60_000 ? 'leftEarly' : undefined;
}

function countsOf(entries: RollCallEntry[]): AttendanceCounts {
  const expected = entries.filter(({ as }) => as === 'expected');
  const present = expected.filter(({ standing }) => standing === 'present');
  const absent = expected.filter(({ standing }) => standing !== 'present');
  const came = (as: Capacity) =>
    entries.filter((entry) => entry.as === as && entry.standing === 'present').length;
  const voters = (of: RollCallEntry[]) => of.filter(({ status }) => status === 'full').length;
  return {
    expected: expected.length,
    present: present.length,
    absent: absent.length,
    onLeave: absent.filter(({ standing }) => standing === 'onLeave').length,
    late: present.filter(({ remarks }) => remarks.includes('late')).length,
    caughtUp: absent.filter(({ remarks }) => remarks.includes('caughtUp')).length,
    toConfirm: absent.filter(({ standing }) => standing === 'toConfirm').length,
    observers: came('observer'),
    guests: came('guest'),
    expectedVoters: voters(expected),
    presentVoters: voters(present),
  };
}
