import { refuse } from '../kernel/errors';
import type { OrganizationCall, OrganizationOutcome } from './context';
import { closeOrganization, countMembers } from './store';
import { organizationsWithin } from '../domain/organization/find';

/** Closes an organisation that has nobody and nothing below it; a repeat answers the first time. */
export async function close(call: OrganizationCall<'close'>): OrganizationOutcome<'close'> {
  const { target, now } = call;
  if (target.closedAt) return { closedAt: target.closedAt };
  const [members, organizations] = await Promise.all([
    countMembers(target.path),
    organizationsWithin(target.path),
  ]);
  const below = organizations.filter((one) => one._id !== target._id && !one.closedAt);
  if (members > 0 || below.length > 0) refuse('ORGANIZATION.NOT_EMPTY', { members, below: below.length });
  await closeOrganization(target, call);
  return { closedAt: now };
}
