import type { ListLine } from '../../domain/subject/comparison';
import { isUnifiedCode, tidyCode } from '../../domain/subject/unified-code';
import { cellName, textOf } from '../../domain/sheets/book';
import { fail } from '../../domain/sheets/fault';
import { readBook } from '../../domain/sheets/file';
import { Grid } from '../../domain/sheets/grid';
import { limits, type Room } from '../../domain/sheets/limits';
import { shown } from '../../domain/sheets/secrets';
import { visible } from '../../kernel/names';
import {
  bareTitle,
  employeesOf,
  listFields,
  noSubject,
  statusOf,
  titles,
  townCore,
  type ListField,
} from './words';

/** Reads a list as it comes from another office: its columns by their titles, or by what stands in them. Pure. */

/** A list may be of all enterprises of the district. */
export const listRoom: Room = { rows: 60_000, cells: 700_000 };

/** A line of the list with where it stands, from 1. */
export interface ReadLine extends ListLine {
  sheet: string;
  row: number;
  /** What the list calls the town, where it is none of the district's. */
  elsewhere?: string;
}

/** A column that was found. */
export interface SeenColumn {
  sheet: string;
  header: string;
  cell: string;
  field?: ListField;
}

export interface ReadList {
  lines: ReadLine[];
  columns: SeenColumn[];
  /** Lines in which something stood that is no subject: totals, remarks, headers once more. */
  passed: number;
}

/** How it is to be read: the towns by what they are called, and what a person said of columns by their headers. */
export interface HowToRead {
  towns: readonly { id: string; name: string }[];
  said?: Readonly<Record<string, ListField | 'unread'>>;
}

/** Reads a file; refuses one without a column of names in any sheet (`ReadingFault`). */
export async function readList(bytes: Buffer, fileName: string, how: HowToRead): Promise<ReadList> {
  const book = await readBook(bytes, fileName, { expected: '名', room: listRoom });
  const read: ReadList = { lines: [], columns: [], passed: 0 };
  const fault = book.sheets.find((sheet) => sheet.fault && !sheet.isHidden)?.fault;
  if (fault) fail(fault, fault === 'TOO_MANY_ROWS' ? { rowsAtMost: listRoom.rows } : {});
  for (const sheet of book.sheets) if (!sheet.isHidden) readSheet(new Grid(sheet), how, read);
  if (read.columns.length === 0) fail('NO_NAME_COLUMN');
  if (read.lines.length > listRoom.rows) fail('TOO_MANY_ROWS', { rowsAtMost: listRoom.rows });
  return read;
}

/** How far down a header is looked for. */
const headerWithin = 30;

type Columns = Partial<Record<ListField, number>>;

interface Header {
  bottom: number;
  columns: Columns;
  titles: { column: number; header: string; row: number }[];
}

function readSheet(grid: Grid, { towns, said = {} }: HowToRead, read: ReadList): void {
  const header = headerOf(grid, said);
  if (!header) return;
  const { columns } = header;
  for (const { column, header: title, row } of header.titles) {
    const field = listFields.find((one) => columns[one] === column);
    read.columns.push({
      sheet: grid.name,
      header: shown(title),
      cell: cellName(column, row),
      ...(field && { field }),
    });
  }
  const isHeader = headerTexts(grid, header);
  const townOf = remembering(towns);
  for (let row = header.bottom + 1; row < grid.height; row += 1) {
    const line = lineOf(grid, row, columns, townOf);
    if (line && !isHeader(row)) read.lines.push(line);
    else if (grid.filledTexts(row).length > 0) read.passed += 1;
  }
}

/** The first row with a title of names and another one, or of names alone; what was said of columns comes first. */
function headerOf(grid: Grid, said: NonNullable<HowToRead['said']>): Header | undefined {
  for (let row = 0; row < Math.min(grid.height, headerWithin); row += 1) {
    const found = Array.from({ length: grid.widest }, (_, column) => ({
      column,
      header: grid.title(row, column),
      row,
    })).filter(({ header }, at, all) => header !== '' && (at === 0 || all[at - 1]?.header !== header));
    const columns = columnsOf(found, said);
    if (columns.name === undefined) continue;
    const others = Object.keys(columns).length - 1;
    // A cell may say 单位 in a line of a form; what stands below a header is a list.
    if (
      others === 0 &&
      found.length > 1 &&
      said[found[0]?.header ?? ''] === undefined &&
      !isNameColumn(grid, row, columns.name)
    )
      continue;
    const bottom = Math.max(row, grid.mergeAt(row, columns.name)?.bottom ?? row);
    return { bottom, columns: { ...codeByContent(grid, bottom, columns), ...columns }, titles: found };
  }
  return undefined;
}

