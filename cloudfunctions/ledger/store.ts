import { collection, command, within } from '../kernel/database';
import { LedgerLines, type LedgerLineRecord } from '../domain/gathering/model';
import type { OrganizationRecord } from '../domain/organization/model';

/**
 * The ledger of an organisation and all below it from one month to another, newest first. A branch's own goes with it
 * wherever it lies; that of others is what was recorded in their place.
 */
export const ledgerLines = (
  { _id, kind, path }: OrganizationRecord,
  from: string,
  to: string,
): Promise<LedgerLineRecord[]> =>
  collection(LedgerLines).find(
    {
      ...(kind === 'branch' ? { organizationId: _id } : { orgPath: within(path) }),
      month: command.gte(from).and(command.lte(to)),
    },
    { orderBy: [['month', 'desc']], limit: 1000 },
  );
