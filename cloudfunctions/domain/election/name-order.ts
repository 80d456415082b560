import { tidyName } from '../../kernel/names';
import { compoundSurnames } from '../../kernel/surnames';
import { strokeTable } from './stroke-table';

/**
 * 姓氏笔画: candidates stand on a ballot in the order of the strokes of their surnames. Fewer strokes come first; of as many,
 * the first stroke that differs decides, in the order 横竖撇点折; surnames alike, the given names decide in the same way, and
 * the shorter name comes first. What is written alike keeps its place.
 */

/** A name put in order; `isUnsure`: it has a character whose strokes are not known, so that a person looks at its place. */
export interface Ordered<Named> {
  of: Named;
  isUnsure: boolean;
}

/** Orders names by their strokes. Two that are called the same stay as they came. */
export function byStrokes<Named extends { name: string }>(all: readonly Named[]): Ordered<Named>[] {
  return all
    .map((of, index) => ({ of, index, parts: partsOf(of.name) }))
    .sort((a, b) => compareParts(a.parts, b.parts) || a.index - b.index)
    .map(({ of }) => ({ of, isUnsure: isUnsure(of.name) }));
}

/**
 * The same where a person has looked at it: who has a character whose strokes are not known stays at the place that they were
 * given, and the others stand in their order around them.
 */
export function byHand<Named extends { name: string }>(all: readonly Named[]): Named[] {
  const known = byStrokes(all.filter(({ name }) => !isUnsure(name))).map(({ of }) => of);
  return all.map((one) => (isUnsure(one.name) ? one : (known.shift() ?? one)));
}

/** True for a name with a character whose strokes are not known. */
const isUnsure = (name: string): boolean =>
  partsOf(name)
    .flat()
    .some((one) => strokesOf(one) === undefined);

/** The characters of the surname, and those of the given name. */
function partsOf(name: string): [string[], string[]] {
  const letters = Array.from(tidyName(name).replace(/[\s·]/g, ''));
  const compound = letters.length > 2 && compoundSurnames.has(letters.slice(0, 2).join(''));
  const cut = compound ? 2 : 1;
  return [letters.slice(0, cut), letters.slice(cut)];
}

function compareParts([surname, given]: [string[], string[]], [other, otherGiven]: [string[], string[]]) {
  return compareLists(surname, other) || compareLists(given, otherGiven);
}

function compareLists(one: readonly string[], other: readonly string[]): number {
  for (const [index, letter] of one.entries()) {
    const opposite = other[index];
    if (opposite === undefined) return 1;
    const order = compareCharacters(letter, opposite);
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

/** More strokes than any character has: what is not known comes last. */
const unknown = 99;

function compareCharacters(one: string, other: string): number {
  const [strokes = '', opposite = ''] = [strokesOf(one), strokesOf(other)];
  const count = (written: string) => written.length || unknown;
  return count(strokes) - count(opposite) || compare(strokes, opposite) || compare(one, other);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

let table: Map<string, string> | undefined;

/** The strokes of a character in the order of writing: 1 横, 2 竖, 3 撇, 4 点, 5 折; nothing where they are not known. */
export function strokesOf(character: string): string | undefined {
  table ??= new Map(
    Array.from(strokeTable.matchAll(/(\D+?)(\d+)/gu), ([, of = '', strokes = '']) => [of, strokes]),
  );
  return table.get(character);
}
