import { branchKeepers } from '../../types/vocabulary';
import { isFor } from '../shared/audience';
import { holds } from '../shared/identity';
import { callTheRoll } from '../shared/ledger';
import type { ActivityCall, ActivityOutcome } from './context';
import { checkInOpensAt } from '../shared/check-in-phase';
import { summaryOf } from '../shared/activity-summary';

/** One activity and where the caller stands. */
export async function detail({
  target: activity,
  caller,
  now,
}: ActivityCall<'detail'>): ActivityOutcome<'detail'> {
  const { account } = caller;
  const { counts, entries } = await callTheRoll(activity._id);
  const attendances = entries.flatMap((entry) => entry.attendance ?? []);
  const mine = attendances.find((attendance) => attendance.memberId === account.memberId);
  return {
    activity: {
      ...summaryOf(activity, now, mine),
      agenda: activity.agenda,
      guidanceId: activity.guidanceId,
      details: activity.details,
      scope: activity.scope,
      branches: activity.branches,
      observerNames: activity.observerNames,
      checkInRules: activity.checkInRules,
      changes: activity.changes,
      checkInOpensAt: checkInOpensAt(activity),
      counts,
      ordinal: mine && attendances.filter((attendance) => attendance.at <= mine.at).length,
    },
    mayRun: holds(account, branchKeepers, activity.orgPath, now),
    mayCheckIn: account.memberId !== undefined && isFor(activity.audience, account),
  };
}
