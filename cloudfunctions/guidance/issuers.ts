import { refuse } from '../kernel/errors';
import type { OrganizationRecord } from '../domain/organization/model';

/** The district issues the month's guidance, a town adds to it; nobody else does. */
export function requireIssuer({ kind, closedAt }: Pick<OrganizationRecord, 'kind' | 'closedAt'>): void {
  if ((kind !== 'district' && kind !== 'town') || closedAt) refuse('GUIDANCE.NOT_AN_ISSUER');
}
