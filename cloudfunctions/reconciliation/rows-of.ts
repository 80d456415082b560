import type { Candidate } from '../domain/subject/matching';
import type { Comparing, Difference, LineResult } from '../domain/subject/comparison';
import type { RegisterLine } from '../domain/subject/recorded';
import { isUnifiedCode, tidyCode } from '../domain/subject/unified-code';
import type { ComparedField, RowKind } from '../../types/shared/reconciliations';
import type { Subject } from '../../types/shared/subjects';
import type { ReconciliationRecord, ReconciliationRowRecord, RowDifference } from './model';
import type { ReadLine } from './reading/read-list';

/** What becomes of a line as a row that somebody decides. Pure. */

export type NewRow = ReconciliationRowRecord;

/** The row of a line; nothing where it only says what is known. */
export function rowOf(
  record: ReconciliationRecord,
  at: number,
  line: ReadLine,
  result: LineResult,
): NewRow | undefined {
  const base = rowAbout(record, at, line);
  if (result.kind === 'repeated') return undefined;
  if (result.kind === 'unsure')
    return { ...base, kind: 'unsure', state: 'byHand', candidates: result.candidates };
  if (result.kind === 'onlyThere') return newcomer(record, base, result.candidates);
  const differences = differencesFor(record, result.differences);
  const kind = kindOf(differences);
  return kind && { ...base, kind, state: 'open', subjectId: result.id, differences };
}

/** One that the register lacks: written down at once where it has a code of its own, or needs none. */
function newcomer(record: ReconciliationRecord, base: NewRow, candidates: Candidate[]): NewRow {
  // What exists no more is not written down to be closed.
  const addable = record.means !== 'closed' && isAddable(record.kind, base.code);
  return addable
    ? { ...base, kind: 'onlyThere', candidates, addable, adds: true, state: 'open' }
    : { ...base, kind: 'onlyThere', candidates, addable, state: 'byHand' };
}

export const isAddable = (kind: Subject, code: string): boolean =>
  kind === 'newEmployment' || isUnifiedCode(tidyCode(code));

function rowAbout(record: ReconciliationRecord, at: number, line: ReadLine): NewRow {
  const { employees, status, carrier } = line.facts ?? {};
  return {
    _id: `${record._id}:${String(at).padStart(6, '0')}`,
    reconciliationId: record._id,
    kind: 'onlyThere',
    state: 'byHand',
    at: record.at,
    sheet: line.sheet,
    row: line.row,
    name: line.name,
    code: tidyCode(line.code ?? ''),
    ...(line.town && { townId: line.town }),
    facts: {
      ...(typeof employees === 'number' && { employees }),
      ...(typeof status === 'string' && { status }),
      ...(typeof carrier === 'string' && { carrier }),
    },
    addable: isAddable(record.kind, line.code ?? ''),
    differences: [],
    candidates: [],
  };
}

/** A damaged code says nothing against the register's; a town's list says nothing of where its subjects lie. */
export function differencesFor(
  { means, orgPath }: Pick<ReconciliationRecord, 'means' | 'orgPath'>,
  found: readonly Difference[],
): RowDifference[] {
  const isTowns = orgPath.split('/').length > 3;
  return found.flatMap(({ field, there, here }): RowDifference[] => {
    if (field === 'code' && !isUnifiedCode(tidyCode(String(there)))) return [];
    if (field === 'town' && isTowns) return [];
    // A list of a kind that was drawn up in some year does not know who closed since.
    if (field === 'status' && means === 'listing') return [];
    return [{ field: field as ComparedField, there, ...(here !== undefined && { here }) }];
  });
}

/** What differs: nothing, what the register does not say yet, or what it says otherwise. */
export function kindOf(differences: readonly RowDifference[]): RowKind | undefined {
  if (differences.length === 0) return undefined;
  return differences.every(({ here }) => here === undefined) ? 'fills' : 'different';
}

/** Of a line: what it says of its subject by standing on the list. */
export function saidBy(line: ReadLine, { means, listing }: ReconciliationRecord): ReadLine {
  const facts = { ...line.facts };
  if (means === 'closed') facts.status = 'closed';
  if (means === 'listing' && listing) facts.listed = listing;
  return { ...line, facts };
}

/** The register as a list of this kind is held against it: whether a subject is on it is a fact like others. */
export function knownFor(register: RegisterLine, listing: string | undefined): RegisterLine {
  const isListed = listing !== undefined && register.listed.includes(listing);
  return { ...register, facts: { ...register.facts, ...(isListed && { listed: listing }) } };
}

/** Subjects that such a list should name and does not, in the order of their ids; `shown` were shown for a line. */
export function missingFrom(
  { means, listing }: Pick<ReconciliationRecord, 'means' | 'listing'>,
  {
    register,
    comparing,
    shown,
  }: { register: readonly RegisterLine[]; comparing: Comparing; shown: ReadonlySet<string> },
): RegisterLine[] {
  if (means === 'closed') return [];
  const isExpected = ({ listed, status }: RegisterLine) =>
    means === 'register' ? status === 'operating' : listing !== undefined && listed.includes(listing);
  return register
    .filter((one) => isExpected(one) && !shown.has(one.id) && !comparing.mayName(one))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The row of a subject that no line names. */
export const rowOfMissing = (
  record: ReconciliationRecord,
  { id, name, code = '' }: RegisterLine,
): NewRow => ({
  _id: `${record._id}:h:${id}`,
  reconciliationId: record._id,
  kind: 'onlyHere',
  state: record.means === 'listing' ? 'open' : 'byHand',
  at: record.at,
  sheet: '',
  row: 0,
  name,
  code,
  facts: {},
  addable: false,
  subjectId: id,
  differences: [],
  candidates: [],
});

/** The towns that a row names, on the list or in the register, by their ids. */
export const townIdsOf = ({ townId, differences }: ReconciliationRowRecord): string[] => [
  ...(townId ? [townId] : []),
  ...differences
    .filter(({ field }) => field === 'town')
    .flatMap(({ there, here }) => [there, here].filter((one) => typeof one === 'string')),
];
