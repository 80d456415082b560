import { refuse } from '../shared/errors';
import type { OrganizationCall, OrganizationOutcome } from './context';
import { requireFreeName, requireOpen } from './open';
import { mayLieBelow } from './rules';
import { findOrganization, moveBranch } from './store';
import { requireHolding, townNameOf } from './towns';

/** Moves a branch with its people below another organisation of the caller's. */
export async function move(call: OrganizationCall<'move'>): OrganizationOutcome<'move'> {
  const { input, target: branch } = call;
  requireOpen(branch);
  if (branch.kind !== 'branch') refuse('ORGANIZATION.NOT_A_BRANCH');
  const parent = (await findOrganization(input.toParentId)) ?? refuse('ORGANIZATION.NOT_FOUND');
  requireHolding(call, parent);
  requireOpen(parent);
  if (!mayLieBelow(branch.kind, parent.kind)) refuse('ORGANIZATION.KIND_NOT_BELOW');
  if (branch.parentId === parent._id) return { path: branch.path };
  await requireFreeName(parent._id, branch.name, branch._id);
  return { path: await moveBranch(branch, parent, await townNameOf(parent), call) };
}
