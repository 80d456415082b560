import { audited } from '../../types/domain/audit';
import type { Call } from './call';
import { collection, type Transaction } from './database';
import { digestOf } from './ids';
import type { Caller } from './identity';
import { Audits, type AuditRecord } from './model';

/** What an audit record needs of the call: who, when, which request. */
export type Auditable = Pick<
  Call<unknown, Caller | undefined, unknown>,
  'caller' | 'openid' | 'now' | 'requestId'
>;

/** What happened, as the audit keeps it. */
export interface Happening {
  action: string;
  /** The `_id` of what was changed or looked at. */
  target: string;
  orgPath: string;
  /** The changed fields before and after; never secrets, never phone numbers. */
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/** Leaves the audit record of a change, in the same transaction as the change itself. */
export async function audit(within: Transaction, call: Auditable, what: Happening): Promise<void> {
  await within.in(Audits).add(recordOf(call, what));
}

/** Leaves the audit record of a look at personal data; it stands before the data is shown. */
export async function auditLook(call: Auditable, what: Happening): Promise<void> {
  await collection(Audits).add(recordOf(call, what));
}

/** Looks at one list by one person within so long (ms) leave one record. */
const readsFold = 3_600_000;

/**
 * Leaves the audit record of a look at a list of names that is no part of one's own branch: one for each person, list
 * and hour, however often it is opened.
 */
export async function auditRead(call: Auditable, what: Omit<Happening, 'before' | 'after'>): Promise<void> {
  const hour = String(Math.floor(call.now / readsFold));
  const _id = digestOf('read', call.openid, what.action, what.target, hour);
  await collection(Audits).addOnce({ ...recordOf(call, what), _id });
}

/** Leaves the audit records of many changes that one request makes; repeated, it leaves them once. */
export async function auditAll(call: Auditable, all: Happening[]): Promise<void> {
  await collection(Audits).addMissing(all.map((what) => recordOf(call, what)));
}

/** A record as it is shown. */
export const shownOf = ({ _id: id, at, actor, action, target, before, after, requestId }: AuditRecord) => ({
  id,
  at,
  actorName: actor.name,
  action,
  target,
  before,
  after,
  requestId,
});

/** The record of what happens; throws where it could not be shown as it is, so that nothing happens either. */
function recordOf({ caller, openid, now, requestId }: Auditable, what: Happening): AuditRecord {
  const { name = '', memberId } = caller?.account ?? {};
  const record = {
    // A request that is repeated in part leaves each record once.
    _id: digestOf(requestId, what.action, what.target),
    at: now,
    actor: { openid, name, ...(memberId && { memberId }) },
    requestId,
    ...what,
  };
  audited.parse(shownOf(record));
  return record;
}
