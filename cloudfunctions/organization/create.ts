import { createHash } from 'node:crypto';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
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
  const organizationId = `o-${createHash('sha256').update(`${parent._id}\n${input.actKey}`).digest('hex').slice(0, 16)}`;
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
