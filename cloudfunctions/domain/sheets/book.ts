/** A moment on the wall, without a zone, in ms as if it were UTC: what a date cell of a spreadsheet holds. */
export interface Moment {
  wall: number;
  /** Shown as year and month only: the day may be the spreadsheet's own. */
  isMonth?: true;
}

/** A cell that holds an error such as `#N/A`. */
export interface BrokenCell {
  error: string;
}

/** What a cell may hold; `null` where nothing is. */
export type Cell = string | number | boolean | Moment | BrokenCell | null;

/** A range of merged cells, from 0, ends included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Sheet {
  name: string;
  isHidden: boolean;
  /** Rows of cells, from row 1 and column A; short rows are short. */
  rows: Cell[][];
  merges: Merge[];
  /** Names of cells that hold a formula, such as `B7`. */
  formulas: ReadonlySet<string>;
  /** Too large to be read, if somebody should ask for it. */
  fault?: 'TOO_MANY_ROWS' | 'TOO_MANY_COLUMNS' | 'FILE_TOO_LARGE' | 'FILE_UNREADABLE';
}

/** A file with its sheets; a text file is one sheet without a name. */
export interface Book {
  sheets: Sheet[];
  /** Plain numbers count days from 1904, not from 1900. */
  countsFrom1904: boolean;
  /** What separates the cells of a text file; a cell that holds it and a line break may have swallowed lines. */
  delimiter?: string;
}

export const isMoment = (cell: Cell): cell is Moment =>
  typeof cell === 'object' && cell !== null && 'wall' in cell;

export const isBroken = (cell: Cell): cell is BrokenCell =>
  typeof cell === 'object' && cell !== null && 'error' in cell;

/** The text of a cell of text or of a number; `''` for anything else. */
export const textOf = (cell: Cell | undefined): string => {
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' ? String(cell) : '';
};

/** A column as a spreadsheet names it, from 0: `A`, `AA`. */
export function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** A cell as a spreadsheet names it: column and row from 0 to `A1`. */
export const cellName = (column: number, row: number): string => `${lettersOf(column)}${row + 1}`;
