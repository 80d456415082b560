import { answerOf, keyOf, type Answers } from './answers';
import { lettersOf, textOf } from '../../domain/sheets/book';
import { panelsOf, type Column, type Panel } from './columns';
import type { Grid } from '../../domain/sheets/grid';
import type { HeaderBlock } from './headers';
import { shown } from '../../domain/sheets/secrets';
import { fields, isNothing, statusOfWord, yesNo, type Field } from './words';

/** A header and the lines below it, down to the next one. */
export interface Table {
  header: HeaderBlock;
  panels: TablePanel[];
  /** The column of names of the first panel. */
  nameAt: number;
  /** Rows from 0, the last not included. */
  from: number;
  to: number;
}

export interface TablePanel extends Panel {
  /** The columns that are read, by what they mean. */
  read: ReadonlyMap<Field, readonly Column[]>;
  /** The letters of those columns. */
  letters: Readonly<Partial<Record<Field, string>>>;
  /** By column: the first text that may be shown, for columns that are not read. */
  examples: Map<number, string>;
  /** True when most people have more than a name in the columns that are read. */
  hasData: boolean;
}

/** Cuts a sheet into its tables and looks at what stands in their columns. */
export function tablesOf(grid: Grid, blocks: HeaderBlock[], answers: Answers): Table[] {
  return blocks.map((header, index) => {
    const from = header.bottom + 1;
    const to = blocks[index + 1]?.top ?? grid.height;
    const lines = { grid, from, to };
    const panels = panelsOf(header, answers).map((panel) => looked(panel, lines, answers));
    const nameAt = panels[0]?.read.get('name')?.[0]?.index ?? 0;
    return { header, panels, nameAt, from, to };
  });
}

/** The lines of a table: rows from 0, the last not included. */
interface Lines {
  grid: Grid;
  from: number;
  to: number;
}

/** What a column holds, seen in one pass. */
interface Content {
  filled: number;
  forbidden: number;
  idNumbers: number;
  statusWords: number;
  example?: string;
}

function looked(panel: Panel, lines: Lines, answers: Answers): TablePanel {
  const columns = panel.columns.map((column) => {
    const content = contentOf(column, lines, answers);
    return { column: judged(column, content), content };
  });
  const examples = new Map<number, string>();
  for (const { column, content } of columns) {
    if (column.kind === 'unread' && column.why !== 'otherPeople' && content.example) {
      examples.set(column.index, content.example);
    }
  }
  const judgedColumns = columns.map(({ column }) => column);
  const unheaded = unheadedOf(panel, lines);
  const read = new Map(
    fields.map((field) => [
      field,
      judgedColumns.filter(({ kind, meaning }) => kind === 'read' && meaning === field),
    ]),
  );
  return {
    ...panel,
    columns: [...judgedColumns, ...unheaded.map(({ column }) => column)],
    read,
    letters: Object.fromEntries(
      Array.from(read, ([field, [column]]) => [field, column && lettersOf(column.index)]).filter(
        ([, letters]) => letters,
      ),
    ) as TablePanel['letters'],
    examples: new Map([
      ...examples,
      ...unheaded.flatMap(({ column, example }) => (example ? [[column.index, example] as const] : [])),
    ]),
    hasData: hasData(judgedColumns, lines),
  };
}

function contentOf(column: Column, { grid, from, to }: Lines, answers: Answers): Content {
  const content: Content = { filled: 0, forbidden: 0, idNumbers: 0, statusWords: 0 };
  if (column.kind === 'forbidden') return content;
  for (let row = from; row < to; row += 1) {
    const cell = grid.cell(row, column.index);
    if (cell === null) continue;
    const text = textOf(cell);
    content.filled += 1;
    if (text === '') continue;
    if (grid.holdsIdNumber(text)) content.idNumbers += 1;
    if (column.kind === 'unread' && grid.isForbidden(text)) content.forbidden += 1;
    if (column.kind === 'unread' && content.example === undefined && !isNothing(grid.compact(cell))) {
      content.example = shown(text);
    }
    if (column.meaning === 'status' && isStatusWord(grid.compact(cell), column.bare, answers)) {
      content.statusWords += 1;
    }
  }
  return content;
}

const isStatusWord = (word: string, header: string, answers: Answers): boolean =>
  statusOfWord(word) !== undefined ||
  Object.hasOwn(yesNo.get(header) ?? {}, word) ||
  answerOf(answers, keyOf('status', word)) !== undefined;

/** What stands in a column outranks what it is called. */
function judged(column: Column, { filled, forbidden, idNumbers, statusWords }: Content): Column {
  const isMostlyIds = idNumbers * 2 > filled;
  if (column.kind === 'unread' && forbidden + idNumbers > 0)
    return { ...column, kind: 'forbidden', why: 'unknown' };
  if (column.kind === 'numbering' && idNumbers > 0) return { ...column, kind: 'forbidden', why: 'unknown' };
  // Names stay: whoever has such a number for a name must come out, in doubt.
  if (column.kind === 'read' && column.meaning !== 'name' && isMostlyIds)
    return { ...column, kind: 'forbidden', why: 'unknown' };
  // 身份 may be 在职 and 退休, 人员类别 may be 工人: such a column tells nothing here.
  if (column.meaning === 'status' && column.kind === 'read' && filled > 0 && statusWords === 0) {
    return { ...column, kind: 'unread', why: 'noStatusWords' };
  }
  return column;
}

/** Columns without a header in which something stands all the same. */
function unheadedOf(panel: Panel, { grid, from, to }: Lines): { column: Column; example?: string }[] {
  const headed = new Set(panel.columns.map(({ index }) => index));
  const found = new Map<number, { column: Column; example?: string }>();
  const between = Math.max(Math.min(panel.to, grid.widest) - panel.from, 0);
  const unheaded = Array.from({ length: between }, (_, at) => panel.from + at).filter(
    (at) => !headed.has(at),
  );
  if (unheaded.length === 0) return [];
  for (let row = from; row < to; row += 1) {
    // Lines of one text are titles and sections, not columns.
    if (grid.filledTexts(row).length < 2) continue;
    for (const index of unheaded) {
      const text = textOf(grid.cell(row, index));
      if (text.trim() === '') continue;
      const isBad = grid.isForbidden(text);
      if (found.has(index) && !(isBad && found.get(index)?.column.kind === 'unread')) continue;
      const column = { index, header: '', bare: '', cell: '', rank: 0, why: 'unknown' as const };
      found.set(
        index,
        isBad
          ? { column: { ...column, kind: 'forbidden' } }
          : { column: { ...column, kind: 'unread' }, example: shown(text) },
      );
    }
  }
  return [...found.values()];
}

function hasData(columns: Column[], { grid, from, to }: Lines): boolean {
  const nameAt = columns.find(({ kind, meaning }) => kind === 'read' && meaning === 'name')?.index;
  const others = columns.filter(({ kind, meaning }) => kind === 'read' && meaning !== 'name');
  if (nameAt === undefined || others.length === 0) return false;
  let named = 0;
  let more = 0;
  for (let row = from; row < to; row += 1) {
    if (grid.compact(grid.cell(row, nameAt)) === '') continue;
    named += 1;
    if (others.some(({ index }) => grid.cell(row, index) !== null)) more += 1;
  }
  return more * 2 >= named;
}
