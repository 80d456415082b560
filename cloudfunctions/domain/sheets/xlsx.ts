import { readXlsx, type Cell as ReadCell, type CellValue, type Sheet as ReadSheet } from 'hucre/xlsx';
import { cellName, type Book, type Cell, type Sheet } from './book';
import { checkedWorkbook, faultOf, showsMonthOnly } from './checked-parts';
import { fail } from './fault';
import { limits, type Room } from './limits';

/** Reads an `.xlsx`, hidden sheets included; refuses what is broken or larger than it may be (`limits`). */
export async function readXlsxFile(bytes: Buffer, room: Room = limits): Promise<Book> {
  const { zip, showMonths } = checkedWorkbook(bytes, room);
  const workbook = await readXlsx(zip, { readStyles: showMonths }).catch(() => fail('FILE_UNREADABLE'));
  if (workbook.sheets.length > limits.sheets) fail('FILE_TOO_LARGE');
  return {
    sheets: workbook.sheets.map((sheet) => sheetOf(sheet, room)),
    countsFrom1904: workbook.dateSystem === '1904',
  };
}

function sheetOf(sheet: ReadSheet, room: Room): Sheet {
  const fault = faultOf(sheet.rows);
  const about = { name: sheet.name, isHidden: Boolean(sheet.hidden ?? sheet.veryHidden) };
  if (fault) return { ...about, fault, rows: [], merges: [], formulas: new Set() };
  const formulas = new Set<string>();
  const rows = sheet.rows.map((row) => row.map(plainCell));
  for (const [place, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    if (cell.formula !== undefined) formulas.add(cellName(column, row));
    const cells = rows[row];
    if (cells && column < cells.length) cells[column] = detailed(cells[column] ?? null, cell);
  }
  const merges = (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow,
    left: startCol,
    bottom: Math.min(endRow, room.rows),
    right: Math.min(endCol, limits.columns),
  }));
  return { ...about, rows, merges, formulas };
}

const plainCell = (value: CellValue): Cell => (value instanceof Date ? { wall: value.getTime() } : value);

/** What the cell's kind and number format tell beyond its value. A formula that nobody has computed is no empty cell. */
function detailed(value: Cell, { type, style, formula }: ReadCell): Cell {
  if (formula !== undefined && value === null) return { error: '' };
  if (type === 'error') return { error: typeof value === 'string' ? value : '' };
  const isMoment = typeof value === 'object' && value !== null && 'wall' in value;
  return isMoment && showsMonthOnly(style?.numFmt) ? { ...value, isMonth: true } : value;
}
