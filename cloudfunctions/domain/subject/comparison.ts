import { matchOf, type Candidate, type Listed } from './matching';
import { nameKey } from './names';
import { put, type Known, type RegisterIndex } from './register-index';
import { isUnifiedCode, tidyCode } from './unified-code';

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
  const comparing = new Comparing(list, register, records);
  const lines = list.map((_, line) => comparing.resultOf(line));
  return { lines, onlyHere: missingOf(expected, lines) };
}

/**
 * The same line by line, so that a long list can be gone through in pieces: what becomes of a line hangs on the list as a
 * whole and on the register, and not on which lines were looked at before.
 */
export class Comparing {
  private readonly byCode = new Map<string, number[]>();
  private readonly byName = new Map<string, number[]>();

  constructor(
    private readonly list: readonly ListLine[],
    private readonly register: RegisterIndex,
    private readonly records: ReadonlyMap<string, Recorded>,
  ) {
    list.forEach((line, at) => {
      const code = tidyCode(line.code ?? '');
      if (isUnifiedCode(code)) put(this.byCode, code, at);
      else put(this.byName, nameKey(line.name), at);
    });
  }

  resultOf(line: number): LineResult {
    const one = this.list[line];
    if (!one) throw new Error(`the list has no line ${line}`);
    const match = matchOf(one, this.register);
    if (match.kind !== 'same') return { ...match, line };
    const { id, by } = match;
    if (by === 'name' && this.othersFor(id, one, line))
      return { kind: 'unsure', line, candidates: [{ id, by }] };
    const [earlier = line] = by === 'code' ? this.takenByCode(tidyCode(one.code ?? '')) : [line];
    if (earlier < line) return { kind: 'repeated', line, id, earlier };
    return { kind: 'same', line, id, by, differences: differencesOf(one, this.records.get(id)) };
  }

  /** True for a subject that some line may mean by its code or its name. */
  mayName({ code, name }: Pick<Recorded, 'code' | 'name'>): boolean {
    return (code !== undefined && this.byCode.has(code)) || this.byName.has(nameKey(name));
  }

  /** The lines of a code that were taken for its subject. */
  private takenByCode(code: string): number[] {
    return (this.byCode.get(code) ?? []).filter((at) => this.isSame(at));
  }

  private isSame(at: number): boolean {
    const line = this.list[at];
    return line !== undefined && matchOf(line, this.register).kind === 'same';
  }

  /** Whether another line was taken for a subject, too. */
  private othersFor(id: string, line: ListLine, at: number): boolean {
    const { code = '' } = this.records.get(id) ?? {};
    const named = this.byName.get(nameKey(line.name)) ?? [];
    return this.takenByCode(code).length > 0 || named.some((other) => other !== at && this.isSame(other));
  }
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
export function differencesOf(line: ListLine | undefined, record: Recorded | undefined): Difference[] {
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
