import { findOrganizations } from '../domain/organization/find';
import { subjectsNow } from '../domain/subject/recorded';
import type { ComparedField } from '../../types/shared/reconciliations';
import { listingWords, subjectStatusWords, type SubjectStatus } from '../../types/shared/subjects';
import { cursorAfter } from './cursor';
import type { ReconciliationCall, ReconciliationOutcome } from './context';
import type { ReconciliationRecord } from './model';
import { townIdsOf } from './rows-of';
import { countRows, reconciliationsOf, rowsPage, waitingOf } from './store';
import { undoUntil } from './undo';

const size = 20;

const summaryOf = ({ _id: id, fileName, means, listing, status, at, counts }: ReconciliationRecord) => ({
  id,
  fileName,
  means,
  ...(listing && { listing }),
  status,
  at,
  counts,
});

/** What came of lists of an office. */
export async function list({ input, target }: ReconciliationCall<'list'>): ReconciliationOutcome<'list'> {
  const { items, next } = await reconciliationsOf(target._id, { after: input.after, size });
  return { reconciliations: items.map(summaryOf), ...(next && { next }) };
}

/** One of them, with what waits. */
export async function get({ target: record, now }: ReconciliationCall<'get'>): ReconciliationOutcome<'get'> {
  const [waiting, kept] = await Promise.all([waitingOf(record._id), countRows(record._id, ['kept'])]);
  const until = undoUntil(record, now);
  const of = (kind: keyof typeof record.counts) => waiting.get(kind) ?? 0;
  return {
    ...summaryOf(record),
    by: record.by,
    waiting: {
      onlyThere: of('onlyThere'),
      fills: of('fills'),
      different: of('different'),
      unsure: of('unsure'),
      onlyHere: of('onlyHere'),
      elsewhere: of('elsewhere'),
    },
    ...(until !== undefined && { undoUntil: until }),
    kept,
  };
}

/** The rows of a kind, with the names of what they may mean. */
export async function rows({ input, target }: ReconciliationCall<'rows'>): ReconciliationOutcome<'rows'> {
  const { last, next } = cursorAfter(input.after);
  const found = await rowsPage(target._id, input.kind, last, size + 1);
  const shown = found.slice(0, size);
  const [subjects, towns] = await Promise.all([
    subjectsNow(shown.flatMap(({ candidates }) => candidates.map(({ id }) => id))),
    findOrganizations([...new Set(shown.flatMap(townIdsOf))]),
  ]);
  const townName = new Map(towns.map(({ _id, name }) => [_id, name]));
  const wordOf = wordsWith(townName);
  return {
    rows: shown.map((row) => ({
      id: row._id,
      state: row.state,
      row: row.row,
      name: row.name,
      code: row.code,
      ...(row.townId && townName.has(row.townId) && { townName: townName.get(row.townId) }),
      ...(row.facts.employees !== undefined && { employees: row.facts.employees }),
      ...(row.subjectId && { subjectId: row.subjectId }),
      differences: row.differences.map(({ field, there, here }) => ({
        field,
        there: wordOf(field, there),
        ...(here !== undefined && { here: wordOf(field, here) }),
      })),
      candidates: row.candidates.flatMap(({ id, by }) => {
        const subject = subjects.get(id);
        return subject ? [{ id, by, name: subject.name, ...(subject.code && { code: subject.code }) }] : [];
      }),
      addable: row.addable,
    })),
    ...(found.length > size && { next: next(shown.at(-1)?._id ?? '') }),
  };
}

/** Values as people read them. */
export const wordsWith =
  (townName: ReadonlyMap<string, string>) =>
  (field: ComparedField, value: string | number): string => {
    if (field === 'town') return townName.get(String(value)) ?? '';
    if (field === 'listed') return listingWords(String(value));
    if (field === 'status') return subjectStatusWords[value as SubjectStatus];
    return String(value);
  };
