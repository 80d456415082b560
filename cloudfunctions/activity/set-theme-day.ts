import { refuse } from '../kernel/errors';
import type { ActivityCall, ActivityOutcome } from './context';
import { nextThemeDay } from '../domain/gathering/theme-day';
import { changeOrganization } from '../domain/organization/tree';

/** Sets the branch's fixed day. */
export async function setThemeDay(call: ActivityCall<'setThemeDay'>): ActivityOutcome<'setThemeDay'> {
  const { input, target: branch, now } = call;
  if (branch.kind !== 'branch') refuse('ACTIVITY.NOT_A_BRANCH');
  await changeOrganization(branch, 'activity.setThemeDay', { themeDay: input.rule }, call);
  return nextThemeDay(input.rule, now);
}
