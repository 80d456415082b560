import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { OrganizationCall, OrganizationOutcome } from './context';
import { requireOpen } from '../domain/organization/open';
import { changeOrganization } from '../domain/organization/tree';

/** Says whether a branch is a joint one, and of which employers; one that is not has none. */
export async function setUnits(call: OrganizationCall<'setUnits'>): OrganizationOutcome<'setUnits'> {
  const { input, target } = call;
  requireOpen(target);
  if (target.kind !== 'branch') refuse('ORGANIZATION.NOT_A_BRANCH');
  const { jointBranch } = input;
  const units = jointBranch ? [...new Set(input.units)] : [];
  await checkText(call.openid, ...units);
  await changeOrganization(target, 'organization.setUnits', { jointBranch, units }, call);
  return { units: units.length };
}
