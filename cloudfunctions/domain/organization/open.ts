import { refuse } from '../../kernel/errors';
import { matchKey } from '../../kernel/names';
import { childrenOf } from './find';
import type { OrganizationRecord } from './model';

/** Stops a change of an organisation that has been closed. */
export function requireOpen(organization: OrganizationRecord): void {
  if (organization.closedAt) refuse('ORGANIZATION.CLOSED');
}

/** Stops a second organisation of one name, however typed, below one parent: people would pick the wrong one. */
export async function requireFreeName(parentId: string, name: string, except?: string): Promise<void> {
  const siblings = await childrenOf(parentId);
  const key = matchKey(name);
  if (siblings.some((one) => matchKey(one.name) === key && one._id !== except && !one.closedAt)) {
    refuse('ORGANIZATION.NAME_TAKEN');
  }
}
