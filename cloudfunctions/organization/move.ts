import { refuse } from '../kernel/errors';
import type { OrganizationCall, OrganizationOutcome } from './context';
import { requireFreeName, requireOpen } from '../domain/organization/open';
import { mayLieBelow } from '../domain/organization/lies-below';
import { requireOther } from './towns';
import { placeBelow } from '../domain/organization/tree';
import { stint } from '../kernel/stint';
import { propagateWithin } from '../domain/organization/propagate';

/** One call's share of the work (ms): within the function's limit, and little enough for a figure to move. */
const share = 6_000;

/** Moves an organisation, with all below it, below another of the caller's; a repeat goes on where it stopped. */
export async function move(call: OrganizationCall<'move'>): OrganizationOutcome<'move'> {
  const { input, target: organization, now } = call;
  requireOpen(organization);
  const parent = await requireOther(input.toParentId, call);
  let { path } = organization;
  if (organization.parentId !== parent._id) {
    requireOpen(parent);
    if (!mayLieBelow(organization.kind, parent.kind)) refuse('ORGANIZATION.KIND_NOT_BELOW');
    await requireFreeName(parent._id, organization.name, organization._id);
    path = await placeBelow(organization, parent._id, call);
  }
  return { path, remaining: await propagateWithin(path, now, stint(share)) };
}
