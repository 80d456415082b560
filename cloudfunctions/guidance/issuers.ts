import { refuse } from '../shared/errors';
import type { OrganizationRecord } from '../shared/records';

/** The district issues the month's checklist, a town adds to it; nobody else does. */
export function requireIssuer({ kind, closedAt }: Pick<OrganizationRecord, 'kind' | 'closedAt'>): void {
  if ((kind !== 'district' && kind !== 'town') || closedAt) refuse('GUIDANCE.NOT_AN_ISSUER');
}
