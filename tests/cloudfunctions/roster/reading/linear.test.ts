import { cell, data, named, person, workbook, worksheet } from './parts';
import { startCounting } from './work';

/** Work grows as the file does: twice the size is twice the work, for every reader and every step. */

type Read = typeof import('../../../../cloudfunctions/roster/reading/read-roster').readRoster;

let counting: Awaited<ReturnType<typeof startCounting>>;
let readRoster: Read;
beforeAll(async () => {
  counting = await startCounting();
  ({ readRoster } = await import('../../../../cloudfunctions/roster/reading/read-roster'));
});
afterAll(() => counting.stop());

/** Refused or read, it is work. */
const work = (bytes: Buffer): Promise<number> =>
  counting.workOf(() => readRoster(bytes, 'hostile.csv', { today: '2026-11-27' }).catch(() => undefined));

const line = (row: number, ...values: string[]) =>
  `<row r="${row}">${values.map((value, at) => cell(`${'ABCDEFG'[at]}${row}`, value)).join('')}</row>`;
const lines = (count: number, make: (row: number) => string) =>
  data(named + Array.from({ length: count }, (_, at) => make(at + 2)).join(''));

it.each<[string, number, (size: number) => Buffer]>([
  ['people', 400, (size) => workbook(lines(size, (row) => line(row, '王芳', '正式党员')))],
  ['headers in every row', 400, (size) => workbook(lines(size, (row) => line(row, '姓名', '人员类别')))],
  ['sections in every row', 400, (size) => workbook(lines(size, (row) => line(row, `第${row}党小组`)))],
  ['panels without end', 10, (size) => Buffer.from(`${'姓名,'.repeat(size)}\n${'王芳,'.repeat(size)}\n`)],
  [
    'groups over groups',
    200,
    (size) => Buffer.from(`${'党员信息,入党情况,\n'.repeat(size)}姓名,人员类别\n王芳,正式党员\n`),
  ],
  ['tags that never end', 2000, (size) => workbook(data(named + '<c '.repeat(size)))],
  ['attributes without end', 500, (size) => workbook(data(`${named}<row ${'a="1" '.repeat(size)}/>`))],
  ['comments', 2000, (size) => workbook(data(named + person + '<!-- -->'.repeat(size)))],
  ['references', 2000, (size) => workbook(data(named + line(2, '&amp;'.repeat(size), '正式党员')))],
  ['halves of references', 2000, (size) => workbook(data(named + line(2, '&a'.repeat(size), '正式党员')))],
  [
    'one long text in every row',
    200,
    (size) =>
      workbook(
        lines(size, (row) => `<row r="${row}"><c r="A${row}" t="s"><v>0</v></c></row>`),
        { 'xl/sharedStrings.xml': `<sst><si><t>${'1 '.repeat(size * 20)}</t></si></sst>` },
      ),
  ],
  [
    'runs of rich text',
    500,
    (size) =>
      workbook(data(named + person), {
        'xl/sharedStrings.xml': `<sst><si>${'<r><t>a</t></r>'.repeat(size)}</si></sst>`,
      }),
  ],
  [
    'styles',
    500,
    (size) =>
      workbook(data(named + person), {
        'xl/styles.xml': `<styleSheet><cellXfs>${'<xf numFmtId="57"/>'.repeat(size)}</cellXfs></styleSheet>`,
      }),
  ],
  [
    'merged cells',
    300,
    (size) =>
      workbook(
        worksheet(
          `<sheetData>${named}${person}</sheetData><mergeCells>${'<mergeCell ref="A2:B2"/>'.repeat(size)}</mergeCells>`,
        ),
      ),
  ],
  ['quotes of text', 1000, (size) => Buffer.from(`姓名,备注\n王芳,${'"a'.repeat(size * 2)}\n`)],
  ['separators of all kinds', 1000, (size) => Buffer.from(`姓名,备注\n${'王芳,a;b\tc|d\n'.repeat(size)}`)],
  ['zero-width signs', 1000, (size) => Buffer.from(`姓名,备注\n王芳,${'\u200b'.repeat(size)}\n`)],
  ['dots', 1000, (size) => Buffer.from(`姓名,备注\n王${'·'.repeat(size)}芳,a\n`)],
  ['brackets', 1000, (size) => Buffer.from(`姓名,${'('.repeat(size)}\n王芳,a\n`)],
  ['digits', 1000, (size) => Buffer.from(`姓名,备注\n王芳,${'1'.repeat(size)}\n`)],
])('%s', async (_, size, make) => {
  // The first of its kind also loads what it needs.
  await work(make(size));
  const [once, twice, fourTimes] = [
    await work(make(size)),
    await work(make(2 * size)),
    await work(make(4 * size)),
  ];
  // A little for whatever a file costs anyhow.
  expect(twice).toBeLessThan(2.1 * once + 2_000);
  expect(fourTimes).toBeLessThan(2.1 * twice + 2_000);
});

it('people are counted', async () => {
  const people = (size: number) => workbook(lines(size, (row) => line(row, '王芳', '正式党员')));
  expect(await work(people(800))).toBeGreaterThan(1.8 * (await work(people(400))));
});
