import type { Grid } from '../../domain/sheets/grid';
import { limits } from '../../domain/sheets/limits';
import { forbiddenHeader, headers, numbering, otherPeople } from './words';

/** Where the headers of a sheet are. A sheet has several when a later page repeats it, or tables stand one below the other. */

/** A header as it stands above a column. */
export interface Title {
  column: number;
  /** The row, from 0, in which its own text starts. */
  row: number;
  /** The lowest text. */
  leaf: string;
  /** The texts above it, the highest first. */
  groups: string[];
}

export interface HeaderBlock {
  /** Rows, from 0, both included. */
  top: number;
  bottom: number;
  titles: Title[];
  /** Columns of names. */
  names: number[];
}

/** Headers that rosters often have and nobody reads here. */
const common =
  /^(?:性别|民族|籍贯|学历|学位|文化程度|出生年?月?日?期?|出生日期|年龄|职务|职称|党内职务|工作单位.*|单位.*|部门|工作岗位|岗位|备注|参加工作.*|专业|毕业.*|党龄|申请.*|积极分子.*|发展对象.*|介绍人|入党介绍人|是否.*|流动.*|签名|签字|签到|联系人|组别|学号|工号|班级|邮箱|微信.*|.*(?:时间|日期|年月|情况|类别|号码?))$/;

const known = new Set(Object.values(headers).flat());

/** A header without its hints: `姓名(必填)*` is `姓名`. Text is compact before. */
export const withoutHints = (title: string): string =>
  title
    .replace(/\([^()]{0,40}\)|【[^】]{0,40}】|\[[^\]]{0,40}\]|[*:★]/g, '')
    .replace(/^\d{1,2}[.、](?=\D)/, '');

/** True for a text that stands above columns, not in them. */
export function isKnownTitle(text: string): boolean {
  if (text === '' || text.length > 30) return false;
  const bare = withoutHints(text);
  return known.has(bare) || numbering.test(bare) || common.test(bare) || forbiddenHeader.test(bare);
}

const isName = (text: string, alsoNames: ReadonlySet<string>): boolean =>
  alsoNames.has(text) || (text.includes('名') && headers.name.includes(withoutHints(text)));

/**
 * Finds every header of a sheet, from top to bottom. `alsoNames` are headers that a person said to be of names. A header
 * has a column of names and, unless the list has names only, another known title.
 */
export function findHeaders(grid: Grid, alsoNames: ReadonlySet<string>): HeaderBlock[] {
  const found: HeaderBlock[] = [];
  for (let row = 0; row < grid.height; row += 1) {
    const names = grid
      .filledTexts(row)
      .flatMap(({ column, text }) => (isName(text, alsoNames) ? [column] : []));
    const [first] = names;
    if (first === undefined) continue;
    const block = blockAround(grid, row, first, (found.at(-1)?.bottom ?? -1) + 1);
    const own = titlesOf(grid, block);
    const real = own.flatMap((title) => (isNameTitle(title, alsoNames) ? [title.column] : []));
    if (real.length === 0 || !isHeader(own, real) || isForm(grid, own, block.bottom, first)) continue;
    found.push({ ...block, titles: own, names: real });
    row = block.bottom;
  }
  return found;
}

/** A header of names only is one, too; a line of people is none because a cell of it says 姓名. */
const isHeader = (titles: Title[], names: number[]): boolean =>
  titles.length === names.length ||
  titles.some(({ column, leaf, groups }) => !names.includes(column) && [leaf, ...groups].some(isKnownTitle));

/** A form of one person: 姓名 | 王芳 | 性别 | 女, and below 姓名 the next thing that is asked for. */
function isForm(grid: Grid, titles: Title[], bottom: number, nameAt: number): boolean {
  const known = titles.map(({ leaf }) => isKnownTitle(leaf));
  const isInPairs = known.every((isTitle, index) => !isTitle || known[index + 1] !== true);
  return isInPairs && titles.length >= 2 && isKnownTitle(grid.compact(grid.cell(bottom + 1, nameAt)));
}

/** Names of the members themselves, not of people beside them: 介绍人 | 姓名. */
const isNameTitle = ({ leaf, groups }: Title, alsoNames: ReadonlySet<string>): boolean =>
  isName(leaf, alsoNames) && !groups.some((group) => otherPeople.test(group) || ofFamily.test(group));

/** Groups of columns about a member's family. */
export const ofFamily = /家庭|家属|配偶|亲属|社会关系|父母|子女|紧急/;

/** The rows of a header: those that 姓名 is merged over, titles below it while that column is empty, groups above. */
function blockAround(grid: Grid, row: number, nameAt: number, free: number): { top: number; bottom: number } {
  let bottom = Math.min(grid.mergeAt(row, nameAt)?.bottom ?? row, row + limits.headerRows - 1);
  while (bottom < row + limits.headerRows - 1 && isTitlesBelow(grid, bottom + 1, nameAt)) bottom += 1;
  let top = row;
  while (top > free && top > row - limits.headerRows + 1 && isGroups(grid, top - 1)) top -= 1;
  return { top, bottom };
}

function isTitlesBelow(grid: Grid, row: number, nameAt: number): boolean {
  if (grid.cell(row, nameAt) !== null && grid.compact(grid.cell(row, nameAt)) !== '') return false;
  const texts = grid.filledTexts(row);
  return (
    texts.length > 0 &&
    texts.every(({ text }) => isTitleLike(text)) &&
    texts.some(({ text }) => isKnownTitle(text))
  );
}

/** Two groups at the least, and nothing like 填报单位：…, which is a title line. */
function isGroups(grid: Grid, row: number): boolean {
  const texts = grid.filledTexts(row);
  const isAcross = texts.some(({ column }) => {
    const merge = grid.mergeAt(row, column);
    return merge !== undefined && merge.right > merge.left;
  });
  return (
    texts.length >= 2 &&
    texts.every(({ text }) => isTitleLike(text)) &&
    (isAcross || texts.some(({ text }) => isKnownTitle(text) || /情况|信息|资料|类别|入党|转正/.test(text)))
  );
}

const isTitleLike = (text: string): boolean => text.length <= 20 && !/[:\d]/.test(text) && text !== '·';

function titlesOf(grid: Grid, { top, bottom }: { top: number; bottom: number }): Title[] {
  const width = Math.max(...Array.from({ length: bottom - top + 1 }, (_, at) => grid.width(top + at)));
  const across = groupsAcross(grid, top, bottom, width);
  const titles: Title[] = [];
  for (let column = 0; column < width; column += 1) {
    const texts: { text: string; row: number }[] = [];
    for (let row = top; row <= bottom; row += 1) {
      const text = grid.title(row, column) || (row < bottom ? (across.get(row)?.[column] ?? '') : '');
      if (text !== '' && texts.at(-1)?.text !== text) texts.push({ text, row });
    }
    const leaf = texts.pop();
    if (leaf) titles.push({ column, row: leaf.row, leaf: leaf.text, groups: texts.map(({ text }) => text) });
  }
  return titles;
}

/** In a text file a group stands above its first column only; it reaches as far as nothing else stands there. */
function groupsAcross(grid: Grid, top: number, bottom: number, width: number): Map<number, string[]> {
  const across = new Map<number, string[]>();
  if (grid.sheet.merges.length > 0) return across;
  for (let row = top; row < bottom; row += 1) {
    let last = '';
    const reached = Array.from({ length: width }, (_, column) => {
      last = grid.title(row, column) || last;
      // A column without anything below has its own header above, and ends the group.
      return grid.title(bottom, column) === '' ? '' : last;
    });
    across.set(row, reached);
  }
  return across;
}
