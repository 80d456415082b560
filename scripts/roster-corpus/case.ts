import { spelled, type RawSheet, type Spelling, type Value } from './spelling';

/** One small file with one fault in it, and what a person would read from it. All people are invented. */
export interface Case {
  /** The name of the file, without its ending. */
  name: string;
  ending: 'xlsx' | 'csv' | 'txt' | 'xls';
  about: string;
  /** Who wrote the file; `rebuilt` when its known spelling was written by `spelling.ts` or by hand. */
  writer: string;
  /** Answers `undefined` when the writer is not on this machine; the file that is there stays. */
  make: () => Buffer | undefined | Promise<Buffer | undefined>;
  expected: Expected;
}

/** Rows as they must come out, and whatever else a case is about. Only what is named is compared, rows and passed always. */
export interface Expected {
  options?: { sheets?: string[]; answers?: Record<string, string> };
  fault?: string;
  rows?: ExpectedRow[];
  /** Such as `1 title`, `5-9 blank`. */
  passed?: string[];
  sheets?: Record<string, string>;
  /** Meanings by header, `?` behind one that is likely. */
  columns?: Record<string, string>;
  unread?: string[];
  forbidden?: Record<string, 'header' | 'content'>;
  questions?: string[];
}

export interface ExpectedRow {
  row: number;
  /** Where a file has several sheets, or people side by side. */
  sheet?: string;
  panel?: number;
  name: string;
  /** Where it is written otherwise. */
  typedName?: string;
  status?: 'full' | 'probationary';
  statusFrom?: string;
  joinedOn?: string;
  fullOn?: string;
  phone?: string;
  phoneTail?: string;
  branch?: string;
  branchFrom?: string;
  group?: string;
  /** Such as `C3 DATE_MONTH_ONLY`. */
  doubts?: string[];
}

export type { Value };

/** 2012-07-01 and 2013-07-01 as Excel counts. */
export const july = { 2012: 41_091, 2013: 41_456 } as const;

/** A workbook of one sheet. */
export const book = (rows: Value[][], more: Partial<RawSheet> & { spelling?: Spelling } = {}) => {
  const { spelling, ...sheet } = more;
  return () => spelled([{ name: '名册', rows, ...sheet }], spelling);
};

/** A case in the usual `.xlsx`, spelled as Excel spells it. */
export const sheetCase = (name: string, about: string, make: () => Buffer, expected: Expected): Case => ({
  name,
  ending: 'xlsx',
  about,
  writer: 'rebuilt',
  make,
  expected,
});

/** The list that the cases of spelling have in common, and what it says. */
export const plainRows: Value[][] = [
  ['姓名', '人员类别', '入党日期', '手机号码'],
  ['王芳', '正式党员', { serial: july[2012] }, 13_812_345_678],
  ['李强', '预备党员', { serial: 46_054 }, null],
];

export const plainExpected: Expected = {
  rows: [
    { row: 2, name: '王芳', status: 'full', joinedOn: '2012-07-01', phone: '13812345678' },
    { row: 3, name: '李强', status: 'probationary', joinedOn: '2026-02-01' },
  ],
  passed: ['1 header'],
};
