import { differencesOf, type Recorded } from '../domain/subject/comparison';
import { recordedOf, subjectsNow } from '../domain/subject/recorded';
import { refuse } from '../kernel/errors';
import type { ReconciliationCall, ReconciliationOutcome } from './context';
import type { ReconciliationRecord, ReconciliationRowRecord } from './model';
import { differencesFor, knownFor, saidBy } from './rows-of';
import { findRow, moveRow } from './store';
import { requireOpen } from './take-all';
import { takeRows } from './take';

type Row = ReconciliationRowRecord;

/** Decides one row. What is decided the same way already stays so. */
export async function decide(call: ReconciliationCall<'decide'>): ReconciliationOutcome<'decide'> {
  const { input, target: record } = call;
  requireOpen(record);
  const row = await findRow(input.rowId);
  if (row?.reconciliationId !== record._id) refuse('RECONCILIATION.NOT_DECIDABLE');
  if (input.choice === 'leave') {
    if (row.state === 'left') return { state: 'left' };
    if (!(await moveRow(row._id, ['open', 'byHand', 'stale'], { state: 'left' })))
      refuse('RECONCILIATION.NOT_DECIDABLE');
    return { state: 'left' };
  }
  if (row.state === 'taken') return { state: 'taken' };
  if (row.state === 'undone' || row.state === 'kept') refuse('RECONCILIATION.NOT_DECIDABLE');
  const taken = await takeRows(record, [await meant(record, row, input)], call);
  if (taken === 0) refuse('RECONCILIATION.CHANGED_SINCE');
  return { state: 'taken' };
}

/** The row as it is to be taken: as it stands, as a new subject, or as the subject that somebody said it is. */
async function meant(
  record: ReconciliationRecord,
  row: Row,
  { choice, subjectId }: ReconciliationCall<'decide'>['input'],
): Promise<Row> {
  if (choice === 'addNew') {
    if (!row.addable || (row.kind !== 'unsure' && row.kind !== 'onlyThere'))
      refuse('RECONCILIATION.NOT_DECIDABLE');
    return { ...row, adds: true };
  }
  if (choice === 'isThis') {
    if (!subjectId || !row.candidates.some(({ id }) => id === subjectId))
      refuse('RECONCILIATION.NOT_DECIDABLE');
    return asSubject(record, row, subjectId);
  }
  const isReady = row.adds === true || row.subjectId !== undefined;
  if (!isReady) refuse('RECONCILIATION.NOT_DECIDABLE');
  // Of what was changed meanwhile it is compared anew: who decides sees what is there now.
  return row.state === 'stale' && row.subjectId && !row.adds && row.kind !== 'onlyHere'
    ? asSubject(record, row, row.subjectId)
    : row;
}

async function asSubject(record: ReconciliationRecord, row: Row, subjectId: string): Promise<Row> {
  const subject = (await subjectsNow([subjectId])).get(subjectId);
  if (!subject) refuse('RECONCILIATION.CHANGED_SINCE');
  const { sheet, row: at, name, code, townId, facts } = row;
  const line = saidBy({ sheet, row: at, name, code, ...(townId && { town: townId }), facts }, record);
  const known: Recorded = knownFor(recordedOf(subject), record.listing);
  const differences = differencesFor(record, differencesOf(line, known));
  await moveRow(row._id, ['open', 'byHand', 'stale', 'left'], { subjectId, differences, state: 'byHand' });
  const { adds: _adds, ...rest } = row;
  return { ...rest, subjectId, differences, state: 'byHand' };
}
