import { changeListed, removeUntouched } from '../domain/subject/keep';
import type { SubjectChanges, SubjectRecord } from '../domain/subject/model';
import { subjectsNow } from '../domain/subject/recorded';
import { countAgain } from '../domain/subject/to-count';
import { refuse } from '../kernel/errors';
import { stint } from '../kernel/stint';
import type { ReconciliationCall, ReconciliationOutcome } from './context';
import type { ReconciliationRecord, ReconciliationRowRecord } from './model';
import { countRows, moveRow, rowsIn, saveReconciliation } from './store';

/** How long after the last row was taken over all of it can be taken back (ms). */
export const undoHolds = 24 * 3_600_000;

const page = 100;
const share = 8_000;

/** Until when a reconciliation can be taken back; nothing where nothing was taken over. */
export const undoUntil = ({ status, takenAt }: ReconciliationRecord, now: number): number | undefined =>
  status === 'open' && takenAt !== undefined && now < takenAt + undoHolds ? takenAt + undoHolds : undefined;

/** Takes back what was taken over, the last first; once begun it goes to its end. */
export async function undo(call: ReconciliationCall<'undo'>): ReconciliationOutcome<'undo'> {
  const { target: record, now } = call;
  if (record.status === 'open' && undoUntil(record, now) === undefined) refuse('RECONCILIATION.TOO_LATE');
  if (record.status === 'matching') refuse('RECONCILIATION.TOO_LATE');
  if (record.status === 'open') await saveReconciliation(record._id, { status: 'undoing' });
  const goesOn = stint(share);
  while (record.status !== 'undone' && goesOn()) {
    const rows = await rowsIn(record._id, { states: ['taken', 'taking'], limit: page });
    if (rows.length === 0) break;
    const subjects = await subjectsNow(rows.flatMap(({ subjectId }) => subjectId ?? []));
    await Promise.all(rows.map((row) => takeBack(row, subjects.get(row.subjectId ?? ''), call)));
    const keepers = new Set([...subjects.values()].map(({ organizationId }) => organizationId));
    await Promise.all([...keepers].map(countAgain));
  }
  const left = await countRows(record._id, ['taken', 'taking']);
  if (left === 0) await saveReconciliation(record._id, { status: 'undone' });
  return { left, kept: await countRows(record._id, ['kept']) };
}

async function takeBack(
  row: ReconciliationRowRecord,
  subject: SubjectRecord | undefined,
  call: ReconciliationCall<'undo'>,
): Promise<void> {
  const isBack = await isTakenBack(row, subject, call);
  await moveRow(row._id, ['taken', 'taking'], { state: isBack ? 'undone' : 'kept' });
}

async function isTakenBack(
  { adds, before, met, state, _id }: ReconciliationRowRecord,
  subject: SubjectRecord | undefined,
  call: ReconciliationCall<'undo'>,
): Promise<boolean> {
  const how = { action: 'reconciliation.undo', call };
  // Written down by this row: it goes, unless somebody has touched it.
  if (adds) return !subject || (subject.madeBy === _id && (await removeUntouched(subject, how)));
  if (!subject || !before || met === undefined) return state === 'taking';
  // Killed before the subject changed, or killed after it was taken back.
  if (subject.version === met || (state === 'taking' && subject.version < met + 1)) return true;
  if (subject.version !== met + 1) return isSo(subject, before);
  const changes = Object.fromEntries(
    Object.entries(before).map(([field, value]) => [field, value ?? undefined]),
  ) as SubjectChanges;
  const [isDone = false] = await changeListed([{ subject, changes }], how);
  return isDone;
}

/** True when all of it stands there again: this call was sent twice. */
const isSo = (subject: SubjectRecord, before: SubjectChanges): boolean =>
  Object.entries(before).every(
    ([field, value]) =>
      JSON.stringify((subject as unknown as Record<string, unknown>)[field] ?? null) ===
      JSON.stringify(value ?? null),
  );
