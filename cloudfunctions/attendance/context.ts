import type { attendanceContract } from '../../types/attendance/contract';
import { loadActivity } from '../domain/gathering/find';
import { loadOrganization } from '../domain/organization/find';
import type { Asked, CallFor, OutcomeFor } from '../kernel/serve';
import { findFailure } from './store';

/** An activity with how often the caller typed wrong digits at it; asked together, and only where digits were typed. */
async function loadAttempt(activityId: string, { openid, input }: Asked) {
  const typed = !(input as { code: string }).code.includes('.');
  const [activity, failure] = await Promise.all([
    loadActivity(activityId),
    typed && openid ? findFailure(activityId, openid) : undefined,
  ]);
  return activity && { ...activity, wrongDigits: failure?.wrongDigits ?? 0 };
}

/** What the actions of this context are about, and how it is loaded. */
export const loaders = { activity: loadActivity, attempt: loadAttempt, organization: loadOrganization };

type Contract = typeof attendanceContract;
export type AttendanceCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type AttendanceOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
