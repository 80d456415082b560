import { guidanceToAdopt } from '../domain/guidance/to-adopt';
import type { ActivityCall, ActivityOutcome } from './context';
import { planOf } from './plan';
import { guidanceOfMonth } from './store';

/** One activity as a plan, with the key under which its draft is kept, and what it may adopt. */
export async function plan({ target: activity }: ActivityCall<'plan'>): ActivityOutcome<'plan'> {
  const { status, actKey, version = 0, savedBy, month, kinds } = activity;
  const guidance = kinds.includes('themeDay')
    ? await guidanceOfMonth(await activity.keptAt(), month)
    : undefined;
  return {
    status,
    actKey,
    organizationId: activity.groupId ?? activity.organizationId,
    plan: planOf(activity),
    version,
    savedBy,
    ...(guidance && { guidance: guidanceToAdopt(guidance) }),
  };
}
