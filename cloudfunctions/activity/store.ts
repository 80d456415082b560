import { audit, type Auditable } from '../shared/audit';
import { collection, command, transaction, within } from '../shared/database';
import { attendanceId } from '../shared/attendance-id';
import { keysOf } from '../shared/audience';
import type {
  AccountRecord,
  ActivityRecord,
  ActivityRosterRecord,
  AttendanceRecord,
  GuidanceRecord,
  LedgerLineRecord,
  OrganizationRecord,
  MemberRecord,
} from '../shared/records';

export const findGuidance = (id: string): Promise<GuidanceRecord | undefined> =>
  collection('guidances').findById(id);

/** Members of an organisation and of all below it. */
export const membersWithin = (path: string): Promise<MemberRecord[]> =>
  collection('members').findAll({ orgPath: within(path), state: 'active' });

/** Writes an activity with the snapshot of who is expected: both or neither. */
export async function addActivity(
  activity: ActivityRecord,
  roster: ActivityRosterRecord,
  call: Auditable,
): Promise<void> {
  const { checkInSecret: _, ...changes } = activity;
  await transaction(async (within) => {
    await within.in('activities').add(activity);
    await within.in('activityRosters').add(roster);
    await audit(within, call, {
      action: 'activity.publish',
      target: activity._id,
      orgPath: activity.orgPath,
      after: changes,
    });
  });
}

export const findRoster = (
  activityId: string,
  organizationId: string,
): Promise<ActivityRosterRecord | undefined> =>
  collection('activityRosters').findById(`${activityId}:${organizationId}`);

/** Activities for a person that start before an instant, latest first. */
export const activitiesBefore = (
  account: AccountRecord,
  before: number,
  limit: number,
): Promise<ActivityRecord[]> =>
  collection('activities').find(
    { audience: command.in(keysOf(account)), startsAt: command.lt(before) },
    { orderBy: [['startsAt', 'desc']], limit },
  );

/** A member's attendance of several activities. */
export const attendancesOf = (memberId: string, activityIds: string[]): Promise<AttendanceRecord[]> =>
  collection('attendances').find(
    { _id: command.in(activityIds.map((id) => attendanceId(id, memberId))) },
    { limit: Math.max(1, activityIds.length) },
  );

/** Closes an activity unless it is closed already; answers it as it stands. */
export async function closeActivity(
  activity: ActivityRecord,
  call: Auditable,
): Promise<ActivityRecord & { closedAt: number }> {
  return transaction(async (within) => {
    const current = await within.in('activities').findById(activity._id);
    if (current?.closedAt) return { ...current, closedAt: current.closedAt };
    const changes = { status: 'closed', closedAt: call.now } as const;
    await within.in('activities').update(activity._id, changes);
    await audit(within, call, {
      action: 'activity.close',
      target: activity._id,
      orgPath: activity.orgPath,
      after: changes,
    });
    return { ...activity, ...changes };
  });
}

/**
 * The ledger of an organisation and all below it in one year, newest first. A branch's own goes with it wherever it
 * lies; that of others is what was recorded in their place.
 */
export const ledgerLines = (
  { _id, kind, path }: OrganizationRecord,
  year: number,
): Promise<LedgerLineRecord[]> =>
  collection('ledgerLines').find(
    {
      ...(kind === 'branch' ? { organizationId: _id } : { orgPath: within(path) }),
      month: command.gte(`${year}-01`).and(command.lte(`${year}-12`)),
    },
    { orderBy: [['month', 'desc']], limit: 1000 },
  );
