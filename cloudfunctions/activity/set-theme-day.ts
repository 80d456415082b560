import { refuse } from '../shared/errors';
import type { ActivityCall, ActivityOutcome } from './context';
import { saveThemeDay } from './life-store';
import { nextThemeDay } from './theme-day';

/** Sets the branch's fixed day. */
export async function setThemeDay(call: ActivityCall<'setThemeDay'>): ActivityOutcome<'setThemeDay'> {
  const { input, target: branch, now } = call;
  if (branch.kind !== 'branch') refuse('ACTIVITY.NOT_A_BRANCH');
  await saveThemeDay(branch, input.rule, call);
  return nextThemeDay(input.rule, now);
}
