import { checkText } from '../kernel/content';
import type { OrganizationCall, OrganizationOutcome } from './context';
import { requireFreeName, requireOpen } from '../domain/organization/open';
import { renameTo } from '../domain/organization/tree';
import { visible } from '../kernel/names';
import { stint } from '../kernel/stint';
import { propagateWithin } from '../domain/organization/propagate';

/** What of the work is done at once (ms); the timer does the rest. */
const share = 4_000;

/** Renames an organisation. What was recorded under the old name keeps it. */
export async function rename(
  call: OrganizationCall<'rename'> | OrganizationCall<'renameGroup'>,
): OrganizationOutcome<'rename'> {
  const { target, now } = call;
  const name = visible(call.input.name);
  requireOpen(target);
  if (target.parentId) await requireFreeName(target.parentId, name, target._id);
  if (name !== target.name) {
    await checkText(call.openid, name);
    await renameTo(target, name, call);
  }
  await propagateWithin(target.path, now, stint(share));
  return { name };
}
