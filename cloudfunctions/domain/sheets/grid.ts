import { textOf, type Cell, type Merge, type Sheet } from './book';
import { limits } from './limits';
import { compact } from '../../kernel/names';
import { remembered } from './memory';
import { holdsIdNumber, isForbidden, shown } from './secrets';

/** A cell with something in it. */
export interface Filled {
  column: number;
  text: string;
}

/** Shorter ones are no such number, and nothing of the kind. */
const [shortestId, shortestSecret] = [15, 2];

/** A sheet with its merged cells at hand. */
export class Grid {
  private readonly mergesOfRow = new Map<number, Merge[]>();
  private readonly texts = new Map<string, string>();
  private readonly filledOf: Filled[][] = [];
  private readonly ids = new Map<string, boolean>();
  private readonly forbidden = new Map<string, boolean>();
  /** Rows up to the last in which something stands. */
  readonly height: number;
  /** Columns up to the last that any row has. */
  readonly widest: number;

  /** The sheet's name as it may be shown. */
  readonly name: string;

  constructor(readonly sheet: Sheet) {
    this.name = shown(sheet.name);
    this.height = sheet.rows.findLastIndex((row) => row.some((cell) => cell !== null && cell !== '')) + 1;
    this.widest = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    for (const merge of sheet.merges) {
      for (let row = merge.top; row <= Math.min(merge.bottom, this.height - 1); row += 1) {
        const found = this.mergesOfRow.get(row);
        if (found) found.push(merge);
        else this.mergesOfRow.set(row, [merge]);
      }
    }
  }

  width(row: number): number {
    return this.sheet.rows[row]?.length ?? 0;
  }

  cell(row: number, column: number): Cell {
    return this.sheet.rows[row]?.[column] ?? null;
  }

  /** The merged range that a cell is in. */
  mergeAt(row: number, column: number): Merge | undefined {
    return this.mergesOfRow.get(row)?.find(({ left, right }) => left <= column && column <= right);
  }

  /** The same, with what was merged over it from above; `isFilled` when it was. */
  filled(row: number, column: number): { cell: Cell; row: number; isFilled: boolean } {
    const own = this.cell(row, column);
    const merge = own === null ? this.mergeAt(row, column) : undefined;
    if (!merge || merge.top === row || merge.left !== column) return { cell: own, row, isFilled: false };
    return { cell: this.cell(merge.top, column), row: merge.top, isFilled: true };
  }

  /** The text of a cell without spaces, or of the merged range that it is in. */
  title(row: number, column: number): string {
    const own = this.cell(row, column);
    const merge = own === null ? this.mergeAt(row, column) : undefined;
    return this.compact(merge ? this.cell(merge.top, merge.left) : own);
  }

  /** Text without spaces; the same texts come again and again. */
  compact(cell: Cell): string {
    const text = textOf(cell);
    if (text === '') return '';
    // What is longer is no header, no word and no name.
    return remembered(this.texts, text, () => compact(text.slice(0, limits.fieldText)));
  }

  /** True when a text holds an ID-card number; long texts come again and again and are searched once. */
  holdsIdNumber(text: string): boolean {
    return text.length >= shortestId && remembered(this.ids, text, () => holdsIdNumber(text));
  }

  /** True when it holds that or anything else that must never be stored. */
  isForbidden(text: string): boolean {
    return text.length >= shortestSecret && remembered(this.forbidden, text, () => isForbidden(text));
  }

  /** What stands in a row, from left to right, each merged range once; days and errors as `·`. */
  filledTexts(row: number): readonly Filled[] {
    const known = this.filledOf[row];
    if (known) return known;
    const found: Filled[] = [];
    this.sheet.rows[row]?.forEach((cell, column) => {
      if (cell === null) return;
      const text = typeof cell === 'object' ? '·' : this.compact(cell);
      if (text !== '') found.push({ column, text });
    });
    this.filledOf[row] = found;
    return found;
  }
}
