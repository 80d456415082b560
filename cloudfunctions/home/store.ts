import { collection, command } from '../kernel/database';
import { keysOf, toldKeysOf } from '../kernel/audience';
import type { AccountRecord } from '../kernel/model';
import {
  Activities,
  AttendanceRequests,
  Attendances,
  type ActivityRecord,
  type AttendanceRecord,
  type AttendanceRequestRecord,
} from '../domain/gathering/model';
import { BranchChecks, type BranchCheckRecord } from '../domain/compliance/model';
import { Notices, InboxStates, type InboxStateRecord, type NoticeRecord } from '../domain/messaging/model';

/** No gathering takes longer (ms): the contract of publishing says so. */
const longest = 24 * 3_600_000;

/** A person's activities that are not closed and end after an instant, in the order in which they begin. */
export const activitiesNotOver = (
  account: AccountRecord,
  after: number,
  limit: number,
): Promise<ActivityRecord[]> =>
  collection(Activities).find(
    {
      audience: command.in(keysOf(account)),
      startsAt: command.gt(after - longest),
      endsAt: command.gt(after),
      status: 'published',
    },
    {
      orderBy: [
        ['startsAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit,
    },
  );

/** The leave that a member asked for last, in whatever state. */
export const latestLeave = (memberId: string, limit: number): Promise<AttendanceRequestRecord[]> =>
  collection(AttendanceRequests).find({ memberId, kind: 'leave' }, { orderBy: [['askedAt', 'desc']], limit });

/** A member's latest check-ins. */
export const latestAttendances = (memberId: string, limit: number): Promise<AttendanceRecord[]> =>
  collection(Attendances).find({ memberId }, { orderBy: [['at', 'desc']], limit });

export const latestNotices = (account: AccountRecord, limit: number, now: number): Promise<NoticeRecord[]> =>
  collection(Notices).find(
    { audience: command.in(toldKeysOf(account, now)) },
    { orderBy: [['at', 'desc']], limit },
  );

export const inboxState = (openid: string): Promise<InboxStateRecord | undefined> =>
  collection(InboxStates).findById(openid);

/** What a branch owed when it was last looked at in a month. */
export const checkOfMonth = (organizationId: string, month: string): Promise<BranchCheckRecord | undefined> =>
  collection(BranchChecks).findById(`${organizationId}:${month}`);
