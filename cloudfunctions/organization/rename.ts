import type { OrganizationCall, OrganizationOutcome } from './context';
import { requireFreeName, requireOpen } from './open';
import { changeOrganization, renameAccounts } from './store';

/** Renames an organisation. What was recorded under the old name keeps it. */
export async function rename(call: OrganizationCall<'rename'>): OrganizationOutcome<'rename'> {
  const { input, target } = call;
  requireOpen(target);
  if (target.parentId) await requireFreeName(target.parentId, input.name, target._id);
  if (input.name !== target.name)
    await changeOrganization(target, 'organization.rename', { name: input.name }, call);
  // Repeatable, so that a rename cut short here is mended by asking again.
  await renameAccounts(target._id, target.path, input.name);
  return { name: input.name };
}
