import type { homeContract } from '../../types/home/contract';
import { summaryOf } from '../domain/gathering/activity-summary';
import { dueSoon, themeDayState } from '../domain/compliance/waiting';
import { dayOf, monthOf, startOfDay } from '../kernel/clock';
import { viewOf } from '../domain/guidance/view';
import { answeredIn, guidancesOfMonth, together } from '../domain/guidance/guidances';
import { rolesAt } from '../kernel/identity';
import { isRead } from '../domain/messaging/inbox';
import { personOf } from '../domain/membership/person';
import type { CallFor, OutcomeFor } from '../kernel/serve';
import { templateIdsThere } from '../kernel/environment';
import { settings } from '../kernel/settings';
import { isReadOnly } from '../kernel/standing';
import {
  activitiesNotOver,
  checkOfMonth,
  inboxState,
  latestAttendances,
  latestLeave,
  latestNotices,
} from './store';
import { branchKeepers, gatheringKeepers } from '../../types/shared/roles';
import type { AccountRecord, RoleGrant } from '../kernel/model';
import { themeDaysOf } from '../domain/gathering/find';
import { feedbacksOf } from '../domain/guidance/feedbacks';
import type { ActivityRecord, AttendanceRecord } from '../domain/gathering/model';

/** Of what comes so many are told; whatever check-in is open for is told besides. */
const comingShown = 5;

/** What is open has begun, so that it is found before what comes: more than one person has of both. */
const looksAt = 30;

/** More than anybody has of late: check-ins, and leave asked for. */
const latestOwn = 20;

/** More unread notices than this are shown as this many. */
const unreadCounted = 50;

/** Everything the first screen shows; all that depends on the person is asked at once. */
export async function get({
  caller,
  now,
  standing,
}: CallFor<typeof homeContract, 'get'>): OutcomeFor<typeof homeContract, 'get'> {
  const templateIds = templateIdsThere();
  const forAll = {
    readOnly: standing.readOnly && { ...standing.readOnly, now: isReadOnly(standing, now) },
    closing: standing.closing,
  };
  if (!caller) return { serverNow: now, activities: [], unread: 0, templateIds, ...forAll };

  const { account, openid } = caller;
  const { orgPath, memberId } = account;
  const month = monthOf(now);
  const branch = branchKeptBy(account, now);
  // Whatever was merged into it counts there by this month.
  const ids = branch ? [branch.organizationId, ...(branch.absorbedIds ?? [])] : [];
  const held = rolesAt(account, now).filter(({ role }) =>
    (gatheringKeepers as readonly string[]).includes(role),
  );
  const [found, attendances, leave, guidances, notices, state, themeDays, check, words] = await Promise.all([
    activitiesNotOver(account, now - settings.checkInEndsAfter, looksAt),
    memberId ? latestAttendances(memberId, latestOwn) : [],
    memberId ? latestLeave(memberId, latestOwn) : [],
    guidancesOfMonth(orgPath, month),
    latestNotices(account, unreadCounted, now),
    inboxState(openid),
    branch ? themeDaysOf(ids, month) : undefined,
    branch ? checkOfMonth(branch.organizationId, month) : undefined,
    branch
      ? feedbacksOf([{ id: branch.organizationId, ids }], { orgPath: branch.orgPath, month })
      : undefined,
  ]);
  const [latest] = notices;
  const guidance = together(guidances);
  const told = words?.get(branch?.organizationId ?? '');
  const isAnswered = told !== undefined && (!guidance || answeredIn(guidance, told).unanswered.length === 0);
  const runs = ({ organizationId, groupId }: ActivityRecord) =>
    held.some((grant) => [organizationId, groupId].includes(grant.organizationId));
  const away = new Set(leave.filter(({ status }) => status === 'granted').map((one) => one.activityId));
  const activities = found.map((activity) => {
    const attendance = attendances.find(({ activityId }) => activityId === activity._id);
    return {
      ...summaryOf(activity, now, attendance),
      ...(away.has(activity._id) && { onLeave: true }),
      ...(runs(activity) && { runs: true as const }),
    };
  });
  const isOpen = ({ phase }: (typeof activities)[number]) => phase === 'open';
  return {
    serverNow: now,
    person: personOf(account, now),
    activities: [
      ...activities.filter(isOpen),
      ...activities.filter((one) => !isOpen(one)).slice(0, comingShown),
    ],
    checkedInToday: attendances.some((one) => stands(one) && one.at >= startOfDay(now)),
    guidance: guidance && viewOf(guidance),
    branchThemeDay: themeDays && (isAnswered ? 'reported' : themeDayState(themeDays, check)),
    branchDue:
      check &&
      dueSoon(check, dayOf(now)).map(({ kind, endsOn, state: due }) => ({ kind, endsOn, state: due })),
    latestNotice: latest && { title: latest.title, at: latest.at, link: latest.link },
    unread: notices.filter((notice) => !isRead(notice, state)).length,
    templateIds,
    ...forAll,
  };
}

/** Whether a check-in counts, or will once a keeper says so. */
const stands = ({ state }: AttendanceRecord): boolean => state === 'counts' || state === 'toConfirm';

/** The branch whose everyday work the person does, if any. */
function branchKeptBy(account: AccountRecord, now: number): RoleGrant | undefined {
  return rolesAt(account, now).find(
    (grant) =>
      grant.organizationKind === 'branch' && (branchKeepers as readonly string[]).includes(grant.role),
  );
}
