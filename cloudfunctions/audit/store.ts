import { collection, command, within } from '../shared/database';
import type { AuditRecord } from '../shared/records';

/** Audit records of an organisation and all below it before an instant, latest first. */
export const recordsBefore = (
  orgPath: string,
  before: number,
  target: string | undefined,
  limit: number,
): Promise<AuditRecord[]> =>
  collection('audits').find(
    { orgPath: within(orgPath), at: command.lt(before), ...(target && { target }) },
    { orderBy: [['at', 'desc']], limit },
  );
