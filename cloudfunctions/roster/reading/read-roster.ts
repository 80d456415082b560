import { answerOf, keyOf, type Answers } from './answers';
import type { Sheet } from '../../domain/sheets/book';
import type { Column } from './columns';
import { Questions } from './doubts';
import { fail } from '../../domain/sheets/fault';
import { readBook } from '../../domain/sheets/file';
import { Grid } from '../../domain/sheets/grid';
import { findHeaders } from './headers';
import { limits } from '../../domain/sheets/limits';
import { matchKey } from '../../kernel/names';
import { emptyMemory, recentOf, type FileContext } from './person-row';
import type {
  ColumnRead,
  PassedLines,
  Reading,
  ReadOptions,
  RosterRow,
  SheetSeen,
  SheetState,
} from './reading';
import { shown } from '../../domain/sheets/secrets';
import { readLines } from './sheet-lines';
import { tablesOf, type Table } from './tables';
import { instructionSheet, statusOfWord } from './words';

/**
 * Reads a roster as a file from a stranger tells it: `.xlsx` or separated text, by what it is; of its name only what is
 * before the dot is used, as the name of the one sheet of a text file. What is not certain is in doubt, with a question
 * where one answer settles all alike; nothing is passed over without a reason. What must never be stored
 * (rules `leastData` and `sensitiveData`) is in no part of the answer.
 * @throws {ReadingFault} when the file as a whole gives no roster.
 */
export async function readRoster(bytes: Buffer, fileName: string, options: ReadOptions): Promise<Reading> {
  const book = await readBook(bytes, fileName, { expected: '姓名' });
  const chosen = book.sheets.map((sheet) => ({ sheet, state: stateOf(sheet, options) }));
  if (options.sheets && !chosen.some(({ state }) => state === 'read')) fail('SHEET_NOT_FOUND');
  const answers = options.answers ?? {};
  const read = chosen.map(({ sheet, state }) =>
    state === 'read' ? laidOut(sheet, answers) : { sheet, state, tables: [] },
  );
  failUnlessNames(read);

  const questions = new Questions();
  const context: FileContext = {
    today: options.today,
    recent: recentOf(options.today),
    countsFrom1904: book.countsFrom1904,
    ...(book.delimiter && { delimiter: book.delimiter }),
    answers,
    questions,
    memory: emptyMemory(),
    tellsApart: read.some(({ grid, tables }) => grid !== undefined && tellsApart(grid, tables)),
  };
  const rows: RosterRow[] = [];
  const passed: PassedLines[] = [];
  const sheets: SheetSeen[] = [];
  for (const { sheet, state, grid, tables } of read) {
    const lines = grid && state === 'read' ? readLines(grid, tables, context) : { rows: [], passed: [] };
    for (const row of lines.rows) rows.push(row);
    for (const line of lines.passed) passed.push(line);
    sheets.push({ name: shown(sheet.name), state, isHidden: sheet.isHidden, rows: lines.rows.length });
  }
  if (rows.length > limits.rows) fail('TOO_MANY_ROWS', { rowsAtMost: limits.rows });
  const columns = columnsOf(read, questions);
  if (sheets.filter((sheet) => sheet.rows > 0).length > 1) askAboutOverlap(rows, answers, questions);
  return { sheets, ...columns, rows, passed, questions: questions.all() };
}

interface LaidOut {
  sheet: Sheet;
  state: SheetState;
  grid?: Grid;
  tables: Table[];
}

function stateOf(sheet: Sheet, { sheets }: ReadOptions): SheetState {
  if (sheets) {
    if (!sheets.includes(shown(sheet.name))) return sheet.isHidden ? 'hidden' : 'notChosen';
    if (sheet.fault) fail(sheet.fault, { rowsAtMost: limits.rows, columnsAtMost: limits.columns });
    return 'read';
  }
  if (sheet.isHidden) return 'hidden';
  if (sheet.fault) return 'tooLarge';
  if (instructionSheet.test(sheet.name)) return 'instructions';
  return sheet.rows.some((row) => row.some((cell) => cell !== null && cell !== '')) ? 'read' : 'empty';
}

function laidOut(sheet: Sheet, answers: Answers): LaidOut {
  const grid = new Grid(sheet);
  const alsoNames = new Set(
    Object.entries(answers).flatMap(([key, answer]) =>
      answer === 'name' && key.startsWith('column:') ? [key.slice('column:'.length)] : [],
    ),
  );
  const tables = tablesOf(grid, findHeaders(grid, alsoNames), answers);
  return { sheet, state: tables.length > 0 ? 'read' : 'noNames', grid, tables };
}

