import { refuse } from '../kernel/errors';
import type { OrganizationCall, OrganizationOutcome } from './context';
import type { OrganizationRecord } from '../domain/organization/model';
import { membersOfGroup, membersWithin } from '../domain/membership/find';

/** The members of one branch. Larger organisations see figures, not names. */
export async function members({ target }: OrganizationCall<'members'>): OrganizationOutcome<'members'> {
  return { members: await namesOf(target) };
}

/** Who is on the roster of a branch or group. */
export async function namesOf(organization: OrganizationRecord) {
  if (organization.kind !== 'branch' && organization.kind !== 'group') refuse('ORGANIZATION.NOT_A_BRANCH');
  const all = await (organization.kind === 'group'
    ? membersOfGroup(organization._id)
    : membersWithin(organization.path));
  return all.map(({ _id: id, name, status }) => ({ id, name, status }));
}
