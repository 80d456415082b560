import type { Case, Expected } from '../case';
import { gb18030Bytes } from '../gb18030';

/** Text files as Excel, WPS and other systems save them. */

const lines = [
  '姓名,人员类别,入党日期,手机号码',
  '王芳,正式党员,2012-07-01,13812345678',
  '李强,预备党员,2026/2/1,',
];
const text = `${lines.join('\n')}\n`;

const expected: Expected = {
  rows: [
    { row: 2, name: '王芳', status: 'full', joinedOn: '2012-07-01', phone: '13812345678' },
    { row: 3, name: '李强', status: 'probationary', joinedOn: '2026-02-01' },
  ],
  passed: ['1 header'],
};

const textCase = (name: string, about: string, make: () => Buffer, told: Expected = expected): Case => ({
  name,
  about,
  make,
  expected: told,
  ending: 'csv',
  writer: 'by hand',
});

export const texts: Case[] = [
  textCase('text-utf8', 'UTF-8 without BOM', () => Buffer.from(text)),
  textCase('text-utf8-bom', 'UTF-8 with BOM', () => Buffer.from(`\uFEFF${text}`)),
  textCase('text-utf16le', 'UTF-16 with BOM, tabs, as Excel saves Unicode text', () =>
    Buffer.from(`\uFEFF${text.replaceAll(',', '\t')}`, 'utf16le'),
  ),
  textCase('text-utf16be', 'UTF-16, the high byte first, with BOM', () =>
    Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  ),
  textCase('text-utf16-bare', 'UTF-16 without BOM', () => Buffer.from(text, 'utf16le')),
  textCase('text-gbk', 'GBK, as WPS saves it', () => gb18030Bytes(text)),
  textCase(
    'text-gb18030',
    'a character of four bytes, which only GB18030 has',
    () => gb18030Bytes('姓名,人员类别\n𠮷强,正式党员\n'),
    { rows: [{ row: 2, name: '𠮷强', status: 'full' }], passed: ['1 header'] },
  ),
  textCase('text-cr', 'lines ended by CR alone', () => Buffer.from(text.replaceAll('\n', '\r'))),
  textCase('text-crlf-semicolons', 'semicolons and CRLF', () =>
    Buffer.from(text.replaceAll(',', ';').replaceAll('\n', '\r\n')),
  ),
  textCase(
    'text-sep-line',
    'a first line that names the separator',
    () => Buffer.from(`sep=;\r\n${text.replaceAll(',', ';')}`),
    {
      rows: (expected.rows ?? []).map((row) => ({ ...row, row: row.row + 1 })),
      passed: ['1 blank', '2 header'],
    },
  ),
  textCase(
    'text-commas-in-tabs',
    'tabs between the cells, commas and semicolons within',
    () =>
      Buffer.from(
        '姓名\t人员类别\t备注\t手机\n王芳\t正式党员\t钢琴,书法;合唱\t13812345678\n李强\t预备党员\t绘画,摄影\t13912345678\n',
      ),
    {
      rows: [
        { row: 2, name: '王芳', status: 'full', phone: '13812345678' },
        { row: 3, name: '李强', status: 'probationary', phone: '13912345678' },
      ],
      passed: ['1 header'],
      unread: ['备注'],
    },
  ),
  textCase(
    'text-quotes',
    'quoted cells with the separator, a line break and doubled quotes inside',
    () => Buffer.from('姓名,备注,人员类别\n"王芳","爱好""书法"",摄影",正式党员\n"李\n强","a,b",预备党员\n'),
    {
      rows: [
        { row: 2, name: '王芳', status: 'full' },
        { row: 3, name: '李强', typedName: '李 强', status: 'probationary' },
      ],
      passed: ['1 header'],
    },
  ),
  textCase(
    'text-protected-numbers',
    'long numbers kept whole by a tab, an apostrophe, or ="…"',
    () =>
      Buffer.from(
        '姓名,人员类别,手机号码\n王芳,正式党员,13812345678\t\n李强,正式党员,\'13912345678\n赵敏,正式党员,"=""13712345678"""\n孙丽,正式党员,\t13612345678\n',
      ),
    {
      rows: [
        { row: 2, name: '王芳', status: 'full', phone: '13812345678' },
        { row: 3, name: '李强', status: 'full', phone: '13912345678' },
        { row: 4, name: '赵敏', status: 'full', phone: '13712345678' },
        { row: 5, name: '孙丽', status: 'full', phone: '13612345678' },
      ],
      passed: ['1 header'],
    },
  ),
  textCase(
    'text-shortened-numbers',
    'numbers that a spreadsheet wrote in powers of ten',
    () => Buffer.from('姓名,人员类别,手机号码\n王芳,正式党员,1.38E+10\n李强,正式党员,1.3912345678E10\n'),
    {
      rows: [
        { row: 2, name: '王芳', status: 'full', doubts: ['C2 PHONE_SCIENTIFIC'] },
        { row: 3, name: '李强', status: 'full', phone: '13912345678' },
      ],
      passed: ['1 header'],
      questions: ['phone:手机号码:PHONE_SCIENTIFIC'],
    },
  ),
  textCase(
    'text-swallowed-lines',
    'a stray quote that swallows the line below until the next one',
    () => Buffer.from('姓名,备注,人员类别\n王芳,"爱好,正式党员\n李强,无",预备党员\n赵敏,无,正式党员\n'),
    {
      rows: [
        { row: 2, name: '王芳', status: 'probationary', doubts: ['B2 CELL_SWALLOWED_LINES'] },
        { row: 3, name: '赵敏', status: 'full' },
      ],
      passed: ['1 header'],
    },
  ),
  textCase(
    'text-quote-open',
    'a quote that is never closed',
    () => Buffer.from('姓名,备注,人员类别\n王芳,"爱好,正式党员\n李强,无,预备党员\n'),
    { fault: 'QUOTE_NOT_CLOSED' },
  ),
  textCase(
    'text-one-broken-character',
    'UTF-8 with one broken character in a name',
    () =>
      Buffer.concat([
        Buffer.from('姓名,人员类别\n王'),
        Buffer.from([0xe8, 0x8a]),
        Buffer.from(',正式党员\n李强,预备党员\n'),
      ]),
    {
      rows: [
        { row: 2, name: '', typedName: '王�', status: 'full', doubts: ['A2 NAME_INVALID'] },
        { row: 3, name: '李强', status: 'probationary' },
      ],
      passed: ['1 header'],
    },
  ),
  textCase(
    'text-groups',
    'a header of two lines without merged cells',
    () =>
      Buffer.from(
        '党员信息,,入党情况,,,联系人,\n姓名,人员类别,入党时间,转正时间,手机,姓名,电话\n王芳,正式党员,2012-07-01,2013-07-01,13812345678,张三,13912345678\n',
      ),
    {
      rows: [
        {
          row: 3,
          name: '王芳',
          status: 'full',
          joinedOn: '2012-07-01',
          fullOn: '2013-07-01',
          phone: '13812345678',
        },
      ],
      passed: ['1 header', '2 header'],
      unread: ['联系人·姓名', '联系人·电话'],
    },
  ),
  {
    ...textCase(
      'text-web-page',
      'a web page that a system sold as a spreadsheet',
      () =>
        Buffer.from('<html><body><table><tr><td>姓名</td></tr><tr><td>王芳</td></tr></table></body></html>'),
      { fault: 'OLD_FORMAT' },
    ),
    ending: 'xls',
  },
];
