import { changeOrganization } from '../domain/organization/tree';
import { refuse } from '../kernel/errors';
import type { OrganizationCall, OrganizationOutcome } from './context';
import { requireOpen } from '../domain/organization/open';

/** Notes among whom a branch works, or that nothing is said of it; a repeat changes nothing. */
export async function setSubject(call: OrganizationCall<'setSubject'>): OrganizationOutcome<'setSubject'> {
  const { input, target } = call;
  requireOpen(target);
  if (target.kind !== 'branch') refuse('ORGANIZATION.NOT_A_BRANCH');
  const subject = input.subject ?? null;
  if ((target.subject ?? null) !== subject)
    await changeOrganization(target, 'organization.setSubject', { subject }, call);
  return { done: true };
}
