import { refuse } from '../kernel/errors';
import { findOrganization, findOrganizations } from '../domain/organization/find';
import { townIdOf } from '../kernel/paths';
import type { AccountCall, AccountOutcome } from './context';
import { requirePrivacy } from './privacy';

/** The branch that a mini-program code named. */
export async function branch({ input, openid }: AccountCall<'branch'>): AccountOutcome<'branch'> {
  await requirePrivacy(openid);
  const found = await findOrganization(input.organizationId);
  if (found?.kind !== 'branch' || found.closedAt) refuse('ORGANIZATION.NOT_FOUND');
  const [town] = await findOrganizations([townIdOf(found.path) ?? '']);
  return { branch: { id: found._id, name: found.name, townName: town?.name ?? '' } };
}