/** The file is refused when no sheet gives names; by what kept the first one from being read. */
function failUnlessNames(read: LaidOut[]): void {
  if (read.some(({ state }) => state === 'read')) return;
  const tooLarge = read.find(({ state }) => state === 'tooLarge');
  if (tooLarge?.sheet.fault)
    fail(tooLarge.sheet.fault, { rowsAtMost: limits.rows, columnsAtMost: limits.columns });
  fail('NO_NAME_COLUMN');
}

/** True when a column of statuses has a word for probationary members. */
const tellsApart = (grid: Grid, tables: Table[]): boolean =>
  tables.some(({ panels, from, to }) =>
    panels.some(({ columns }) =>
      columns.some(({ kind, meaning, index }) => {
        if (kind !== 'read' || meaning !== 'status') return false;
        for (let row = from; row < to; row += 1) {
          if (statusOfWord(grid.compact(grid.cell(row, index))) === 'probationary') return true;
        }
        return false;
      }),
    ),
  );

/** Every column of the file once, by sheet, header and meaning; one whose meaning is likely is asked about. */
function columnsOf(read: LaidOut[], questions: Questions): ColumnsFound {
  const found: ColumnsFound = { columns: [], unread: [], forbidden: [] };
  const seen = new Set<string>();
  for (const { sheet, grid, tables, state } of read) {
    if (!grid || state !== 'read') continue;
    for (const { columns, examples } of tables.flatMap(({ panels }) => panels)) {
      for (const column of columns) {
        const name = column.header || column.index;
        const key = [sheet.name, column.kind, name, column.meaning ?? ''].join('\n');
        if (seen.has(key)) continue;
        seen.add(key);
        note(column, examples.get(column.index), found);
        if (column.kind === 'read') noteRead(column, shown(sheet.name), { found, questions });
      }
    }
  }
  return found;
}

type ColumnsFound = Pick<Reading, 'columns' | 'unread' | 'forbidden'>;

function note(column: Column, example: string | undefined, { unread, forbidden }: ColumnsFound): void {
  const about = { header: shown(column.header), cell: column.cell };
  if (column.kind === 'forbidden') {
    forbidden.push({ ...about, by: column.why ? 'content' : 'header' });
  } else if (column.kind === 'unread') {
    unread.push({ ...about, why: column.why ?? 'unknown', ...(example && { example }) });
  }
}

function noteRead(
  { header, cell, meaning, certainty }: Column,
  sheet: string,
  { found, questions }: { found: ColumnsFound; questions: Questions },
): void {
  if (!meaning || !certainty) return;
  const read: ColumnRead = { header: shown(header), cell, sheet, meaning, certainty };
  found.columns.push(read);
  if (certainty !== 'likely') return;
  questions.ask({
    key: keyOf('column', header),
    about: 'COLUMN_LIKELY',
    subject: read.header,
    choices: [meaning, 'unread'],
    cell,
    sheet,
  });
}

/** So many of a sheet's people that another sheet names too: 总表 and the lists of the branches. */
const overlap = { share: 0.6, atLeast: 3 };

function askAboutOverlap(rows: RosterRow[], answers: Answers, questions: Questions): void {
  const sheetsOf = new Map<string, Set<string>>();
  const namesOf = new Map<string, number>();
  for (const { name, sheet } of rows) {
    if (name === '') continue;
    const key = matchKey(name);
    const sheets = sheetsOf.get(key) ?? new Set();
    if (!sheets.has(sheet)) namesOf.set(sheet, (namesOf.get(sheet) ?? 0) + 1);
    sheetsOf.set(key, sheets.add(sheet));
  }
  const shared = new Map<string, number>();
  for (const sheets of sheetsOf.values()) {
    if (sheets.size > 1) for (const sheet of sheets) shared.set(sheet, (shared.get(sheet) ?? 0) + 1);
  }
  const overlapping = [...shared].filter(
    ([sheet, count]) => count >= overlap.atLeast && count >= (namesOf.get(sheet) ?? 0) * overlap.share,
  );
  if (overlapping.length === 0 || answerOf(answers, 'sheets:overlap') === 'keep') return;
  for (const [sheet] of overlapping) {
    questions.ask({
      key: 'sheets:overlap',
      about: 'SHEETS_OVERLAP',
      subject: shown(sheet),
      choices: ['keep'],
      cell: 'A1',
      sheet: shown(sheet),
    });
  }
}
