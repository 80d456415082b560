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
  activitiesEndingAfter,
  activitiesUnderWay,
  checkOfMonth,
  toldBack,
  inboxState,
  latestAttendances,
  latestNotices,
} from './store';
import { branchKeepers } from '../../types/shared/roles';
import type { AccountRecord, RoleGrant } from '../kernel/model';
import { themeDaysOf } from '../domain/gathering/find';

const activitiesShown = 5;

/** Whatever check-in is open for is shown, however much else there is: more than one person has at a time. */
const openShown = 20;

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
  const { checkInEndsAfter, checkInOpensBefore } = settings;
  const [underWay, others, attendances, guidances, notices, state, themeDays, check, told] =
    await Promise.all([
      activitiesUnderWay(
        account,
        { endingAfter: now - checkInEndsAfter, startingBefore: now + checkInOpensBefore },
        openShown,
      ),
      activitiesEndingAfter(account, Math.min(startOfDay(now), now - checkInEndsAfter), activitiesShown),
      memberId ? latestAttendances(memberId, 2 * activitiesShown) : [],
      guidancesOfMonth(orgPath, month),
      latestNotices(account, unreadCounted, now),
      inboxState(openid),
      branch ? themeDaysOf({ _id: branch.organizationId }, month) : undefined,
      branch ? checkOfMonth(branch.organizationId, month) : undefined,
      branch ? toldBack(branch.orgPath, branch.organizationId, month) : undefined,
    ]);
  const [latest] = notices;
  const guidance = together(guidances);
  const isAnswered = told !== undefined && (!guidance || answeredIn(guidance, told).unanswered.length === 0);
  const activities = [...new Map([...underWay, ...others].map((one) => [one._id, one])).values()];
  return {
    serverNow: now,
    person: personOf(account, now),
    activities: activities
      .map((activity) =>
        summaryOf(
          activity,
          now,
          attendances.find((attendance) => attendance.activityId === activity._id),
        ),
      )
      .slice(0, Math.max(activitiesShown, underWay.length))
      .sort((a, b) => Number(b.phase === 'open') - Number(a.phase === 'open') || a.startsAt - b.startsAt),
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

/** The branch whose everyday work the person does, if any. */
function branchKeptBy(account: AccountRecord, now: number): RoleGrant | undefined {
  return rolesAt(account, now).find(
    (grant) =>
      grant.organizationKind === 'branch' && (branchKeepers as readonly string[]).includes(grant.role),
  );
}
