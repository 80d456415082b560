import { answerOf, keyOf, type Answers } from './answers';
import { cellName } from '../../domain/sheets/book';
import { isKnownTitle, ofFamily, withoutHints, type HeaderBlock, type Title } from './headers';
import type { Certainty, UnreadWhy } from './reading';
import { shown } from '../../domain/sheets/secrets';
import {
  dependentHeader,
  fields,
  forbiddenHeader,
  headers,
  likelyHeaders,
  numbering,
  otherMeaning,
  otherPeople,
  type Field,
} from './words';

/** What a column of a table is. */
export interface Column {
  index: number;
  /** The header as it is shown and remembered; `''` where none is. */
  header: string;
  /** Without its hints. */
  bare: string;
  /** The cell of the header. */
  cell: string;
  kind: 'read' | 'unread' | 'forbidden' | 'numbering';
  meaning?: Field;
  certainty?: Certainty;
  why?: UnreadWhy;
  /** How sure the name is: 0 is the surest. */
  rank: number;
}

/** People listed side by side: the columns from `from` up to `to` are of one of them. */
export interface Panel {
  from: number;
  to: number;
  columns: Column[];
}

/** The header of a column as it is shown: with its group where it says too little by itself. */
export function headerOf({ leaf, groups }: Title): string {
  const group = groups.at(-1);
  return group && dependentHeader.test(withoutHints(leaf)) ? `${group}·${leaf}` : leaf;
}

/** Divides a header into panels and decides each column's meaning. `answers` come first, what is forbidden before them. */
export function panelsOf(block: HeaderBlock, answers: Answers): Panel[] {
  return rangesOf(block).map(({ from, to }) => {
    const titles = block.titles.filter(({ column }) => from <= column && column < to);
    return { from, to, columns: withoutRivals(titles.map((title) => columnOf(title, answers))) };
  });
}

/** Two columns of names are two panels when what stands beside them repeats; else the second is somebody else's. */
function rangesOf({ titles, names }: HeaderBlock): { from: number; to: number }[] {
  const at = new Map(titles.map((title) => [title.column, headerOf(title)]));
  const [first = 0] = names;
  const leaders = names.filter((name, index) => {
    if (index === 0) return true;
    const next = at.get(name + 1);
    const isAlone = names.length === titles.length;
    return isAlone || (next !== undefined && next === at.get(first + 1)) || leadOf(at, first, name) > 0;
  });
  const lead = leaders[1] === undefined ? first : leadOf(at, first, leaders[1]);
  const starts = leaders.map((name, index) => (index === 0 ? 0 : name - lead));
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? Infinity }));
}

/** How many columns before both names have the same titles. */
function leadOf(at: Map<number, string>, first: number, other: number): number {
  let lead = 0;
  while (lead < first && at.has(first - lead - 1) && at.get(first - lead - 1) === at.get(other - lead - 1))
    lead += 1;
  return lead;
}

function columnOf(title: Title, answers: Answers): Column {
  const header = shown(headerOf(title));
  const about = {
    index: title.column,
    header,
    bare: withoutHints(header),
    cell: cellName(title.column, title.row),
  };
  if (isForbiddenTitle(title)) return { ...about, kind: 'forbidden', rank: 0 };
  const answer = answerOf(answers, keyOf('column', header));
  if (answer === 'unread') return { ...about, kind: 'unread', why: 'confirmed', rank: 0 };
  const confirmed = fields.find((field) => field === answer);
  if (confirmed) return { ...about, kind: 'read', meaning: confirmed, certainty: 'confirmed', rank: -1 };
  if (numbering.test(withoutHints(title.leaf))) return { ...about, kind: 'numbering', rank: 0 };
  const found = meaningOf(title);
  if (found) return { ...about, kind: 'read', ...found };
  const isOthers = otherPeople.test([...title.groups, title.leaf].join('·'));
  return { ...about, kind: 'unread', why: isOthers ? 'otherPeople' : 'unknown', rank: 0 };
}

/** By its own words; by its group where those say too little (家庭成员 | 电话), since a title such as 党员档案 may stand above all. */
const isForbiddenTitle = ({ leaf, groups }: Title): boolean =>
  forbiddenHeader.test(leaf) ||
  groups.some((group) => ofFamily.test(group) || (!isKnownTitle(leaf) && forbiddenHeader.test(group)));

type Meaning = Required<Pick<Column, 'meaning' | 'certainty' | 'rank'>>;

/** Hints that say whose or which, and so belong to the title: 入党时间(转正). */
const tellingHint =
  /[([【][^)\]】]{0,12}(?:转正|预备|正式|配偶|家属|介绍人|联系人|单位|办公|座机)[^)\]】]{0,12}[)\]】]/;

function meaningOf({ leaf, groups }: Title): Meaning | undefined {
  const group = groups.map(withoutHints).at(-1) ?? '';
  const bare = withoutHints(leaf);
  const exact = exactly(bare);
  const isTold = tellingHint.test(leaf) && exact?.meaning !== 'status';
  if (exact && !isTold && !(dependentHeader.test(bare) && otherPeople.test(group))) return exact;
  if (dependentHeader.test(bare) && group !== '') {
    return (
      exactly(`${group}${bare}`) ??
      (exactly(group) && /时间|日期|年月|名称|情况/.test(bare) ? exactly(group) : likely(`${group}${bare}`))
    );
  }
  return likely(isTold ? leaf.replace(/[()[\]【】]/g, '') : bare);
}

function exactly(title: string): Meaning | undefined {
  for (const meaning of fields) {
    const rank = headers[meaning].indexOf(title);
    if (rank >= 0) return { meaning, certainty: 'sure', rank };
  }
  return undefined;
}

function likely(title: string): Meaning | undefined {
  if (otherMeaning.test(title)) return undefined;
  const found = likelyHeaders.find(([, pattern]) => pattern.test(title));
  return found && { meaning: found[0], certainty: 'likely', rank: 100 };
}

/** Of several columns of one meaning the surest is read; all that tell a status are, since they must agree. */
function withoutRivals(columns: Column[]): Column[] {
  const best = new Map<Field, Column>();
  for (const column of columns) {
    const rival = column.meaning && best.get(column.meaning);
    if (column.meaning && (!rival || column.rank < rival.rank)) best.set(column.meaning, column);
  }
  return columns.map((column) => {
    const { meaning } = column;
    if (!meaning || meaning === 'status' || best.get(meaning) === column) return column;
    return { ...column, kind: 'unread', why: 'sameMeaning' };
  });
}
