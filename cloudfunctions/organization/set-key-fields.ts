import { keyFields as inOrder } from '../../types/shared/subjects';
import { keyFieldsOf } from '../domain/organization/key-fields';
import { changeOrganization } from '../domain/organization/tree';
import { refuse } from '../kernel/errors';
import type { OrganizationCall, OrganizationOutcome } from './context';
import { requireOpen } from '../domain/organization/open';

/** Notes in which key fields (重点领域) a branch's people work; a repeat changes nothing. */
export async function setKeyFields(
  call: OrganizationCall<'setKeyFields'>,
): OrganizationOutcome<'setKeyFields'> {
  const { input, target } = call;
  requireOpen(target);
  if (target.kind !== 'branch') refuse('ORGANIZATION.NOT_A_BRANCH');
  const keyFields = inOrder.filter((one) => input.keyFields.includes(one));
  if (keyFieldsOf(target).join() !== keyFields.join())
    await changeOrganization(target, 'organization.setKeyFields', { keyFields }, call);
  return { keyFields };
}
