import { collection, within, type Page, type PageOf } from '../kernel/database';
import { Audits, Refusals, type AuditRecord, type RefusalsRecord } from '../kernel/model';

/** Audit records of an organisation and all below it, of one target or of all, latest first. */
export const auditsWithin = (
  orgPath: string,
  target: string | undefined,
  page: PageOf,
): Promise<Page<AuditRecord>> =>
  collection(Audits).findPage({ orgPath: within(orgPath), ...(target && { target }) }, ['at', 'desc'], page);

/** Who of an organisation and all below it was refused, the latest day first. */
export const refusalsWithin = (orgPath: string, page: PageOf): Promise<Page<RefusalsRecord>> =>
  collection(Refusals).findPage({ orgPath: within(orgPath) }, ['day', 'desc'], page);
