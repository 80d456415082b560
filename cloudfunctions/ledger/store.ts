import { collection, command, within, type Page, type PageOf } from '../kernel/database';
import { LedgerLines, type LedgerLineRecord } from '../domain/gathering/model';
import type { OrganizationRecord } from '../domain/organization/model';

/**
 * The ledger of an organisation and all below it from one month to another, newest first. A branch's own goes with it
 * wherever it lies; that of others is what was recorded in their place.
 */
export const ledgerLines = (
  { _id, kind, path }: OrganizationRecord,
  { from, to }: { from: string; to: string },
  page: PageOf,
): Promise<Page<LedgerLineRecord>> =>
  collection(LedgerLines).findPage(
    {
      ...(kind === 'branch' ? { organizationId: _id } : { orgPath: within(path) }),
      month: command.gte(from).and(command.lte(to)),
    },
    ['month', 'desc'],
    page,
  );
