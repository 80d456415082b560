import { collection, command } from '../kernel/database';
import { touchedSince } from '../domain/gathering/steps';
import { Organizations, type OrganizationRecord } from '../domain/organization/model';

/** The branches that held an activity closed since an instant; many more than these wait for the round. */
export async function branchesClosedSince(since: number): Promise<OrganizationRecord[]> {
  const activities = await touchedSince(since);
  const ids = new Set(activities.flatMap(({ organizationId, jointIds }) => [organizationId, ...jointIds]));
  if (ids.size === 0) return [];
  const branches = await collection(Organizations).find(
    { _id: command.in([...ids].slice(0, 40)) },
    { limit: 40 },
  );
  return branches.filter(({ kind }) => kind === 'branch');
}
