import { isFor } from '../kernel/audience';
import { holds } from '../kernel/identity';
import { callTheRoll } from '../domain/gathering/ledger';
import { runnersOf } from '../domain/gathering/of-class';
import { followRoster } from '../domain/gathering/follow-roster';
import { keepsJointly } from '../domain/gathering/joint';
import type { ActivityRecord } from '../domain/gathering/model';
import type { AccountRecord } from '../kernel/model';
import { minutesToWrite } from '../domain/minutes/waiting';
import { ownStandingOf } from '../domain/gathering/own-standing';
import { withoutPlace } from './coarse-place';
import type { ActivityCall, ActivityOutcome } from './context';
import { summaryOf } from '../domain/gathering/activity-summary';

/** Someone the activity is for who is on no roster: they came to the branch later. */
const unlisted = { standing: 'absent' as const, remarks: [], requests: [] };

/** One activity and where the caller stands. */
export async function detail({
  target: activity,
  caller,
  now,
}: ActivityCall<'detail'>): ActivityOutcome<'detail'> {
  const { account } = caller;
  const [keptAt, { counts, entries }, keepsJoint] = await Promise.all([
    activity.keptAt(),
    rollFor(account, activity, now),
    keepsJointly(account, activity, now),
  ]);
  const mayRun = holds(account, runnersOf(activity), keptAt, now);
  const toWrite = mayRun ? await minutesToWrite([{ activity, organizationId: activity.organizationId }]) : [];
  const mine = entries.find(({ memberId }) => memberId === account.memberId);
  const { attendance } = mine ?? {};
  const forMe = account.memberId !== undefined && isFor(activity.audience, account);
  return {
    serverNow: now,
    activity: {
      ...summaryOf(activity, now, attendance),
      agenda: activity.agenda,
      guidanceId: activity.guidanceId,
      hints: activity.hints ?? '',
      attachments: activity.attachments ?? [],
      details: activity.details,
      scope: activity.scope === 'class' ? 'branch' : activity.scope,
      classId: activity.classId,
      branches: activity.branches,
      observerNames: activity.observerNames,
      checkInRules: mayRun ? activity.checkInRules : withoutPlace(activity.checkInRules),
      changes: activity.changes,
      counts,
    },
    mayRun,
    minutesMissing: toWrite.length > 0,
    keepsJoint,
    mayCheckIn: forMe,
    mine: forMe ? ownStandingOf(activity, mine ?? unlisted, now) : undefined,
  };
}

/** The roll, with who has come to the branch since; whoever is on it already does not wait for that. */
async function rollFor(account: AccountRecord, activity: ActivityRecord, now: number) {
  const roll = await callTheRoll(activity);
  const isListed = roll.entries.some(({ memberId, as }) => memberId === account.memberId && as !== undefined);
  if (isListed || activity.rollStandsAt) return roll;
  await followRoster(activity, now);
  return callTheRoll(activity);
}
