import type { ActivityCall, ActivityOutcome } from './context';
import { planOf } from './plan';

/** One activity as a plan, with the key under which its draft is kept. */
export function plan({ target: activity }: ActivityCall<'plan'>): ActivityOutcome<'plan'> {
  const { status, actKey, version = 0, savedBy } = activity;
  return Promise.resolve({ status, actKey, plan: planOf(activity), version, savedBy });
}
