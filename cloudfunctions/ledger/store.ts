import { collection, command, within } from '../shared/database';
import type { LedgerLineRecord, OrganizationRecord } from '../shared/records';

/**
 * The ledger of an organisation and all below it from one month to another, newest first. A branch's own goes with it
 * wherever it lies; that of others is what was recorded in their place.
 */
export const ledgerLines = (
  { _id, kind, path }: OrganizationRecord,
  from: string,
  to: string,
): Promise<LedgerLineRecord[]> =>
  collection('ledgerLines').find(
    {
      ...(kind === 'branch' ? { organizationId: _id } : { orgPath: within(path) }),
      month: command.gte(from).and(command.lte(to)),
    },
    { orderBy: [['month', 'desc']], limit: 1000 },
  );
