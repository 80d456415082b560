import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { OrganizationCall, OrganizationOutcome } from './context';
import { closeOrganization, countMembers, countMembersOfGroup } from './store';
import { organizationsWithin } from '../domain/organization/find';

/** Closes an organisation that has nobody and nothing below it; a repeat answers the first time. */
export async function close(
  call: OrganizationCall<'close'> | OrganizationCall<'closeGroup'>,
): OrganizationOutcome<'close'> {
  const { target, now } = call;
  if (target.closedAt) return { closedAt: target.closedAt };
  const [members, organizations] = await Promise.all([
    target.kind === 'group' ? countMembersOfGroup(target._id) : countMembers(target.path),
    organizationsWithin(target.path),
  ]);
  const below = organizations.filter((one) => one._id !== target._id && !one.closedAt);
  if (members > 0 || below.length > 0) refuse('ORGANIZATION.NOT_EMPTY', { members, below: below.length });
  await checkText(call.openid, call.input.reason);
  await closeOrganization(target, call);
  return { closedAt: now };
}
