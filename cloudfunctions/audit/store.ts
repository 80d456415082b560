import { collection, command, within } from '../kernel/database';
import { Audits, type AuditRecord } from '../kernel/model';

/** Audit records of an organisation and all below it before an instant, latest first. */
export const recordsBefore = (
  orgPath: string,
  before: number,
  target: string | undefined,
  limit: number,
): Promise<AuditRecord[]> =>
  collection(Audits).find(
    { orgPath: within(orgPath), at: command.lt(before), ...(target && { target }) },
    { orderBy: [['at', 'desc']], limit },
  );
