import { refuse } from '../kernel/errors';
import type { OrganizationCall, OrganizationOutcome } from './context';
import { moveConsentsWithin } from '../domain/messaging/consents';
import { requireOpen } from './open';
import { mergeBranch } from './store';
import { stint } from '../kernel/stint';
import { propagateWithin } from '../domain/organization/propagate';
import { requireOther, townNameOf } from './towns';

/** What of the work is done at once (ms); the timer does the rest. */
const share = 3_000;

/** Merges a branch into another; a repeat finds it merged. */
export async function merge(call: OrganizationCall<'merge'>): OrganizationOutcome<'merge'> {
  const { input, target: from } = call;
  if (from.mergedInto !== input.intoId) requireOpen(from);
  if (from._id === input.intoId) refuse('ORGANIZATION.SAME');
  const into = await requireOther(input.intoId, call);
  if (from.mergedInto === input.intoId) {
    // Cut off right after the merger, it is finished here.
    await moveConsentsWithin(from.path, into);
    return { moved: 0 };
  }
  requireOpen(into);
  if (from.kind !== 'branch' || into.kind !== 'branch') refuse('ORGANIZATION.NOT_A_BRANCH');
  const moved = await mergeBranch(from, into, await townNameOf(into), call);
  // What is open goes over with it: requests, corrections, groups.
  await propagateWithin(from.path, call.now, stint(share));
  await propagateWithin(into.path, call.now, stint(share));
  await moveConsentsWithin(from.path, into);
  return { moved };
}