function columnsOf(found: Header['titles'], said: NonNullable<HowToRead['said']>): Columns {
  const columns: Columns = {};
  for (const field of listFields) {
    const told = found.find(({ header }) => said[shown(header)] === field);
    const titled = found.find(
      ({ header }) => said[shown(header)] === undefined && titles[field].test(bareTitle(header)),
    );
    const column = (told ?? titled)?.column;
    if (column !== undefined && !Object.values(columns).includes(column)) columns[field] = column;
  }
  return columns;
}

/** Rows of a column that are looked at to tell what it holds. */
const sample = 40;

const below = (grid: Grid, bottom: number, column: number): string[] =>
  Array.from({ length: Math.min(sample, grid.height - bottom - 1) }, (_, at) =>
    grid.compact(grid.cell(bottom + 1 + at, column)),
  ).filter((text) => text !== '');

const mostly = (texts: string[], is: (text: string) => boolean): boolean =>
  texts.length > 0 && texts.filter(is).length * 2 > texts.length;

const isNameColumn = (grid: Grid, row: number, column: number): boolean =>
  mostly(below(grid, row, column), (text) => /公司|厂|中心|社|会|院|所|园|店|合作|合伙|集团/.test(text));

/** A column of valid codes without a title that says so. */
function codeByContent(grid: Grid, bottom: number, columns: Columns): Columns {
  if (columns.code !== undefined) return {};
  for (let column = 0; column < grid.widest; column += 1) {
    if (Object.values(columns).includes(column)) continue;
    if (mostly(below(grid, bottom, column), (text) => isUnifiedCode(tidyCode(text)))) return { code: column };
  }
  return {};
}

/** Tells a header that a later page repeats. */
function headerTexts(grid: Grid, { bottom, columns }: Header): (row: number) => boolean {
  const { name = 0 } = columns;
  const title = grid.title(bottom, name);
  return (row) => grid.compact(grid.cell(row, name)) === title;
}

type TownOf = (text: string) => string | undefined;

function lineOf(grid: Grid, row: number, columns: Columns, townOf: TownOf): ReadLine | undefined {
  const own = (field: ListField) => {
    const column = columns[field];
    return column === undefined ? '' : textOf(grid.cell(row, column)).slice(0, limits.fieldText);
  };
  const name = visible(own('name'));
  const code = own('code').trim();
  const valid = tidyCode(code);
  // An ID-card number in the place of a name or a code is nobody's business; a code may be all digits, and is one by its check.
  if (grid.holdsIdNumber(name) || (grid.holdsIdNumber(code) && !isUnifiedCode(valid))) return undefined;
  if ((name === '' && valid === '') || noSubject.test(grid.compact(name)) || Array.from(name).length > 60)
    return undefined;
  if (Array.from(name).length < 2 && !isUnifiedCode(valid)) return undefined;
  return {
    name,
    ...(code !== '' && { code }),
    ...placeOf(grid, row, columns, townOf),
    facts: factsOf(grid, row, columns),
    sheet: grid.name,
    row: row + 1,
  };
}

/** A town is merged over its lines as a rule. */
function placeOf(grid: Grid, row: number, columns: Columns, townOf: TownOf) {
  if (columns.town === undefined) return {};
  const text = grid.compact(grid.filled(row, columns.town).cell);
  if (text === '') return {};
  const town = townOf(text);
  return town === undefined ? { elsewhere: shown(text) } : { town };
}

function factsOf(grid: Grid, row: number, columns: Columns): NonNullable<ListLine['facts']> {
  const text = (field: ListField, isFilled = false) => {
    const column = columns[field];
    if (column === undefined) return '';
    return grid.compact(isFilled ? grid.filled(row, column).cell : grid.cell(row, column));
  };
  const employees = employeesOf(text('employees'));
  const status = statusOf(text('status'));
  const carrier = text('carrier', true);
  return {
    ...(employees !== undefined && { employees }),
    ...(status && { status }),
    ...(carrier !== '' && carrier.length <= 40 && !grid.isForbidden(carrier) && { carrier: shown(carrier) }),
  };
}

/** The town that a text means: one of the district's, when only one can be meant. */
function remembering(towns: HowToRead['towns']): TownOf {
  const known = new Map<string, string | undefined>();
  return (text) => {
    if (!known.has(text)) {
      const core = townCore(text);
      const meant = core === '' ? [] : towns.filter(({ name }) => name.includes(core));
      known.set(text, meant.length === 1 ? meant[0]?.id : undefined);
    }
    return known.get(text);
  };
}
