import { collection, command } from '../shared/database';
import { keysOf, toldKeysOf } from '../shared/audience';
import type {
  AccountRecord,
  ActivityRecord,
  AttendanceRecord,
  BranchCheckRecord,
  InboxStateRecord,
  NoticeRecord,
} from '../shared/records';

/** A person's activities that end after an instant, soonest first. */
export const activitiesEndingAfter = (
  account: AccountRecord,
  after: number,
  limit: number,
): Promise<ActivityRecord[]> =>
  collection('activities').find(
    {
      audience: command.in(keysOf(account)),
      endsAt: command.gt(after),
      status: command.in(['published', 'closed']),
    },
    { orderBy: [['endsAt', 'asc']], limit },
  );

/** A member's latest check-ins. */
export const latestAttendances = (memberId: string, limit: number): Promise<AttendanceRecord[]> =>
  collection('attendances').find({ memberId }, { orderBy: [['at', 'desc']], limit });

export const latestNotices = (account: AccountRecord, limit: number, now: number): Promise<NoticeRecord[]> =>
  collection('notices').find(
    { audience: command.in(toldKeysOf(account, now)) },
    { orderBy: [['at', 'desc']], limit },
  );

export const inboxState = (openid: string): Promise<InboxStateRecord | undefined> =>
  collection('inboxStates').findById(openid);

/** What a branch owed when it was last looked at in a month. */
export const checkOfMonth = (organizationId: string, month: string): Promise<BranchCheckRecord | undefined> =>
  collection('branchChecks').findById(`${organizationId}:${month}`);

/** Whether a branch told back about the district's checklist of a month, whose `_id` is the district's and the month. */
export const hasToldBack = async (branchPath: string, branchId: string, month: string): Promise<boolean> => {
  const [districtId = ''] = branchPath.split('/').filter(Boolean);
  return (await collection('feedbacks').findById(`${districtId}:${month}:${branchId}`)) !== undefined;
};

/** An organisation's own theme days of one month. */
export const themeDaysOf = (orgPath: string, month: string): Promise<ActivityRecord[]> =>
  collection('activities').find({ orgPath, month, kinds: 'themeDay' }, { limit: 50 });
