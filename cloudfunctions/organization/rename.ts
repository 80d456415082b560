import type { OrganizationCall, OrganizationOutcome } from './context';
import { requireFreeName, requireOpen } from './open';
import { renameTo } from '../domain/organization/tree';
import { stint } from '../kernel/stint';
import { propagateWithin } from '../domain/organization/propagate';

/** What of the work is done at once (ms); the timer does the rest. */
const share = 4_000;

/** Renames an organisation. What was recorded under the old name keeps it. */
export async function rename(call: OrganizationCall<'rename'>): OrganizationOutcome<'rename'> {
  const { input, target, now } = call;
  requireOpen(target);
  if (target.parentId) await requireFreeName(target.parentId, input.name, target._id);
  if (input.name !== target.name) await renameTo(target, input.name, call);
  await propagateWithin(target.path, now, stint(share));
  return { name: input.name };
}
