import { strToU8, zipSync } from 'fflate';
import { gb18030Bytes } from './gb18030';
import { startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, people } from '../../support/district';
import { filesOf, previewOf, upload, xlsx } from './support';

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
afterAll(() => world.cloud.close());

const csv = '姓名,人员类别,入党日期\n王芳,预备党员,2020年3月1日\n"李\n强",正式党员,2019/1/1\n';

const sheetOf = (body: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${body}</worksheet>`;

const cell = (name: string, value: string, attributes = '') =>
  `<c r="${name}" t="inlineStr"${attributes}><is><t>${value}</t></is></c>`;

/** An `.xlsx` whose first sheet has this XML. */
function workbook(sheet: string, more: Record<string, Uint8Array> = {}): Buffer {
  return Buffer.from(
    zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
      ...more,
    }),
  );
}

const named = `<row r="1">${cell('A1', '姓名')}${cell('B1', '人员类别')}</row>`;

describe('a file', () => {
  it.each<[string, () => Buffer]>([
    ['.csv in UTF-8', () => Buffer.from(csv)],
    ['.csv in UTF-8 with BOM', () => Buffer.from(`\uFEFF${csv}`)],
    ['.csv in UTF-16 with BOM', () => Buffer.from(`\uFEFF${csv}`, 'utf16le')],
    ['.csv in GB18030', () => gb18030Bytes(csv)],
    ['.csv with tabs and CRLF', () => Buffer.from(csv.replaceAll(',', '\t').replace(/(?<!李)\n/g, '\r\n'))],
  ])('%s is read', async (_, bytes) => {
    const told = await previewOf(world, people.secretary, branch._id, bytes(), { type: 'csv' });
    expect(told.rows.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['add 王芳', 'add 李强']);
  });

  it('.xlsx with date cells, and a branch merged over its members, is read', async () => {
    const told = await previewOf(
      world,
      people.town,
      'north',
      workbook(
        sheetOf(
          `<sheetData><row r="1">${cell('A1', '党支部')}${cell('B1', '姓名')}${cell('C1', '身份')}</row>` +
            `<row r="2">${cell('A2', branch.name)}${cell('B2', '王芳')}${cell('C2', '正式党员')}</row>` +
            `<row r="3">${cell('B3', '李强')}${cell('C3', '正式党员')}</row>` +
            '</sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>',
        ),
      ),
    );
    expect(told.rows.map(({ kind, branchName }) => `${kind} ${branchName}`)).toEqual([
      `add ${branch.name}`,
      `add ${branch.name}`,
    ]);
    const dated = await previewOf(world, people.secretary, branch._id, [
      ['姓名', '入党日期'],
      ['党员a', new Date('2020-03-01')],
      ['党员b', 43891],
    ]);
    expect(dated.rows.map(({ changes }) => changes[0]?.after)).toEqual(['2020-03-01', '2020-03-01']);
  });

  it('with a formula for a name says so; elsewhere formulas do not matter', async () => {
    const told = await previewOf(
      world,
      people.secretary,
      branch._id,
      workbook(
        sheetOf(
          `<sheetData><row r="1">${cell('A1', '序号')}${cell('B1', '姓名')}${cell('C1', '身份')}</row>` +
            `<row r="2"><c r="A2"><f>ROW()</f><v>2</v></c>${cell('B2', '王芳')}${cell('C2', '正式党员')}</row>` +
            '<row r="3"><c r="A3"><f>ROW()</f><v>3</v></c><c r="B3" t="str"><f>HYPERLINK("http://x")</f><v>李强</v></c><c r="C3" t="str"><v>正式党员</v></c></row>' +
            '</sheetData>',
        ),
      ),
    );
    expect(
      told.rows.map(({ problems }) => problems.map(({ cell: at, code, todo }) => [at, code, todo])),
    ).toEqual([[], [['B3', 'FORMULA', 'PASTE_VALUES']]]);
  });

  const bomb = () => zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(40 * 1024 * 1024) });
  /** Says of every entry that it is empty, in its directory and before its content. */
  const liar = () => {
    const bytes = Buffer.from(workbook(sheetOf(' '.repeat(33 * 1024 * 1024))));
    for (const [mark, at] of [
      ['PK\u0001\u0002', 24],
      ['PK\u0003\u0004', 22],
    ] as const) {
      for (
        let found = bytes.indexOf(mark, 0, 'latin1');
        found >= 0;
        found = bytes.indexOf(mark, found + 4, 'latin1')
      )
        bytes.writeUInt32LE(10, found + at);
    }
    return bytes;
  };

  it.each<[string, string, () => Buffer | Promise<Buffer>]>([
    ['no spreadsheet', 'ROSTER.FILE_UNREADABLE', () => Buffer.from([0, 1, 2, 3])],
    ['an empty file', 'ROSTER.NO_NAME_COLUMN', () => Buffer.alloc(0)],
    ['half a zip', 'ROSTER.FILE_UNREADABLE', async () => (await xlsx([['姓名'], ['王芳']])).subarray(0, 900)],
    [
      'a zip of something else',
      'ROSTER.FILE_UNREADABLE',
      () => Buffer.from(zipSync({ 'a.txt': strToU8('a') })),
    ],
    ['an old .xls', 'ROSTER.OLD_FORMAT', () => Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['nine megabytes', 'ROSTER.FILE_TOO_LARGE', () => Buffer.alloc(9 * 1024 * 1024, 'a')],
    ['a zip bomb', 'ROSTER.FILE_TOO_LARGE', () => Buffer.from(bomb())],
    ['a zip bomb that says it is small', 'ROSTER.FILE_TOO_LARGE', liar],
    [
      'a thousand entries',
      'ROSTER.FILE_TOO_LARGE',
      () =>
        Buffer.from(
          zipSync(
            Object.fromEntries(
              Array.from({ length: 1000 }, (_, index) => [`xl/worksheets/s${index}.xml`, strToU8('')]),
            ),
          ),
        ),
    ],
    [
      'a cell in the last row',
      'ROSTER.TOO_MANY_ROWS',
      () =>
        workbook(
          sheetOf(`<sheetData>${named}<row r="1048576">${cell('A1048576', '王芳')}</row></sheetData>`),
        ),
    ],
    [
      'a cell in the last column',
      'ROSTER.TOO_MANY_COLUMNS',
      () => workbook(sheetOf(`<sheetData>${named}<row r="2">${cell('XFD2', '王芳')}</row></sheetData>`)),
    ],
    [
      'a cell with a disguised place',
      'ROSTER.FILE_UNREADABLE',
      () =>
        workbook(
          sheetOf(`<sheetData>${named}<row r="&#49;048576">${cell('A1048576', '王芳')}</row></sheetData>`),
        ),
    ],
    [
      'a million rows',
      'ROSTER.TOO_MANY_ROWS',
      () => workbook(sheetOf(`<sheetData>${named}${'<row/>'.repeat(1_000_000)}</sheetData>`)),
    ],
    [
      'two hundred columns',
      'ROSTER.TOO_MANY_COLUMNS',
      () => xlsx([['姓名', ...Array.from({ length: 200 }, (_, index) => `列${index}`)], ['王芳']]),
    ],
    [
      'two hundred columns of .csv',
      'ROSTER.TOO_MANY_COLUMNS',
      () => Buffer.from(`姓名${',列'.repeat(200)}\n王芳`),
    ],
    [
      'a million lines of .csv',
      'ROSTER.TOO_MANY_ROWS',
      () => Buffer.from(`姓名\n${'王芳\n'.repeat(1_000_000)}`),
    ],
    [
      'one endless line of .csv',
      'ROSTER.FILE_UNREADABLE',
      () => Buffer.from(`姓名,"${'王'.repeat(200_000)}`),
    ],
    [
      'entities that multiply',
      'ROSTER.FILE_UNREADABLE',
      () => workbook(`<!DOCTYPE x [<!ENTITY a "${'a'.repeat(1000)}">]>${sheetOf('&a;'.repeat(100))}`),
    ],
    ['no names', 'ROSTER.NO_NAME_COLUMN', () => xlsx([['甲'], ['王芳']])],
    ['nobody', 'ROSTER.EMPTY', () => xlsx([['姓名', '人员类别']])],
  ])('refuses %s with %s', async (_, code, make) => {
    const fileId = await upload(world, await make());
    const { reply } = await world.caller.ask(people.secretary, 'roster.preview', {
      organizationId: branch._id,
      fileId,
    });
    expect(reply).toMatchObject({ ok: false, error: { code } });
    expect(await filesOf(world)).toEqual([]);
  });

  it('that is not there, or not a roster at all, is not touched', async () => {
    const ask = (fileId: string) =>
      world.caller.codeOf(people.secretary, 'roster.preview', { organizationId: branch._id, fileId });
    const there = await upload(world, [['姓名'], ['王芳']]);
    expect(await ask(there.replace('.xlsx', '-.xlsx'))).toBe('ROSTER.FILE_UNREADABLE');
    expect(await ask('cloud://elsewhere.bucket/rosters/a.xlsx')).toBe('ROSTER.FILE_UNREADABLE');
    expect(await ask(there.replace('rosters/', 'photos/'))).toBe('INVALID_INPUT');
    expect(await ask(there.replace('rosters/', 'rosters/../photos/'))).toBe('INVALID_INPUT');
    expect(await filesOf(world)).toHaveLength(1);
  });

  it('of a town without a column of branches asks for the branch of everybody', async () => {
    const told = await previewOf(world, people.town, 'north', [
      ['姓名', '人员类别'],
      ['王芳', '正式党员'],
    ]);
    expect(told.rows).toMatchObject([
      { kind: 'problem', problems: [{ code: 'BRANCH_MISSING', todo: 'WRITE_BRANCH' }] },
    ]);
  });
});
