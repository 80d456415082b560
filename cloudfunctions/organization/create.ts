import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import { visible } from '../kernel/names';
import type { OrganizationCall, OrganizationOutcome } from './context';
import { requireFreeName, requireOpen } from './open';
import { mayLieBelow } from './rules';
import { addOrganization } from '../domain/organization/tree';

/** Creates an organisation below another. */
export async function create(call: OrganizationCall<'create'>): OrganizationOutcome<'create'> {
  const { input, target: parent } = call;
  requireOpen(parent);
  if (!mayLieBelow(input.kind, parent.kind)) refuse('ORGANIZATION.KIND_NOT_BELOW');
  // The client's key makes a resend the same organisation.
  const organizationId = `o-${digestOf(parent._id, input.actKey)}`;
  await requireFreeName(parent._id, input.name, organizationId);
  await checkText(call.openid, input.name);
  await addOrganization(
    {
      _id: organizationId,
      kind: input.kind,
      name: visible(input.name),
      parentId: parent._id,
      path: `${parent.path}${organizationId}/`,
      jointBranch: input.jointBranch,
      createdAt: call.now,
    },
    call,
  );
  return { organizationId };
}
