import { collection, command } from '../kernel/database';
import type { ActivityRecord } from '../domain/gathering/model';
import { Organizations, type OrganizationRecord } from '../domain/organization/model';

type Held = Pick<ActivityRecord, 'organizationId' | 'jointIds'>;

/** The branches that held some activities; many more than these wait for the round. */
export async function branchesOfActivities(activities: readonly Held[]): Promise<OrganizationRecord[]> {
  const ids = new Set(activities.flatMap(({ organizationId, jointIds }) => [organizationId, ...jointIds]));
  if (ids.size === 0) return [];
  const branches = await collection(Organizations).find(
    { _id: command.in([...ids].slice(0, 40)) },
    { limit: 40 },
  );
  return branches.filter(({ kind }) => kind === 'branch');
}
