import { readList } from '../../../cloudfunctions/reconciliation/reading/read-list';
import { employeesOf, statusOf, townCore } from '../../../cloudfunctions/reconciliation/reading/words';
import { checkSignOf } from '../../../cloudfunctions/domain/subject/unified-code';
import { sheetOf, textCell, writeSheets } from '../../../cloudfunctions/kernel/workbook';

/** Lists as other offices write them. */

const codeOf = (own: string, first = '91310117') => `${first}${own}${checkSignOf(`${first}${own}`)}`;
const [codeA, codeB] = [codeOf('MA1ABC001'), codeOf('MA1ABC992')];
const towns = [
  { id: 't-sj', name: '泗泾镇党委' },
  { id: 't-fs', name: '方松街道党工委' },
];

const read = (text: string, said = {}) => readList(Buffer.from(text), '名单.csv', { towns, said });
const linesOf = async (text: string) =>
  (await read(text)).lines.map(({ name, code, town, facts }) => ({ name, code, town, ...facts }));

test.each<[string, string, object[]]>([
  [
    'titles above, totals below, a header once more',
    `2026年高新技术企业名单,,\n序号,企业名称（全称）,统一社会信用代码\n1,甲甲公司,${codeA}\n序号,企业名称（全称）,统一社会信用代码\n2,乙乙公司,\n合计,2家,\n填表人：某某,,`,
    [
      { name: '甲甲公司', code: codeA },
      { name: '乙乙公司', code: undefined },
    ],
  ],
  [
    'other titles in another order',
    `所属街镇,从业人数,登记状态,信用代码,单位名称\n泗泾镇,120人,存续（在营、开业、在册）,${codeA},甲甲公司\n方松街道,约30,注销,${codeB},乙乙公司\n闵行区,,,,丙丙公司`,
    [
      { name: '甲甲公司', code: codeA, town: 't-sj', employees: 120, status: 'operating' },
      { name: '乙乙公司', code: codeB, town: 't-fs', employees: 30, status: 'closed' },
      { name: '丙丙公司', code: undefined, town: undefined },
    ],
  ],
  ['names alone', '企业名称\n甲甲公司\n乙乙厂', [{ name: '甲甲公司' }, { name: '乙乙厂' }]],
  [
    'a column of codes that is called otherwise',
    `名称,编号\n甲甲公司,${codeA}\n乙乙公司,${codeB}`,
    [
      { name: '甲甲公司', code: codeA },
      { name: '乙乙公司', code: codeB },
    ],
  ],
])('%s', async (_, text, lines) => {
  expect(await linesOf(text)).toEqual(lines.map((line) => ({ code: undefined, town: undefined, ...line })));
});

test('people’s numbers and whatever else stands beside is not read; a code of digits alone is one', async () => {
  const digits = Array.from({ length: 4000 }, (_, at) => codeOf(String(200000000 + at), '52310119')).find(
    (code) => /^\d{18}$/.test(code),
  );
  const list = await read(
    `单位名称,统一社会信用代码,法定代表人,身份证号\n甲甲公司,${digits ?? ''},某某,310117199003071234\n310117199003071234,${codeB},某某,`,
  );
  expect(list.lines).toMatchObject([{ name: '甲甲公司', code: digits }]);
  expect(JSON.stringify(list)).not.toMatch(/199003071234|某某/);
  expect(list.columns.map(({ field }) => field)).toEqual(['name', 'code', undefined, undefined]);
});

test('a town that is merged over its lines holds for all of them', async () => {
  const rows = [
    ['泗泾镇', '甲甲公司'],
    ['', '乙乙公司'],
  ];
  const bytes = await writeSheets([
    sheetOf({
      title: '名单',
      note: ' ',
      columns: [
        {
          header: '街镇',
          width: 10,
          cell: ([town]: string[]) => (town ? ({ value: town, rowSpan: 2 } as never) : undefined),
        },
        { header: '企业名称', width: 20, cell: ([, name]: string[]) => textCell(name) },
      ],
      rows,
    }),
  ]);
  const { lines } = await readList(bytes, '名单.xlsx', { towns });
  expect(lines).toMatchObject([
    { name: '甲甲公司', town: 't-sj' },
    { name: '乙乙公司', town: 't-sj' },
  ]);
});

test('what a person says of a column comes first', async () => {
  const text = `名称,别名\n甲甲公司,甲\n乙乙公司,乙`;
  expect((await read(text, { 名称: 'unread', 别名: 'name' })).lines).toEqual([]);
  await expect(read('序号,金额\n1,2')).rejects.toMatchObject({ code: 'NO_NAME_COLUMN' });
});

test.each<[unknown, unknown]>([
  [employeesOf('1,200人'), 1200],
  [employeesOf('约30'), 30],
  [employeesOf('若干'), undefined],
  [statusOf('吊销，未注销'), 'closed'],
  [statusOf('迁往外地'), 'moved'],
  [statusOf('其他'), undefined],
  [townCore('方松街道办事处'), '方松'],
  [townCore('上海市松江区泗泾镇'), '泗泾'],
])('%p', (is, should) => expect(is).toEqual(should));
