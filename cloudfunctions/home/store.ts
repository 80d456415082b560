import { collection, command } from '../kernel/database';
import { keysOf, toldKeysOf } from '../kernel/audience';
import type { AccountRecord } from '../kernel/model';
import {
  Activities,
  Attendances,
  type ActivityRecord,
  type AttendanceRecord,
} from '../domain/gathering/model';
import { BranchChecks, type BranchCheckRecord } from '../domain/compliance/model';
import { Notices, InboxStates, type InboxStateRecord, type NoticeRecord } from '../domain/messaging/model';
import { feedbackId } from '../domain/guidance/feedbacks';
import { Feedbacks, type FeedbackRecord } from '../domain/guidance/model';

/** A person's activities that end after an instant, soonest first. */
export const activitiesEndingAfter = (
  account: AccountRecord,
  after: number,
  limit: number,
): Promise<ActivityRecord[]> =>
  collection(Activities).find(
    {
      audience: command.in(keysOf(account)),
      endsAt: command.gt(after),
      status: command.in(['published', 'closed']),
    },
    { orderBy: [['endsAt', 'asc']], limit },
  );

/** A person's activities that have begun, or will within a time, and that check-in may still be open for. */
export const activitiesUnderWay = (
  account: AccountRecord,
  { endingAfter, startingBefore }: { endingAfter: number; startingBefore: number },
  limit: number,
): Promise<ActivityRecord[]> =>
  collection(Activities).find(
    {
      audience: command.in(keysOf(account)),
      endsAt: command.gt(endingAfter),
      startsAt: command.lte(startingBefore),
      status: 'published',
    },
    { orderBy: [['endsAt', 'asc']], limit },
  );

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

/** What a branch told back about the guidances of a month. */
export const toldBack = (
  orgPath: string,
  branchId: string,
  month: string,
): Promise<FeedbackRecord | undefined> =>
  collection(Feedbacks).findById(feedbackId({ orgPath, month }, branchId));
