import { refuse } from '../kernel/errors';
import { holds, type Caller } from '../kernel/identity';
import { townIdOf } from '../kernel/paths';
import type { OrganizationRecord } from '../domain/organization/model';
import { findOrganization } from '../domain/organization/find';

/** The name of the town that an organisation lies in, or is. */
export async function townNameOf(organization: OrganizationRecord): Promise<string | undefined> {
  const townId = townIdOf(organization.path);
  return townId ? (await findOrganization(townId))?.name : undefined;
}

/** Stops a change that would reach into an organisation the caller has no say over: both sides are needed. */
export function requireHolding(
  { caller, now }: { caller: Caller; now: number },
  organization: OrganizationRecord,
): void {
  const may = holds(
    caller.account,
    ['townOfficer', 'districtOfficer', 'districtAdmin'],
    organization.path,
    now,
  );
  if (!may) refuse('ACCESS_DENIED');
}
