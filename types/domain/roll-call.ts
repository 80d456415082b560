import * as z from 'zod';
import { capacities } from '../shared/activities';
import { remarks, requestKinds, requestStatuses, standings } from '../shared/attendances';

/** The counts that every ledger line and screen shows with one another; the first six are of those expected. */
export const attendanceCounts = z.object({
  /** 应到 */
  expected: z.int(),
  /** 实到 */
  present: z.int(),
  /** 缺席: all who are not present, those on leave among them */
  absent: z.int(),
  /** 请假, of those absent */
  onLeave: z.int(),
  /** 迟到, of those present */
  late: z.int(),
  /** 已补课, of those absent */
  caughtUp: z.int(),
  /** 待确认, of those absent */
  toConfirm: z.int(),
  /** 列席 and guests who came */
  observers: z.int(),
  guests: z.int(),
  /** 有表决权的应到、实到: full members only. Rule `rightToVote`. */
  expectedVoters: z.int(),
  presentVoters: z.int(),
});

/** What a member asked the keepers for, and what became of it. */
export const attendanceRequest = z.object({
  kind: z.enum(requestKinds),
  status: z.enum(requestStatuses),
  reason: z.string(),
  askedAt: z.int(),
  /** What was said with the decision. */
  answer: z.string(),
});

/** Where a member stands with an activity. */
export const ownStanding = z.object({
  /** Absent for someone who is not on the roster. */
  as: z.enum(capacities).optional(),
  standing: z.enum(standings),
  remarks: z.array(z.enum(remarks)),
  checkedInAt: z.int().optional(),
  checkedOutAt: z.int().optional(),
  requests: z.array(attendanceRequest),
  /** What the member may ask for now. */
  mayAsk: z.array(z.enum(requestKinds)),
});
