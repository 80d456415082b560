/** What a spreadsheet's cell may hold. */
export type Cell = string | number | boolean | Date | null | undefined;

/** A sheet as rows of cells, from row 1 and column A. */
export interface Sheet {
  rows: Cell[][];
  /** Names of cells that hold a formula, such as `B7`. */
  formulas: ReadonlySet<string>;
}

/** What people write where there is nothing to say. */
const nothing = new Set([
  '',
  '-',
  '--',
  '—',
  '——',
  '/',
  '\\',
  '无',
  '暂无',
  '略',
  '(略)',
  '未知',
  '不详',
  '空',
]);

/** Text as a person means it: full-width letters, digits and spaces as ordinary ones, the ends trimmed. */
export function textOf(cell: Cell): string {
  const written = typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
  return written.normalize('NFKC').trim();
}

/** The same without any space inside, since names and headers are padded to look even; `''` for a placeholder. */
export function compactOf(cell: Cell): string {
  const text = textOf(cell).replace(/\s+/g, '');
  return nothing.has(text) ? '' : text;
}

/** True when the cell tells nothing. */
export const isEmpty = (cell: Cell): boolean =>
  cell === null ||
  cell === undefined ||
  (!(cell instanceof Date) && typeof cell !== 'boolean' && compactOf(cell) === '');

/** A cell as a spreadsheet names it: column and row from 0 to `A1`. */
export function cellName(column: number, row: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** What a problem shows of a cell: short, and with every long number (a phone's, an ID card's) struck out. */
export function masked(cell: Cell): string {
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : textOf(cell);
  return text
    .replace(/\d{8,}[\dXx]|\d[\d\s-]{9,}[\dXx]/g, (number) => '*'.repeat(Math.min(number.length, 12)))
    .slice(0, 30);
}
