import type { ActivityCall, ActivityOutcome } from './context';
import { planOf } from './plan';

/** One activity as a plan, with the key under which its draft is kept. */
export function plan({ target: activity }: ActivityCall<'plan'>): ActivityOutcome<'plan'> {
  const actKey = activity._id.slice(activity.organizationId.length + 1);
  return Promise.resolve({ status: activity.status, actKey, plan: planOf(activity) });
}
