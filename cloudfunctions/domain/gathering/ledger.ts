import { collection, command } from '../../kernel/database';
import { placeIn } from '../organization/counting';
import { ruleBook } from '../rules/amendments';
import type { RuleBook } from '../rules/book';
import { findOrganizations } from '../organization/find';
import { creditAttendance } from './credit-attendance';
import { branchMonth, ledgerLines } from './ledger-figures';
import { rollCall, type AttendanceCounts, type RollCallEntry } from './roll-call';
import {
  Rolls,
  Attendances,
  AttendanceRequests,
  LedgerLines,
  BranchMonths,
  Activities,
  type ActivityRecord,
  type RollRecord,
  type AttendanceRecord,
  type AttendanceRequestRecord,
} from './model';
import { tellsClass } from './of-class';

interface Records {
  rolls: RollRecord[];
  attendances: AttendanceRecord[];
  requests: AttendanceRequestRecord[];
}

/** Who was expected at an activity and who came. */
export interface CalledRoll {
  counts: AttendanceCounts;
  entries: RollCallEntry[];
  rolls: RollRecord[];
}

/** Who was expected at an activity, of all branches that take part, and who came. */
export const callTheRoll = async (activity: ActivityRecord): Promise<CalledRoll> =>
  called(activity, await recordsOf(activity));

/** A roll that was called, of some of the branches alone. */
export const rollOfBranches = (
  activity: ActivityRecord,
  { rolls, entries }: CalledRoll,
  branchIds: readonly string[],
): CalledRoll => {
  const own = rolls.filter(({ organizationId }) => branchIds.includes(organizationId));
  return called(activity, {
    rolls: own,
    attendances: entries.flatMap(({ attendance }) => attendance ?? []),
    requests: entries.flatMap(({ requests }) => requests),
  });
};

/** The roll of several, in their order: as many requests as for one. */
export async function callTheRolls(
  activities: readonly ActivityRecord[],
): Promise<(CalledRoll & { activity: ActivityRecord })[]> {
  if (activities.length === 0) return [];
  const found = await findRecords(activities.map(({ _id }) => _id));
  return activities.map((activity) => {
    const of = ({ activityId }: { activityId: string }) => activityId === activity._id;
    const { rolls, attendances, requests } = found;
    const own = {
      rolls: rolls.filter(of),
      attendances: attendances.filter(of),
      requests: requests.filter(of),
    };
    return { activity, ...called(activity, heldBy(activity, own)) };
  });
}

const called = (activity: ActivityRecord, records: Records): CalledRoll => ({
  ...rollCall(activity, records),
  rolls: records.rolls,
});

/** Everything that is known of who came to an activity, of the branches that hold it. */
export const recordsOf = async (activity: ActivityRecord): Promise<Records> =>
  heldBy(activity, await findRecords([activity._id]));

async function findRecords(ids: readonly string[]): Promise<Records> {
  const activityId = command.in(ids);
  const [rolls, attendances, requests] = await Promise.all([
    collection(Rolls).findAll({ activityId }),
    collection(Attendances).findAll({ activityId }),
    collection(AttendanceRequests).findAll({ activityId }),
  ]);
  return { rolls, attendances, requests };
}

/** A branch that withdrew expects nobody. */
function heldBy(
  { organizationId, jointIds, scope }: Pick<ActivityRecord, 'organizationId' | 'jointIds' | 'scope'>,
  records: Records,
): Records {
  if (scope === 'class') return records;
  const holding = new Set([organizationId, ...jointIds]);
  return { ...records, rolls: records.rolls.filter((roll) => holding.has(roll.organizationId)) };
}

/**
 * Writes the ledger lines of a closed activity and the figures of the month, for each branch that took part, and the hours
 * (学时) of who attended, from the records as they are. It may run any number of times: it replaces what it wrote before, and so also takes in a
 * check-in that was under way while the activity was being closed. Answers the counts of all branches together.
 */
export async function settle(
  activity: ActivityRecord & { closedAt: number },
  now: number,
): Promise<AttendanceCounts> {
  const [records, rules] = await Promise.all([recordsOf(activity), ruleBook(now)]);
  const held = records.rolls.filter((roll) => isHeldBy(activity, roll));
  const branches = await findOrganizations(held.map(({ organizationId }) => organizationId));
  const places = new Map(
    branches.map((branch) => [branch._id, placeIn(branch, { month: activity.month, now, rules })]),
  );
  const settleOne = (roster: RollRecord) =>
    settleBranch(activity, roster, { ...records, rules, orgPath: places.get(roster.organizationId) ?? '' });
  const roll = rollCall(activity, records);
  await Promise.all([
    ...held.map(settleOne),
    creditAttendance(activity, { ...records, entries: roll.entries, rules }, now),
  ]);
  return roll.counts;
}

/** Whether a branch held what its people are expected at: a class of theirs it did, one that they were sent to it did not. */
const isHeldBy = ({ scope, organizationId, aboveBranches }: ActivityRecord, roll: RollRecord): boolean =>
  scope !== 'class' || (!aboveBranches && roll.organizationId === organizationId);

async function settleBranch(
  activity: ActivityRecord & { closedAt: number },
  roster: RollRecord,
  { orgPath, rules, ...records }: Records & { orgPath: string; rules: RuleBook },
): Promise<void> {
  const branch = { organizationId: roster.organizationId, orgPath, rules };
  const lines = ledgerLines(activity, branch, rollCall(activity, { ...records, rolls: [roster] }));
  for (const line of lines) await collection(LedgerLines).put(line);
  const ofMonth = await collection(LedgerLines).findAll({
    organizationId: roster.organizationId,
    month: activity.month,
  });
  await collection(BranchMonths).put(branchMonth({ ...roster, month: activity.month }, ofMonth));
}

/**
 * Does something to the attendance of an activity that may be closed, and settles it. The activity is marked first:
 * what two acts at once, or a crash between, leave behind is settled by the timer.
 */
export async function actOn<T>(activity: ActivityRecord, now: number, act: () => Promise<T>): Promise<T> {
  if (activity.closedAt === null) return act();
  await collection(Activities).update(activity._id, {
    touchedAt: now,
    settleAt: now,
    ...tellsClass(activity, now),
  });
  const outcome = await act();
  await settle({ ...activity, closedAt: activity.closedAt }, now);
  return outcome;
}
