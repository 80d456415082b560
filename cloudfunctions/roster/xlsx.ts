import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { refuse } from '../kernel/errors';
import { cellName, type Cell, type Sheet } from './cells';
import { limits } from './limits';
import { faultOf, formulasOf, verticalMerges } from './sheet-xml';
import { unzip } from './unzip';

const workbookPath = 'xl/workbook.xml';
const relationsPath = 'xl/_rels/workbook.xml.rels';

/** Pictures, drawings, macros and everything else are not even unzipped. */
const wanted = (name: string): boolean =>
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/i.test(
    name,
  );

/** Reads the first worksheet of an `.xlsx`; refuses what is broken or larger than a roster can be. */
export async function readXlsx(bytes: Buffer): Promise<Sheet> {
  const entries = unzip(bytes, wanted, { entries: limits.entries, bytes: limits.unzippedBytes });
  if (entries === 'tooLarge') refuse('ROSTER.FILE_TOO_LARGE');
  if (entries === 'unreadable') refuse('ROSTER.FILE_UNREADABLE');
  const path = firstSheetPath(entries);
  const xml = entries.get(path)?.toString('utf8') ?? refuse('ROSTER.FILE_UNREADABLE');
  const fault = faultOf(xml, limits);
  if (fault === 'tooManyRows') refuse('ROSTER.TOO_MANY_ROWS', { rowsAtMost: limits.rows });
  if (fault === 'tooManyColumns') refuse('ROSTER.TOO_MANY_COLUMNS', { columnsAtMost: limits.columns });
  if (fault) refuse('ROSTER.FILE_UNREADABLE');

  // The reader gets a zip of what was checked and nothing else, so that it cannot see the file differently.
  const checked = zipSync(
    Object.fromEntries([...entries].filter(([name]) => name === path || !name.includes('worksheets/'))),
    { level: 0 },
  );
  const rows = await read(Buffer.from(checked));
  for (const {
    column,
    rows: [first, last],
  } of verticalMerges(xml))
    fillDown(rows, column, first, last);
  return { rows, formulas: formulasOf(xml) };
}

/** Where the first sheet of the workbook lies, by its relations. */
function firstSheetPath(entries: Map<string, Buffer>): string {
  const [, id] =
    /<(?:\w+:)?sheet\b[^>]*?\sr:id="([^"]+)"/.exec(entries.get(workbookPath)?.toString('utf8') ?? '') ?? [];
  const relations = entries.get(relationsPath)?.toString('utf8') ?? '';
  const relation = Array.from(relations.matchAll(/<Relationship\b[^>]*>/g), ([tag]) => tag).find((tag) =>
    tag.includes(` Id="${id}"`),
  );
  const [, target = ''] = /\sTarget="([^"]+)"/.exec(relation ?? '') ?? [];
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

async function read(zip: Buffer): Promise<Cell[][]> {
  try {
    const [first] = await readXlsxFile(zip, { sheets: [1] } as never);
    return (first?.data ?? []) as Cell[][];
  } catch (error) {
    // The reader stops at a cell such as #N/A and says where.
    const [, row, column] = /row (\d+), col (\d+)/.exec(String(error)) ?? [];
    if (row) refuse('ROSTER.CELL_ERROR', { cell: cellName(Number(column) - 1, Number(row) - 1) });
    refuse('ROSTER.FILE_UNREADABLE');
  }
}

/** A branch's name merged over its members stands in the first cell only. */
function fillDown(rows: Cell[][], column: number, first: number, last: number): void {
  const value = rows[first]?.[column];
  for (const row of rows.slice(first + 1, last + 1)) row[column] ??= value;
}
