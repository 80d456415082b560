import type { calendarContract } from '../../types/calendar/contract';
import { loadOrganization } from '../domain/organization/keeping';
import type { OrganizationRecord } from '../domain/organization/model';
import { refuse } from '../kernel/errors';
import type { CallFor, OutcomeFor } from '../kernel/serve';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = { organization: loadOrganization };

type Contract = typeof calendarContract;
export type CalendarCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type CalendarOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;

/** Only a branch that stands has a calendar. */
export function requireBranch({ kind, closedAt }: Pick<OrganizationRecord, 'kind' | 'closedAt'>): void {
  if (kind !== 'branch') refuse('CALENDAR.NOT_A_BRANCH');
  if (closedAt) refuse('ORGANIZATION.CLOSED');
}
