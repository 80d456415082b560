import { writeXlsx } from 'hucre/xlsx';
import writeXlsxFile from 'write-excel-file/node';
import type { Case, Expected } from '../case';
import { byLibreOffice, byOpenpyxl, trialPackage } from '../writers';

/** The same list by real writers. */

const header = ['序号', '姓名', '人员类别', '入党日期', '手机号码'];
const [joined, joinedLater] = [new Date('2012-07-01T00:00:00Z'), new Date('2026-02-01T00:00:00Z')];
const people = [
  [1, '王芳', '正式党员', joined, '13812345678'],
  [2, '李强', '预备党员', joinedLater, 13_912_345_678],
];

const expectedFrom = (row: number): Expected => ({
  rows: [
    { row, name: '王芳', status: 'full', joinedOn: '2012-07-01', phone: '13812345678' },
    { row: row + 1, name: '李强', status: 'probationary', joinedOn: '2026-02-01', phone: '13912345678' },
  ],
});

/** Below a title, with a hidden sheet of words. */
const titled: Expected = {
  rows: (expectedFrom(3).rows ?? []).map((row) => ({ ...row, sheet: '名册' })),
  passed: ['1 title', '2 header'],
  sheets: { 名册: 'read', 字典: 'hidden' },
};

const written = (name: string, writer: string, make: Case['make'], expected: Expected): Case => ({
  name,
  writer,
  make,
  expected,
  ending: 'xlsx',
  about: `written by ${writer}`,
});

const bare = { ...expectedFrom(2), passed: ['1 header'] };

interface SheetJs {
  utils: {
    aoa_to_sheet: (rows: unknown[][], options: object) => object;
    book_new: () => object;
    book_append_sheet: (book: object, sheet: object, name: string) => void;
  };
  write: (book: object, options: object) => Buffer;
}

interface ExcelJs {
  Workbook: new () => {
    addWorksheet: (name: string) => {
      addRow: (cells: unknown[]) => void;
      mergeCells: (range: string) => void;
    };
    xlsx: { writeBuffer: () => Promise<ArrayBuffer> };
  };
}

const excelMime = 'xlsx:Calc MS Excel 2007 XML';

export const writtenOnes: Case[] = [
  written('written-openpyxl', 'openpyxl 3.0.9', () => byOpenpyxl('usual'), titled),
  written(
    'written-openpyxl-1904',
    'openpyxl 3.0.9, counting from 1904',
    () => byOpenpyxl('from1904'),
    titled,
  ),
  written('written-openpyxl-write-only', 'openpyxl 3.0.9, write-only', () => byOpenpyxl('write-only'), bare),
  written(
    'written-openpyxl-formulas',
    'openpyxl 3.0.9, formulas without values',
    () => byOpenpyxl('formulas'),
    {
      rows: [
        ...(titled.rows ?? []),
        {
          row: 5,
          sheet: '名册',
          name: '',
          doubts: ['B5 FORMULA', 'B5 NAME_MISSING', 'D5 FORMULA', 'C5 FORMULA', 'C5 STATUS_MISSING'],
        },
      ],
      passed: ['1 title', '2 header'],
    },
  ),
  written(
    'written-libreoffice',
    'LibreOffice 7.4',
    () => byLibreOffice(byOpenpyxl('usual'), 'xlsx', excelMime),
    titled,
  ),
  written(
    'written-libreoffice-ooxml',
    'LibreOffice 7.4, its other filter',
    () => byLibreOffice(byOpenpyxl('usual'), 'xlsx', 'xlsx:Calc Office Open XML'),
    titled,
  ),
  written(
    'written-libreoffice-1904',
    'LibreOffice 7.4, from a book that counts from 1904',
    () => byLibreOffice(byOpenpyxl('from1904'), 'xlsx', excelMime),
    titled,
  ),
  written(
    'written-libreoffice-formulas',
    'LibreOffice 7.4, which computed the formulas',
    () => byLibreOffice(byOpenpyxl('formulas'), 'xlsx', excelMime),
    {
      rows: [
        ...(titled.rows ?? []),
        {
          row: 5,
          sheet: '名册',
          name: '赵敏',
          status: 'full',
          joinedOn: '2012-07-01',
          doubts: ['B5 FORMULA', 'D5 FORMULA', 'D5 DATE_FROM_NUMBER', 'C5 FORMULA'],
        },
      ],
      passed: ['1 title', '2 header'],
    },
  ),
  {
    ...written(
      'written-libreoffice-text',
      'LibreOffice 7.4, separated text',
      () => byLibreOffice(byOpenpyxl('usual'), 'xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76'),
      { ...expectedFrom(3), passed: ['1 title', '2 header'] },
    ),
    ending: 'csv',
  },
  written(
    'written-write-excel-file',
    'write-excel-file 4.1.1',
    () =>
      writeXlsxFile(
        [header, ...people].map((row) =>
          row.map((value) => (value instanceof Date ? { value, format: 'yyyy-mm-dd' } : { value })),
        ) as never,
      ).toBuffer(),
    bare,
  ),
  written(
    'written-hucre',
    'hucre 1.0.0',
    async () => Buffer.from(await writeXlsx({ sheets: [{ name: '名册', rows: [header, ...people] }] })),
    bare,
  ),
  written(
    'written-sheetjs',
    'SheetJS (@e965/xlsx 0.20.3)',
    () => {
      const sheetJs = trialPackage('@e965/xlsx') as SheetJs | undefined;
      if (!sheetJs) return undefined;
      const workbook = sheetJs.utils.book_new();
      sheetJs.utils.book_append_sheet(
        workbook,
        sheetJs.utils.aoa_to_sheet([header, ...people], { UTC: true }),
        '名册',
      );
      return sheetJs.write(workbook, { type: 'buffer', bookType: 'xlsx' });
    },
    bare,
  ),
  written(
    'written-exceljs',
    'exceljs 4.4.0',
    async () => {
      const excelJs = trialPackage('exceljs') as ExcelJs | undefined;
      if (!excelJs) return undefined;
      const workbook = new excelJs.Workbook();
      const sheet = workbook.addWorksheet('名册');
      sheet.addRow(['党员名册']);
      sheet.mergeCells('A1:E1');
      for (const row of [header, ...people]) sheet.addRow(row);
      return Buffer.from(await workbook.xlsx.writeBuffer());
    },
    { ...expectedFrom(3), passed: ['1 title', '2 header'] },
  ),
];
