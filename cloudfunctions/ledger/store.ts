import { idsOfBranch } from '../domain/organization/counting';
import { collection, command, within, type Page, type PageOf } from '../kernel/database';
import { LedgerLines, type LedgerLineRecord } from '../domain/gathering/model';
import type { OrganizationRecord } from '../domain/organization/model';

/**
 * The ledger of an organisation and all below it from one month to another, newest first. A branch's own goes with it
 * wherever it lies; that of others is what was recorded in their place.
 */
export const ledgerLines = (
  organization: OrganizationRecord,
  { from, to }: { from: string; to: string },
  page: PageOf,
): Promise<Page<LedgerLineRecord>> =>
  collection(LedgerLines).findPage(
    {
      ...of(organization),
      month: command.gte(from).and(command.lte(to)),
    },
    ['month', 'desc'],
    page,
  );

/** A branch's lines are its own, and those of what was merged into it; others' are what counted in their place then. */
const of = (organization: OrganizationRecord) =>
  organization.kind === 'branch'
    ? { organizationId: command.in(idsOfBranch(organization)) }
    : { orgPath: within(organization.path) };
