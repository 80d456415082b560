import { refuse } from '../kernel/errors';
import { childrenOf } from './store';
import type { OrganizationRecord } from '../domain/organization/model';

/** Stops a change of an organisation that has been closed. */
export function requireOpen(organization: OrganizationRecord): void {
  if (organization.closedAt) refuse('ORGANIZATION.CLOSED');
}

/** Stops a second organisation of one name below one parent: people would pick the wrong one. */
export async function requireFreeName(parentId: string, name: string, except?: string): Promise<void> {
  const siblings = await childrenOf(parentId);
  if (siblings.some((one) => one.name === name && one._id !== except && !one.closedAt)) {
    refuse('ORGANIZATION.NAME_TAKEN');
  }
}
