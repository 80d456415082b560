import { refuse } from '../kernel/errors';
import type { OrganizationCall, OrganizationOutcome } from './context';
import { requireOpen } from '../domain/organization/open';
import { mergeBranch } from './store';
import { stint } from '../kernel/stint';
import { propagateWithin } from '../domain/organization/propagate';
import { requireOther, townNameOf } from './towns';

/** What of the work is done at once (ms); the timer does the rest. */
const share = 3_000;

/** Merges a branch into another; a repeat finds it merged. */
export async function merge(call: OrganizationCall<'merge'>): OrganizationOutcome<'merge'> {
  const { input, target: from } = call;
  if (from.mergedInto === input.intoId) return { moved: 0 };
  requireOpen(from);
  if (from._id === input.intoId) refuse('ORGANIZATION.SAME');
  const into = await requireOther(input.intoId, call);
  requireOpen(into);
  if (from.kind !== 'branch' || into.kind !== 'branch') refuse('ORGANIZATION.NOT_A_BRANCH');
  const moved = await mergeBranch(from, into, await townNameOf(into), call);
  // What is open goes over with it: requests, corrections, groups, consents.
  await propagateWithin(from.path, call.now, stint(share));
  await propagateWithin(into.path, call.now, stint(share));
  return { moved };
}
