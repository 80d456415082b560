import { ruleBook } from '../domain/rules/amendments';
import { checkNow, plannedDuties } from '../domain/compliance/duties-now';
import { dayOf, monthAfter, monthOf } from '../kernel/clock';
import type { ActivityCall, ActivityOutcome } from './context';
import { kindRules } from './kinds';
import { branchOf } from './host';
import { committeeOf } from '../domain/gathering/expected';
import { groupsOf } from '../domain/organization/find';
import { guidanceToAdopt } from '../domain/guidance/to-adopt';
import { earlierActivities, guidanceOfMonth, membersOfBranch } from './store';
import { fixedDays, nextThemeDay } from '../domain/gathering/theme-day';
import { activityKinds } from '../../types/shared/activities';

const earlierShown = 12;

/** Everything that planning a gathering of a branch needs, in one call. */
export async function prepare({ target, now }: ActivityCall<'prepare'>): ActivityOutcome<'prepare'> {
  const branch = await branchOf(target);
  const own = target === branch ? undefined : target._id;
  const month = monthOf(now);
  const [all, allGroups, found, earlier, rules, owed] = await Promise.all([
    membersOfBranch(branch._id),
    groupsOf(branch._id),
    Promise.all([month, monthAfter(month)].map((one) => guidanceOfMonth(branch.path, one))),
    earlierActivities({ organizationId: branch._id, ...(own && { groupId: own }) }, earlierShown),
    ruleBook(now),
    own ? undefined : checkNow(branch, now),
  ]);
  // A leader plans with the people of the group.
  const members = all.filter(({ groupId }) => !own || groupId === own);
  const groups = allGroups.filter(({ _id }) => !own || _id === own);
  const committee = committeeOf(branch, members);
  const kinds = activityKinds
    .filter((kind) => !own || kind === 'groupMeeting')
    .map((kind) => {
      const { scope, requires, rule } = kindRules[kind];
      const citation = rule && rules.cite(rule, dayOf(now));
      const missing = {
        branch: undefined,
        committee: committee.length === 0 ? ('NO_COMMITTEE' as const) : undefined,
        group: groups.length === 0 ? ('NO_GROUPS' as const) : undefined,
      }[scope];
      return { kind, scope, requires: [...requires], citation, ...(missing && { notApplicable: missing }) };
    });
  return {
    organizationName: branch.name,
    ofGroup: own !== undefined,
    members: members.map(({ _id, name, status }) => ({ memberId: _id, name, status })),
    committee: committee.map(({ _id, name }) => ({ memberId: _id, name })),
    groups: groups.map(({ _id, name }) => ({
      id: _id,
      name,
      members: all.filter(({ groupId }) => groupId === _id).length,
    })),
    kinds,
    duties: owed ? plannedDuties(owed.check, earlier, now) : [],
    ...(branch.themeDay && { themeDay: nextThemeDay(branch.themeDay, now) }),
    fixedDays: branch.themeDay ? fixedDays(branch.themeDay, now) : [],
    guidances: found.flatMap((one) => (one ? [guidanceToAdopt(one)] : [])),
    lastPlace: earlier[0]?.place,
    earlier: earlier.map(({ _id, title, kinds: of, startsAt, status }) => ({
      id: _id,
      title,
      kinds: of,
      startsAt,
      open: status === 'published',
    })),
  };
}
