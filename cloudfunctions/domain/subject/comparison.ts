import { matchOf, type Candidate, type Listed } from './matching';
import { nameKey } from './names';
import type { Known, RegisterIndex } from './register-index';
import { tidyCode } from './unified-code';

/** A line of a list with all that it says of a subject, such as its size; a field is absent where the cell is empty. */
export interface ListLine extends Listed {
  facts?: Facts;
}

/** A subject of the register with what lists may say of it, too. */
export interface Recorded extends Known {
  facts?: Facts;
}

type Facts = Readonly<Record<string, string | number>>;

/** What the list says otherwise than the register; `here` is absent where the register says nothing yet. */
export interface Difference {
  field: string;
  there: string | number;
  here?: string | number;
}

/** What becomes of one line, by its place in the list, from 0. */
export type LineResult =
  | { kind: 'same'; line: number; id: string; by: 'code' | 'name'; differences: Difference[] }
  /** The subject of an earlier line once more, under the same code. */
  | { kind: 'repeated'; line: number; id: string; earlier: number }
  | { kind: 'unsure'; line: number; candidates: Candidate[] }
  | { kind: 'onlyThere'; line: number; candidates: Candidate[] };

export interface Comparison {
  /** One for each line, in their order. */
  lines: LineResult[];
  /** Ids that the list should name and does not, unless a person may yet find them in an unsure line. */
  onlyHere: string[];
}

/**
 * Holds a list against the register. `expected` are the subjects that the register says are on such a list: a list of
 * one kind says nothing of others. Where several lines were taken for one subject, only a code goes on deciding; those
 * taken by their name are for a person.
 */
export function compare(
  list: readonly ListLine[],
  register: RegisterIndex,
  records: ReadonlyMap<string, Recorded>,
  expected: Iterable<string>,
): Comparison {
  const matches = list.map((line) => matchOf(line, register));
  const claims = new Map<string, { codes: number[]; names: number[] }>();
  matches.forEach((match, line) => {
    if (match.kind !== 'same') return;
    const claim = claims.get(match.id) ?? { codes: [], names: [] };
    (match.by === 'code' ? claim.codes : claim.names).push(line);
    claims.set(match.id, claim);
  });
  const lines = matches.map((match, line): LineResult => {
    if (match.kind !== 'same') return { ...match, line };
    const { id, by } = match;
    const { codes = [], names = [] } = claims.get(id) ?? {};
    if (by === 'name' && codes.length + names.length > 1)
      return { kind: 'unsure', line, candidates: [{ id, by }] };
    const [earlier = line] = codes;
    if (by === 'code' && earlier < line) return { kind: 'repeated', line, id, earlier };
    return { kind: 'same', line, id, by, differences: differencesOf(list[line], records.get(id)) };
  });
  return { lines, onlyHere: missingOf(expected, lines) };
}

function missingOf(expected: Iterable<string>, lines: LineResult[]): string[] {
  const found = new Set<string>();
  for (const result of lines) {
    if (result.kind === 'same') found.add(result.id);
    if (result.kind === 'unsure') for (const { id } of result.candidates) found.add(id);
  }
  return Array.from(new Set(expected)).filter((id) => !found.has(id));
}

/** Names and codes that are only written otherwise are no difference; what the list leaves empty says nothing. */
function differencesOf(line: ListLine | undefined, record: Recorded | undefined): Difference[] {
  if (!line || !record) return [];
  const found: Difference[] = [];
  const add = (field: string, there: string | number, here: string | number | undefined) =>
    found.push({ field, there, ...(here !== undefined && { here }) });
  const code = tidyCode(line.code ?? '');
  if (code !== '' && code !== record.code) add('code', line.code ?? '', record.code);
  if (line.name !== '' && nameKey(line.name) !== nameKey(record.name)) add('name', line.name, record.name);
  if (line.town && line.town !== record.town) add('town', line.town, record.town);
  for (const [field, there] of Object.entries(line.facts ?? {})) {
    const here = record.facts?.[field];
    if (there !== '' && there !== here) add(field, there, here);
  }
  return found;
}
