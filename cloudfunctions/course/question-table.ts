import {
  courseMost,
  trueFalseOptions,
  type QuestionFault,
  type QuestionKind,
} from '../../types/shared/courses';
import { isBroken, lettersOf, textOf, type Cell, type Sheet } from '../domain/sheets/book';
import { compact, plain, visible } from '../kernel/names';

/** Questions of a quiz from the rows of a table (题库). Pure. */

/** A question as the table has it; the form gives it its id. */
export interface TableQuestion {
  kind: QuestionKind;
  text: string;
  options: string[];
  right: number[];
  explanation: string;
}

/** What is wrong with a cell, by its row from 1 and its column as a spreadsheet names it. */
export interface TableFault {
  row: number;
  column: string;
  fault: QuestionFault;
}

export interface QuestionTable {
  questions: TableQuestion[];
  faults: TableFault[];
}

/** What a column is by its header, compared without spaces. */
const headers = {
  kind: /^(?:题型|题目类型|试题类型|题目类别|类型)$/,
  text: /^(?:题目|题干|题目内容|试题|试题内容|试题题干|问题)$/,
  right: /^(?:答案|正确答案|参考答案|标准答案|正确选项)$/,
  explanation: /^(?:解析|答案解析|试题解析|题目解析|解释|说明)$/,
  options: /^(?:选项|备选项|备选答案|选项内容)$/,
} as const;
type Meaning = keyof typeof headers;

/** 选项A, A选项, A, 选项1: one option a column. */
const optionHeader = /^(?:选项|备选项|备选答案|答案)?([A-F1-6])(?:选项|项)?$/i;

const kinds: readonly [QuestionKind, RegExp][] = [
  ['single', /^单(?:项)?选(?:择)?(?:题)?$/],
  ['multiple', /^多(?:项)?选(?:择)?(?:题)?$|^不定项(?:选择)?(?:题)?$/],
  ['trueFalse', /^判断(?:题)?$|^是非(?:题)?$/],
];

const yes = /^(?:正确|对|是|√|✓|✔|T|TRUE|A)$/i;
const no = /^(?:错误|错|否|不对|×|✗|✘|X|F|FALSE|B)$/i;

const letters = 'ABCDEF';

/** More rows than that above a header are no table of questions. */
const headerWithin = 10;

interface Columns {
  header: number;
  at: Partial<Record<Meaning, number>>;
  /** The columns of options, in their order. */
  options: number[];
}

/** The first row that has a column of questions and one of answers; nothing where there is none. */
function columnsOf(rows: readonly Cell[][]): Columns | undefined {
  for (const [header, row] of rows.slice(0, headerWithin).entries()) {
    const at: Columns['at'] = {};
    const options: [place: number, column: number][] = [];
    for (const [column, cell] of row.entries()) {
      const title = compact(textOf(cell)).replace(/[((].*[))]$/, '');
      const meaning = (Object.keys(headers) as Meaning[]).find((one) => headers[one].test(title));
      const option = optionHeader.exec(title)?.[1];
      if (meaning) at[meaning] ??= column;
      else if (option) options.push([placeOf(option), column]);
    }
    if (at.text !== undefined && at.right !== undefined) {
      return { header, at, options: options.sort(([a], [b]) => a - b).map(([, column]) => column) };
    }
  }
  return undefined;
}

const placeOf = (letter: string): number =>
  /\d/.test(letter) ? Number(letter) - 1 : letters.indexOf(letter.toUpperCase());

/** The questions of the first sheet that has any, or what is wrong with them; nothing where no sheet has their header. */
export function questionsIn(sheets: readonly Sheet[]): QuestionTable | undefined {
  for (const { rows, isHidden } of sheets) {
    const columns = isHidden ? undefined : columnsOf(rows);
    if (!columns) continue;
    const read = rows
      .map((row, index) => ({ row, number: index + 1 }))
      .slice(columns.header + 1)
      .filter(({ row }) => row.some((cell) => cell !== null && cell !== ''))
      .map(({ row, number }) => questionOf(row, number, columns));
    const tooMany = read[courseMost.questions];
    const faults = [
      ...read.flatMap((one) => one.faults),
      ...(tooMany
        ? [{ row: tooMany.number, column: lettersOf(columns.at.text ?? 0), fault: 'tooMany' as const }]
        : []),
    ];
    return { questions: faults.length > 0 ? [] : read.map((one) => one.question), faults };
  }
  return undefined;
}

