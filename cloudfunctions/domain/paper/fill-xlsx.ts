import { insertRows, openXlsx, saveXlsx, type Cell, type CellValue, type Sheet } from 'hucre';
import type { Value, Values } from './values';

/**
 * Fills an Excel template. A cell that is one tag takes the value as it is, a number as a number and a date as a date, in
 * the cell's own format; among other words it is text. A row whose cells begin with `{#list}` and end with `{/list}` is
 * written once for each item, with its looks.
 */
export async function fillXlsx(template: Uint8Array, values: Values): Promise<Buffer> {
  const book = await openXlsx(template, { readStyles: true });
  for (const sheet of book.sheets) fillSheet(sheet, values);
  return Buffer.from(await saveXlsx(book));
}

function fillSheet(sheet: Sheet, values: Values): void {
  // From below: what is filled already moves down as a whole.
  for (let row = sheet.rows.length - 1; row >= 0; row -= 1) {
    const list = listOf(sheet.rows[row] ?? []);
    if (list === undefined) fillRow(sheet, row, values);
    else repeatRow(sheet, row, (values[list] ?? []) as Values[]);
  }
}

const opening = /^\s*\{#\s*([^{}]+?)\s*\}/;
const closing = /\{\/[^{}]*\}\s*$/;

/** The list that a row is repeated for. */
export const listOf = (row: readonly CellValue[]): string | undefined =>
  row.flatMap((cell) => (typeof cell === 'string' ? (opening.exec(cell)?.[1] ?? []) : []))[0];

function repeatRow(sheet: Sheet, at: number, items: Values[]): void {
  const pattern = (sheet.rows[at] ?? []).map((cell) =>
    typeof cell === 'string' ? cell.replace(opening, '').replace(closing, '') : cell,
  );
  const looks = pattern.map((_, column) => sheet.cells?.get(`${at},${column}`));
  if (items.length > 1) insertRows(sheet, at + 1, items.length - 1);
  // A list without items leaves its row empty, so that what is below stays where it is.
  for (const [index, item] of (items.length > 0 ? items : [{}]).entries()) {
    sheet.rows[at + index] = [...pattern];
    for (const [column, look] of looks.entries()) {
      if (look) sheet.cells?.set(`${at + index},${column}`, { ...look });
    }
    fillRow(sheet, at + index, item);
  }
}

function fillRow(sheet: Sheet, at: number, values: Values): void {
  const row = sheet.rows[at] ?? [];
  for (const [column, cell] of row.entries()) {
    if (typeof cell !== 'string' || !cell.includes('{')) continue;
    const value = filledCell(cell, values);
    row[column] = value;
    const shown = sheet.cells?.get(`${at},${column}`);
    if (shown) sheet.cells?.set(`${at},${column}`, withValue(shown, value));
  }
}

/** The same looks, whatever the template said of its text. */
const withValue = ({ style }: Partial<Cell>, value: CellValue): Cell =>
  ({ value, ...(style && { style }) }) as Cell;

const tag = /\{\s*([^{}]+?)\s*\}/g;

function filledCell(cell: string, values: Values): CellValue {
  const [whole, name = ''] = new RegExp(`^\\s*${tag.source}\\s*$`).exec(cell) ?? [];
  if (whole !== undefined) return cellOf(own(values, name));
  return cell.replace(tag, (_, inner: string) => String(cellOf(own(values, inner)) ?? ''));
}

const own = (values: Values, name: string): Value =>
  Object.hasOwn(values, name) ? (values[name] ?? '') : '';

const cellOf = (value: Value): CellValue => (Array.isArray(value) || value === '' ? null : value);
