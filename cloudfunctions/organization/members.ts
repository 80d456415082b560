import { refuse } from '../shared/errors';
import type { OrganizationCall, OrganizationOutcome } from './context';
import { membersWithin } from './store';

/** The members of one branch. Larger organisations see figures, not names. */
export async function members({ target }: OrganizationCall<'members'>): OrganizationOutcome<'members'> {
  if (target.kind !== 'branch' && target.kind !== 'group') refuse('ORGANIZATION.NOT_A_BRANCH');
  const all = await membersWithin(target.path);
  return { members: all.map(({ _id: id, name, status }) => ({ id, name, status })) };
}
