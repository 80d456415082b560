/** What is looked up in a worksheet's XML before it is read: how far it reaches, what is merged, what is computed. */

interface Limits {
  rows: number;
  columns: number;
}

export type SheetFault = 'unreadable' | 'tooManyRows' | 'tooManyColumns';

/**
 * Checks every coordinate of a worksheet. The reader fills the gaps before a cell with empty ones, so that a single
 * cell `XFD1048576` would become seventeen thousand million.
 */
export function faultOf(xml: string, limits: Limits): SheetFault | undefined {
  let rows = 0;
  for (const _ of xml.matchAll(/<(?:\w+:)?row\b/g)) if ((rows += 1) > limits.rows) return 'tooManyRows';
  for (const [, , coordinate = ''] of xml.matchAll(/\sr\s*=\s*(["'])(.*?)\1/gs)) {
    const [, letters = '', number = ''] = /^([A-Z]{0,3})(\d{1,7})$/.exec(coordinate) ?? [];
    if (number === '') return 'unreadable';
    if (Number(number) > limits.rows) return 'tooManyRows';
    if (columnNumber(letters) > limits.columns) return 'tooManyColumns';
  }
  return undefined;
}

/** Names of the cells that hold a formula. */
export function formulasOf(xml: string): Set<string> {
  return new Set(
    Array.from(xml.matchAll(/<c\b[^>]*?\sr="([A-Z]{1,3}\d+)"[^>]*>\s*<f\b/g), ([, name = '']) => name),
  );
}

/** Cells merged downwards within one column, from 0: `rows` from the first to the last. */
export function verticalMerges(xml: string): { column: number; rows: [first: number, last: number] }[] {
  return Array.from(
    xml.matchAll(/<mergeCell\b[^>]*?\sref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g),
    ([, from = '', first, to = '', last]) => ({
      column: columnNumber(from) - 1,
      isOneColumn: from === to,
      rows: [Number(first) - 1, Number(last) - 1] as [number, number],
    }),
  ).filter(({ isOneColumn }) => isOneColumn);
}

/** `A` is 1, `AA` is 27; no letters are 0. */
const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
