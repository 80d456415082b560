import * as z from 'zod';
import { activitySummary, activityTarget, attendanceCounts } from './activity';
import { action, contract } from './contract';
import { id } from './fields';
import { branchKeepers, capacities, checkInMethods, checkInPhases, memberStatuses } from './vocabulary';

/** A scanned code `slot.proof` or its six typed digits. */
const checkInCode = z.union([z.string().regex(/^\d{6}$/), z.string().regex(/^[0-9a-z]{1,10}\.[\w-]{22}$/)]);

const checkedIn = z.object({
  /** The first time, whichever request asks. */
  checkedInAt: z.int(),
  /** True when this member had checked in before this request. */
  again: z.boolean(),
  memberName: z.string(),
  activityTitle: z.string(),
});

/** Who came to an activity, and how that is known. */
export const attendanceContract = contract('attendance', {
  /**
   * The rotating codes for the big screen: this slot's and the next few, so that the screen survives a short
   * loss of network. Each `text` is what the picture holds; `digits` the same proof for typing.
   */
  showCode: action({
    access: { allow: 'holders', roles: branchKeepers, over: activityTarget },
    input: z.strictObject({ activityId: id }),
    output: z.object({
      serverNow: z.int(),
      slotMs: z.int(),
      codes: z.array(z.object({ text: z.string(), digits: z.string(), from: z.int() })),
      counts: attendanceCounts,
      phase: z.enum(checkInPhases),
      checkInOpensAt: z.int(),
    }),
    errors: ['ACTIVITY.NOT_FOUND'],
    reads: true,
  }),
  /** Checks the caller in. Repeats, resends and concurrent requests end as one record with the first time. */
  checkIn: action({
    access: { allow: 'audience', of: activityTarget, refused: 'ACTIVITY.NOT_INVITED' },
    input: z.strictObject({ activityId: id, code: checkInCode }),
    output: checkedIn,
    errors: [
      'ACTIVITY.NOT_FOUND',
      'ACTIVITY.NOT_INVITED',
      'ACTIVITY.NOT_OPEN_YET',
      'ACTIVITY.CLOSED',
      'ATTENDANCE.CODE_EXPIRED',
      'ATTENDANCE.CODE_WRONG',
    ],
  }),
  /** Who is expected, who came and who is not here yet, by name. */
  roster: action({
    access: { allow: 'holders', roles: branchKeepers, over: activityTarget },
    input: z.strictObject({ activityId: id }),
    output: z.object({
      activity: activitySummary.omit({ checkedInAt: true }),
      counts: attendanceCounts,
      people: z.array(
        z.object({
          memberId: id,
          name: z.string(),
          status: z.enum(memberStatuses),
          /** Absent for someone who came without having been on the snapshot. */
          as: z.enum(capacities).optional(),
          checkedInAt: z.int().optional(),
          method: z.enum(checkInMethods).optional(),
        }),
      ),
    }),
    errors: ['ACTIVITY.NOT_FOUND'],
    reads: true,
  }),
});
