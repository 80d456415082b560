import { changeOrganization } from '../domain/organization/tree';
import { refuse } from '../kernel/errors';
import type { OrganizationCall, OrganizationOutcome } from './context';
import { requireOpen } from '../domain/organization/open';

/** Says whether a branch is a temporary one (临时支部); a repeat changes nothing. Rule `temporaryBranch`. */
export async function setTemporary(
  call: OrganizationCall<'setTemporary'>,
): OrganizationOutcome<'setTemporary'> {
  const { input, target } = call;
  requireOpen(target);
  if (target.kind !== 'branch') refuse('ORGANIZATION.NOT_A_BRANCH');
  const { temporary } = input;
  if ((target.temporary ?? false) !== temporary)
    await changeOrganization(target, 'organization.setTemporary', { temporary }, call);
  return { temporary };
}
