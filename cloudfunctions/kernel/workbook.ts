import writeXlsxFile from 'write-excel-file/node';
import { writable } from './writable';

/** A cell: text, a number, or a day or minute; empty when there is nothing to say. */
export type Cell = { value: string | number | Date; format?: string; wrap?: boolean } | undefined;

/** One column of a sheet and how a row fills it. */
export interface Column<Row> {
  header: string;
  /** In characters. */
  width: number;
  cell: (row: Row, index: number) => Cell;
}

/** Rows above the first: title, note and header stay in sight when the sheet is scrolled. */
const rowsAbove = 3;

export const textCell = (value: string | undefined): Cell => (value ? { value } : undefined);

/** Text that may run over several lines. */
export const longCell = (value: string): Cell => (value ? { value, wrap: true } : undefined);

export const numberCell = (value: number): Cell => ({ value });

/** A share from 0 to 1, as a percentage; empty where there is no whole. */
export const shareCell = (part: number, whole: number): Cell =>
  whole > 0 ? { value: part / whole, format: '0%' } : undefined;

/** A calendar day, from `YYYY-MM-DD`. */
export const dayCell = (day: string | undefined): Cell =>
  day === undefined ? undefined : { value: new Date(`${day}T00:00:00Z`), format: 'yyyy-mm-dd' };

/** An instant on Beijing's clock face: a spreadsheet knows no zones. */
export const minuteCell = (instant: number): Cell => ({
  value: new Date(instant + 8 * 3_600_000),
  format: 'yyyy-mm-dd hh:mm',
});

/** What a sheet shows: a title, a line of note (a watermark, or how to fill it in), the header and the rows. */
interface Shown<Row> {
  name?: string;
  title: string;
  note: string;
  columns: Column<Row>[];
  rows: Row[];
}

/** One sheet, laid out. */
export function sheetOf<Row>({ name, title, note, columns, rows }: Shown<Row>) {
  const across = (value: string, style: object) => [{ value, columnSpan: columns.length, ...style }];
  return {
    ...(name && { sheet: name }),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: rowsAbove,
    data: [
      across(title, { fontWeight: 'bold', align: 'center' }),
      across(note, { color: '#808080' }),
      columns.map(({ header }) => ({ value: header, fontWeight: 'bold' })),
      ...rows.map((row, index) => columns.map(({ cell }) => cell(row, index))),
    ],
  };
}

/** Writes sheets to the bytes of an `.xlsx` file, without what Excel refuses. */
export const writeSheets = (sheets: ReturnType<typeof sheetOf>[]): Promise<Buffer> =>
  writeXlsxFile(writable(sheets) as never).toBuffer();
