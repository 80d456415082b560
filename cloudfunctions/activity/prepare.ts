import { monthOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import type { ActivityCall, ActivityOutcome } from './context';
import { kindRules } from './kinds';
import { committeeOf } from './plan';
import { earlierActivities, groupsOf, guidanceOfMonth, membersOfBranch } from './store';
import { nextThemeDay } from './theme-day';
import { activityKinds } from '../../types/shared/activities';

const earlierShown = 12;

/** Everything that planning a gathering of a branch needs, in one call. */
export async function prepare({ target: branch, now }: ActivityCall<'prepare'>): ActivityOutcome<'prepare'> {
  if (branch.kind !== 'branch') refuse('ACTIVITY.NOT_A_BRANCH');
  const [members, groups, guidance, earlier] = await Promise.all([
    membersOfBranch(branch._id),
    groupsOf(branch._id),
    guidanceOfMonth(branch.path, monthOf(now)),
    earlierActivities(branch._id, earlierShown),
  ]);
  const committee = committeeOf({ branch, members });
  const kinds = activityKinds.map((kind) => {
    const { scope, requires, citation } = kindRules[kind];
    const missing = {
      branch: undefined,
      committee: committee.length === 0 ? ('NO_COMMITTEE' as const) : undefined,
      group: groups.length === 0 ? ('NO_GROUPS' as const) : undefined,
    }[scope];
    return { kind, scope, requires: [...requires], citation, ...(missing && { notApplicable: missing }) };
  });
  return {
    organizationName: branch.name,
    members: members.map(({ _id, name, status }) => ({ memberId: _id, name, status })),
    committee: committee.map(({ _id, name }) => ({ memberId: _id, name })),
    groups: groups.map(({ _id, name }) => ({ id: _id, name })),
    kinds,
    ...(branch.themeDay && { themeDay: nextThemeDay(branch.themeDay, now) }),
    ...(guidance && {
      guidance: {
        id: guidance._id,
        month: guidance.month,
        theme: guidance.content.theme,
        newItemIds: guidance.newItemIds ?? [],
        items: guidance.content.items,
      },
    }),
    lastPlace: earlier[0]?.place,
    earlier: earlier.map(({ _id, title, kinds: of, startsAt }) => ({ id: _id, title, kinds: of, startsAt })),
  };
}
