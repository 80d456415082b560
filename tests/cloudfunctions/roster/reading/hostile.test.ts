import { strToU8, zipSync } from 'fflate';
import { ReadingFault } from '../../../../cloudfunctions/domain/sheets/fault';
import { readRoster } from '../../../../cloudfunctions/roster/reading/read-roster';
import { spelled } from '../../../../scripts/roster-corpus/spelling';
import { cell, data, named, person, workbook, worksheet } from './parts';

/** Files that are made to hurt are refused at once. */

const today = '2026-11-27';
const read = (bytes: Buffer) => readRoster(bytes, 'hostile.xlsx', { today });

const codeOf = async (bytes: Buffer): Promise<string> => {
  try {
    await read(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof ReadingFault) return error.code;
    throw error;
  }
};

/** Says of every entry that it is empty, in its directory and before its content. */
function liar(bytes: Buffer): Buffer {
  for (const [mark, at] of [
    ['PK\u0001\u0002', 24],
    ['PK\u0003\u0004', 22],
  ] as const) {
    for (
      let found = bytes.indexOf(mark, 0, 'latin1');
      found >= 0;
      found = bytes.indexOf(mark, found + 4, 'latin1')
    ) {
      bytes.writeUInt32LE(10, found + at);
    }
  }
  return bytes;
}

describe('a file that is no roster', () => {
  it.each<[string, string, () => Buffer]>([
    ['nothing', 'NO_NAME_COLUMN', () => Buffer.alloc(0)],
    ['a picture', 'FILE_UNREADABLE', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0])],
    ['half a zip', 'FILE_UNREADABLE', () => workbook(data(named + person)).subarray(0, 700)],
    ['a zip of something else', 'FILE_UNREADABLE', () => Buffer.from(zipSync({ 'a.txt': strToU8('a') }))],
    ['an old .xls, or one under a password', 'OLD_FORMAT', () => Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    [
      'a bomb',
      'FILE_TOO_LARGE',
      () => Buffer.from(zipSync({ 'xl/a.xml': new Uint8Array(40 * 1024 * 1024) })),
    ],
    [
      'a bomb that says it is small',
      'FILE_TOO_LARGE',
      () => liar(workbook(data(' '.repeat(33 * 1024 * 1024)))),
    ],
    [
      'a thousand entries',
      'FILE_TOO_LARGE',
      () =>
        Buffer.from(
          zipSync(Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`${at}.xml`, strToU8('')]))),
        ),
    ],
    [
      'entities that multiply',
      'FILE_UNREADABLE',
      () => workbook(`<!DOCTYPE x [<!ENTITY a "aa">]>${data('&a;')}`),
    ],
    [
      'elements in elements',
      'FILE_UNREADABLE',
      () => workbook(data(`${named}<row r="2"><c r="A2">${'<is>'.repeat(500)}</c></row>`)),
    ],
    [
      'a cell in the last row',
      'TOO_MANY_ROWS',
      () => workbook(data(`${named}<row r="9">${cell('A1048576', 'a')}</row>`)),
    ],
    [
      'a cell in the last column',
      'TOO_MANY_COLUMNS',
      () => workbook(data(`${named}<row r="2">${cell('XFD2', 'a')}</row>`)),
    ],
    [
      'a cell whose place stands twice',
      'TOO_MANY_ROWS',
      () => workbook(data(`${named}<row r="2"><c r="A2" r="A1048576" t="str"><v>a</v></c></row>`)),
    ],
    [
      'a place that hides in another attribute',
      'TOO_MANY_ROWS',
      () => workbook(data(`${named}<row r="2"><c x=' r="A2"' r="A1048576" t="str"><v>a</v></c></row>`)),
    ],
    [
      'a disguised place',
      'FILE_UNREADABLE',
      () => workbook(data(`${named}<row r="&#49;048576">${cell('A1048576', 'a')}</row>`)),
    ],
    [
      'quotes in a closing tag, behind which a cell hides',
      'FILE_UNREADABLE',
      () => workbook(data(`${named}<row r="2"></row "><c r="A1048576" x="></row>`)),
    ],
    [
      'columns by the million among the cells',
      'FILE_UNREADABLE',
      () => workbook(data(`${named}<cols>${'<col min="1" max="16384" width="9"/>'.repeat(30_000)}</cols>`)),
    ],
    [
      'a number format without an end',
      'FILE_UNREADABLE',
      () =>
        workbook(data(named + person), {
          'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${'h'.repeat(5000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`,
        }),
    ],
    [
      'more merged cells than there are cells',
      'FILE_TOO_LARGE',
      () =>
        workbook(
          worksheet(
            `<sheetData>${named}${person}</sheetData><mergeCells>${'<mergeCell ref="A1:CV15000"/>'.repeat(500)}</mergeCells>`,
          ),
        ),
    ],
    [
      'more shared texts than a tree can hold',
      'FILE_TOO_LARGE',
      () =>
        workbook(data(named + person), { 'xl/sharedStrings.xml': `<sst>${'<si/>'.repeat(900_000)}</sst>` }),
    ],
    [
      'more cells than a roster has',
      'FILE_TOO_LARGE',
      () =>
        workbook(
          data(
            `<row r="1">${'<c t="str"><v>1</v></c>'.repeat(90)}</row>`.repeat(4600).replaceAll(' r="1"', ''),
          ),
        ),
    ],
    ['a million lines', 'TOO_MANY_ROWS', () => Buffer.from(`姓名\n${'王芳\n'.repeat(1_000_000)}`)],
    ['two hundred columns of text', 'TOO_MANY_COLUMNS', () => Buffer.from(`姓名${',列'.repeat(200)}\n王芳`)],
    [
      'people without end, side by side',
      'TOO_MANY_ROWS',
      () => Buffer.from(`${'姓名,'.repeat(99)}\n`.concat(`${'王芳,'.repeat(99)}\n`.repeat(2000))),
    ],
    ['one endless line', 'FILE_UNREADABLE', () => Buffer.from(`姓名,"${'王'.repeat(200_000)}"`)],
  ])('%s: %s', async (_, code, make) => {
    expect(await codeOf(make())).toBe(code);
  });

  it('is read all the same when only a hidden sheet is too large', async () => {
    const rows = Array.from({ length: 15_100 }, () => ['x']);
    const { sheets } = await read(
      spelled([
        { name: '字典', rows, state: 'hidden' },
        { name: '名册', rows: [['姓名'], ['王芳']] },
      ]),
    );
    expect(sheets.map(({ name, state, rows: people }) => [name, state, people])).toEqual([
      ['字典', 'hidden', 0],
      ['名册', 'read', 1],
    ]);
  });
});
