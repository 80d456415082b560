import { audit, type Auditable } from '../kernel/audit';
import { collection, command, expression, transaction, type Page, type PageOf } from '../kernel/database';
import type { RowKind, RowState } from '../../types/shared/reconciliations';
import {
  ReconciliationRows,
  Reconciliations,
  type ReconciliationRecord,
  type ReconciliationRowRecord,
} from './model';

export const findReconciliation = (id: string): Promise<ReconciliationRecord | undefined> =>
  collection(Reconciliations).findById(id);

export const reconciliationsOf = (
  organizationId: string,
  page: PageOf,
): Promise<Page<ReconciliationRecord>> =>
  collection(Reconciliations).findPage({ organizationId }, ['at', 'desc'], page);

/** Keeps a new one with its audit record. Until something of it is compared, a repeat says how it is read now. */
export async function keepReconciliation(record: ReconciliationRecord, call: Auditable): Promise<void> {
  await transaction(async (within) => {
    const first = await within.in(Reconciliations).findById(record._id);
    if (first) {
      const { _id, ...changes } = record;
      const isUntouched = first.status === 'matching' && first.place === 0 && first.missingPlace === 0;
      if (isUntouched) await within.in(Reconciliations).update(_id, { listing: undefined, ...changes });
      return;
    }
    await within.in(Reconciliations).add(record);
    const { _id: target, orgPath, means, listing = '', counts } = record;
    await audit(within, call, {
      action: 'reconciliation.begin',
      target,
      orgPath,
      after: { means, listing, lines: counts.lines },
    });
  });
}

/** Goes on from one place to another, once: false when another call was quicker. */
export const moveOn = async (
  { _id, place, missingPlace }: ReconciliationRecord,
  changes: Partial<ReconciliationRecord>,
): Promise<boolean> =>
  (await collection(Reconciliations).updateWhere(
    { _id, status: 'matching', place, missingPlace },
    changes,
  )) === 1;

export const saveReconciliation = (id: string, changes: Partial<ReconciliationRecord>): Promise<boolean> =>
  collection(Reconciliations).update(id, changes);

export const keepRows = (rows: ReconciliationRowRecord[]): Promise<void> =>
  collection(ReconciliationRows).addMissing(rows);

export const findRow = (id: string): Promise<ReconciliationRowRecord | undefined> =>
  collection(ReconciliationRows).findById(id);

/** Changes a row that is in one of some states; false when it is in none of them any more. */
export const moveRow = async (
  id: string,
  from: readonly RowState[],
  changes: Partial<ReconciliationRowRecord>,
): Promise<boolean> =>
  (await collection(ReconciliationRows).updateWhere({ _id: id, state: command.in(from) }, changes)) === 1;

/** Some rows of a kind, or of any, in one of some states, in the order of the list. */
export const rowsIn = (
  reconciliationId: string,
  { kind, states, limit }: { kind?: RowKind; states: readonly RowState[]; limit: number },
): Promise<ReconciliationRowRecord[]> =>
  collection(ReconciliationRows).find(
    { reconciliationId, ...(kind && { kind }), state: command.in(states) },
    { orderBy: [['_id', 'asc']], limit },
  );

export const rowsPage = (
  reconciliationId: string,
  kind: RowKind,
  last: string,
  limit: number,
): Promise<ReconciliationRowRecord[]> =>
  collection(ReconciliationRows).findFrom({ reconciliationId, kind }, last, limit);

export const allRowsIn = (
  reconciliationId: string,
  condition: { kind?: RowKind; state?: RowState },
): Promise<ReconciliationRowRecord[]> =>
  collection(ReconciliationRows).findAll({ reconciliationId, ...condition });

export const countRows = (
  reconciliationId: string,
  states: readonly RowState[],
  kind?: RowKind,
): Promise<number> =>
  collection(ReconciliationRows).count({
    reconciliationId,
    ...(kind && { kind }),
    state: command.in(states),
  });

/** How many rows of each kind still wait for somebody: one request. */
export async function waitingOf(reconciliationId: string): Promise<Map<string, number>> {
  const found = await collection(ReconciliationRows).group<{ count: number }>(
    { reconciliationId, state: command.in(['open', 'byHand', 'stale', 'taking'] as const) },
    '$kind',
    { count: expression.sum(1) },
  );
  return new Map(found.map(({ _id, count }) => [_id, count]));
}
