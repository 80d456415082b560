import { compactOf, type Cell } from './cells';

/** The columns that are read. */
export type Column = 'name' | 'status' | 'branch' | 'joinedOn' | 'fullOn' | 'phone';

/** What they are called in real rosters, the surest name first. */
const synonyms: Record<Column, readonly string[]> = {
  name: ['姓名', '党员姓名', '名字', '党员名字'],
  status: [
    '人员类别',
    '党员类别',
    '党员类型',
    '党员身份',
    '正式/预备',
    '正式或预备',
    '类别',
    '身份',
    '党籍状态',
  ],
  branch: [
    '所在党支部',
    '所属党支部',
    '党支部名称',
    '党支部',
    '所在支部',
    '所属支部',
    '支部名称',
    '支部',
    '所在党组织',
    '所属党组织',
    '党组织名称',
    '组织关系所在党支部',
    '所在党组织名称',
  ],
  joinedOn: [
    '入党日期',
    '入党时间',
    '加入党组织日期',
    '加入党组织时间',
    '加入中共组织日期',
    '接收预备党员日期',
    '接收为预备党员日期',
    '成为预备党员日期',
    '预备党员日期',
  ],
  fullOn: [
    '转正日期',
    '转正时间',
    '转为正式党员日期',
    '转为正式党员时间',
    '成为正式党员日期',
    '正式党员日期',
  ],
  phone: [
    '手机号码',
    '手机号',
    '手机',
    '移动电话',
    '联系手机',
    '本人手机',
    '联系电话',
    '联系方式',
    '电话号码',
    '电话',
  ],
};

const columns = Object.keys(synonyms) as Column[];

/** What must never be stored, whatever a roster calls it. 个人信息保护法第六条、第二十八条. */
const forbidden =
  /身份证|身份号码|证件|公民身份|住址|地址|户籍|户口|家庭|家属|配偶|父母|父亲|母亲|子女|亲属|社会关系|工资|薪|收入|银行|卡号|账号|处分|处罚|违纪|政审|审查|志愿书|思想汇报|档案|履历|简历|病|健康|婚姻|宗教|照片|人脸|指纹|选票|测评/;

/** Running numbers carry nothing; leaving them out needs no mention. */
const numbering = new Set(['序号', '编号', '序', 'No', 'NO', 'No.', 'NO.', '#']);

/** A title, merged over the columns, often stands above the header, and notes below the title. */
const headerSearched = 15;

/** Where a sheet's columns are, and what becomes of the others. */
export interface Header {
  at: Partial<Record<Column, number>>;
  /** The first row (from 0) below the header. */
  firstRow: number;
  /** Headers as written of columns that must never be stored, and of those nobody asked for. */
  dropped: string[];
  ignored: string[];
}

/** A header without its hints: `姓 名（必填）*` is `姓名`. */
const titleOf = (cell: Cell): string => compactOf(cell).replace(/\([^)]*\)|【[^】]*】|\[[^\]]*\]|[*:]/g, '');

const columnOf = (title: string): Column | undefined =>
  columns.find((column) => synonyms[column].includes(title));

/** Finds the header of a sheet; `undefined` when no row near the top has a column of names. */
export function findHeader(rows: Cell[][]): Header | undefined {
  const headerAt = rows
    .slice(0, headerSearched)
    .findIndex((row) => row.some((cell) => columnOf(titleOf(cell)) === 'name'));
  const upper = rows[headerAt]?.map(titleOf);
  if (!upper) return undefined;
  const lower = secondRow(upper, rows[headerAt + 1]?.map(titleOf) ?? []);
  const titles = upper.map((title, index) => lower?.[index] || title);

  const at: Header['at'] = {};
  for (const column of columns) {
    // Of several columns of one meaning, the surest name wins; the others are left out and said so.
    const found = synonyms[column].map((synonym) => titles.indexOf(synonym)).find((index) => index >= 0);
    if (found !== undefined) at[column] = found;
  }
  const read = new Set(Object.values(at));
  const others = titles.filter((title, index) => title !== '' && !read.has(index) && !numbering.has(title));
  return {
    at,
    firstRow: headerAt + (lower ? 2 : 1),
    dropped: unique(others.filter((title) => forbidden.test(title))),
    ignored: unique(others.filter((title) => !forbidden.test(title))),
  };
}

/** A header of two rows has groups above and, where 姓名 is merged downwards, nothing below it. */
function secondRow(upper: string[], lower: string[]): string[] | undefined {
  const nameAt = upper.findIndex((title) => columnOf(title) === 'name');
  const isHeader = (lower[nameAt] ?? '') === '' && lower.some((title) => columnOf(title) !== undefined);
  return isHeader ? lower : undefined;
}

const unique = (titles: string[]): string[] => [...new Set(titles.map((title) => title.slice(0, 30)))];