function questionOf(row: readonly Cell[], number: number, { at, options: optionColumns }: Columns) {
  const faults: TableFault[] = [];
  const wrong = (column: number | undefined, fault: QuestionFault) =>
    void faults.push({ row: number, column: lettersOf(column ?? at.text ?? 0), fault });
  for (const [column, cell] of row.entries()) if (isBroken(cell)) wrong(column, 'cellBroken');
  const written = (column: number | undefined) => (column === undefined ? '' : wordOf(row[column] ?? null));

  const text = visible(written(at.text));
  if (!text) wrong(at.text, 'textMissing');
  if (text.length > courseMost.question) wrong(at.text, 'textTooLong');

  const explanation = visible(written(at.explanation));
  if (explanation.length > courseMost.explanation) wrong(at.explanation, 'explanationTooLong');

  const given = optionsOf(written, { at, options: optionColumns });
  const answer = plain(written(at.right));
  const kind = kindOf(compact(written(at.kind)), { options: given, answer });
  if (!kind) wrong(at.kind, 'kindUnknown');
  const options = kind === 'trueFalse' ? trueFalseOptions : given.map(({ option }) => option);
  if (kind && kind !== 'trueFalse') faultsOfOptions(given, wrong);

  const right = kind === 'trueFalse' ? rightOfTwo(answer) : rightOf(answer, options);
  if (!answer) wrong(at.right, 'rightMissing');
  else if (!right) wrong(at.right, 'rightUnknown');
  else if (kind === 'single' && right.length > 1) wrong(at.right, 'rightTooMany');
  return {
    number,
    faults,
    question: { kind: kind ?? 'single', text, options, right: right ?? [], explanation },
  };
}

/** The words of a cell: of a tick of a box as one says them. */
function wordOf(cell: Cell): string {
  if (typeof cell !== 'boolean') return textOf(cell);
  return cell ? '正确' : '错误';
}

interface GivenOption {
  option: string;
  column: number;
}

/** Options each in its column, up to the last that is filled; or all in one, by lines or by their letters. */
function optionsOf(
  written: (column: number | undefined) => string,
  { at, options: columns }: Pick<Columns, 'at' | 'options'>,
): GivenOption[] {
  if (columns.length > 0) {
    const all = columns.map((column) => ({ column, option: visible(written(column)) }));
    return all.slice(0, all.findLastIndex(({ option }) => option !== '') + 1);
  }
  const { options: column } = at;
  if (column === undefined) return [];
  return written(column)
    .split(/\r?\n|[;；|]|(?<=\S)\s+(?=[B-F][.、．:：])/)
    .map((line) => visible(line).replace(/^[A-F1-6][.、．:：)）]\s*/i, ''))
    .filter((option) => option !== '')
    .map((option) => ({ option, column }));
}

function faultsOfOptions(
  given: readonly GivenOption[],
  wrong: (column: number | undefined, fault: QuestionFault) => void,
): void {
  if (given.length < 2 || given.length > courseMost.options) wrong(given.at(-1)?.column, 'optionsTooFew');
  for (const [index, { option, column }] of given.entries()) {
    if (!option) wrong(column, 'optionMissing');
    else if (given.slice(0, index).some((one) => one.option === option)) wrong(column, 'optionTwice');
    if (option.length > courseMost.option) wrong(column, 'optionTooLong');
  }
}

/** As it is called; where nothing is, as its options and its answer say. Nothing for a word that is none. */
function kindOf(
  word: string,
  { options, answer }: { options: readonly GivenOption[]; answer: string },
): QuestionKind | undefined {
  if (word) return kinds.find(([, pattern]) => pattern.test(word))?.[0];
  if (options.length === 0) return 'trueFalse';
  return (
    rightOf(
      answer,
      options.map(({ option }) => option),
    ) ?? []
  ).length > 1
    ? 'multiple'
    : 'single';
}

const rightOfTwo = (answer: string): number[] | undefined => {
  if (yes.test(compact(answer))) return [0];
  return no.test(compact(answer)) ? [1] : undefined;
};

/** By letters (`AC`, `A、C`), or by the words of one option; nothing for what is none of them. */
function rightOf(answer: string, options: readonly string[]): number[] | undefined {
  const named = compact(answer)
    .replace(/[,，、;；/|]/g, '')
    .toUpperCase();
  if (/^[A-F]+$/.test(named)) {
    const places = [...new Set(Array.from(named).map((letter) => letters.indexOf(letter)))].sort();
    return places.every((place) => place < options.length) ? places : undefined;
  }
  const place = options.findIndex((option) => plain(option) === answer);
  return place >= 0 ? [place] : undefined;
}
