import type { attendanceContract } from '../../types/attendance/contract';
import { findActivity, findRolls, loadActivity } from '../domain/gathering/find';
import { keptBy, loadOrganization } from '../domain/organization/keeping';
import { decidingOn } from './deciding';
import type { Asked, CallFor, OutcomeFor } from '../kernel/serve';
import { take } from '../kernel/budgets';

/**
 * An activity and, where digits were typed, whether the caller may still guess today: one is taken of that budget before
 * anybody looks at the digits, so that no number of guesses at once is more than it holds. It costs no wait.
 */
async function loadAttempt(activityId: string, { openid, input, now }: Asked) {
  const typed = !(input as { code: string }).code.includes('.');
  const [activity, mayGuess] = await Promise.all([
    loadActivity(activityId),
    typed && openid ? take('digits', openid, now) : undefined,
  ]);
  return activity && { ...activity, mayGuess };
}

/** An activity of which somebody asks something; it is kept by whoever decides that. */
async function loadAsked(activityId: string, { input }: Asked) {
  const [activity, rolls] = await Promise.all([findActivity(activityId), findRolls(activityId)]);
  if (!activity) return undefined;
  const { organizationId, groupId } = decidingOn(activity, rolls, input as Parameters<typeof decidingOn>[2]);
  return { ...activity, keptAt: keptBy(groupId ?? organizationId) };
}

/** What the actions of this context are about, and how it is loaded. */
export const loaders = {
  activity: loadActivity,
  attempt: loadAttempt,
  asked: loadAsked,
  organization: loadOrganization,
};

type Contract = typeof attendanceContract;
export type AttendanceCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type AttendanceOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
