import fc from 'fast-check';
import { tidyName } from '../../../../cloudfunctions/kernel/names';
import { readRoster } from '../../../../cloudfunctions/roster/reading/read-roster';
import type { Reading, RosterRow } from '../../../../cloudfunctions/roster/reading/reading';
import { ids } from '../../../../scripts/roster-corpus/ids';
import { spelled, type Spelling, type Value } from '../../../../scripts/roster-corpus/spelling';

/**
 * Rosters made at random and then spoiled at random. Whatever was done to them, no line that is none becomes a person, no
 * person is lost, and no day becomes another, unless the reading says so.
 */

const today = '2026-11-27';

interface Person {
  kind: 'person';
  name: string;
  day: string;
  /** Columns in which something else was put. */
  spoiled: Set<number>;
}

interface Line {
  kind: 'line';
}

/** A line of the sheet as it is written, with what it really is. */
type Written = (Person | Line) & { cells: Value[] };

const surnames = '王李赵孙周吴郑冯陈褚卫蒋沈韩杨'.split('');
const givens = '芳强敏丽洋磊杰娟涛明超秀兰霞军'.split('');
const names = fc
  .tuple(fc.constantFrom(...surnames), fc.array(fc.constantFrom(...givens), { minLength: 1, maxLength: 2 }))
  .map(([surname, given]) => surname + given.join(''));

const dayMs = 86_400_000;
const serialOf = (day: string) => Date.parse(day) / dayMs + 25_569;
const dayNumbers = fc.integer({ min: Date.UTC(1935, 0, 1) / dayMs, max: Date.UTC(2024, 0, 1) / dayMs });

/** One day in the many ways of writing it that leave nothing open. */
const writings: ((day: string) => Value)[] = [
  (day) => day,
  (day) => day.replaceAll('-', '.'),
  (day) => day.replace(/^(\d+)-(\d+)-(\d+)$/, '$1年$2月$3日'),
  (day) => ({ serial: serialOf(day) }),
  (day) => ({ serial: serialOf(day), format: 'chineseDay' }),
  (day) => Number(day.replaceAll('-', '')),
];

/** What stands in a column that nobody reads, also before the name. */
const remarks = fc.constantFrom(
  null,
  '无',
  '已核对',
  '备注：调走',
  '合计',
  '负责人',
  '第一党小组',
  '2026年',
  '填表人：',
);

const people = fc
  .tuple(
    names,
    dayNumbers,
    fc.constantFrom(...writings),
    fc.boolean(),
    fc.option(fc.constant('13812345678')),
    remarks,
  )
  .map(([name, number, write, isFull, phone, remark]): Written => {
    const day = new Date(number * dayMs).toISOString().slice(0, 10);
    const cells: Value[] = [name, isFull ? '正式党员' : '预备党员', write(day), phone, remark];
    return { kind: 'person', name, day, spoiled: new Set(), cells };
  });

/** Lines that are no people, as they stand between and below them. */
const lines = fc
  .constantFrom<Value[]>(
    ['合计', '12', null, null],
    ['小计：3人'],
    ['填表人：李四', null, '审核人：王五'],
    ['填表人：', '李四', '审核人：', '王五'],
    ['以下空白'],
    [null, '以下空白'],
    ['第一党小组'],
    ['第二党小组（5人）', null],
    ['启云公司党支部'],
    ['流动党员'],
    ['备注：以上党员均已核对'],
    ['说明：本表一式两份', null, null],
    ['第1页 共3页'],
    ['制表日期：2026年11月20日'],
    ['2026年11月20日'],
    ['（盖章）'],
    ['联系电话：57712345'],
    ['启云公司党支部党员名册'],
    ['姓名', '人员类别', '入党日期', '手机'],
    ['先进'],
    ['退休'],
    [null, null, '2012-07-01', null],
    [null, null, null, null],
    [null, '57712345'],
    [null, null, null, null, '见附件'],
    [`证件 ${ids[0]}`],
  )
  .map((cells): Written => ({ kind: 'line', cells }));

/** What somebody may have put into a cell. */
const spoilers = fc.oneof(
  fc.constantFrom<Value>(
    null,
    '',
    '无',
    '——',
    '张三、李四',
    '合计',
    '正式党员',
    '2012.7',
    '12.7.1',
    '7/1/2012',
    '2012-02-30',
    true,
    0,
    1e15,
    { error: '#N/A' },
    { formula: 'A1' },
    { formula: 'A1', value: '王芳' },
    { serial: 41_091.9 },
    { serial: 41_091, format: 'month' },
    ids[1],
    '长'.repeat(600),
  ),
  fc
    .string({ unit: 'binary', maxLength: 12 })
    .map((text) => text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')),
  fc.integer(),
);

/** What is done to the file as a whole and must change nothing. */
const spellings = fc.constantFrom<Spelling>(
  {},
  { prefix: 'x:' },
  { unnumbered: 'cells' },
  { strings: 'inline' },
  { strings: 'plain' },
  { bordered: 3 },
  { zip64: true },
);

const rosters = fc.record({
  written: fc.array(fc.oneof({ arbitrary: people, weight: 3 }, { arbitrary: lines, weight: 1 }), {
    minLength: 1,
    maxLength: 14,
  }),
  spoils: fc.array(fc.tuple(fc.nat(), fc.nat(3), spoilers), { maxLength: 3 }),
  padding: fc.constantFrom('', ' ', '\u3000', '\u200b'),
  titles: fc.constantFrom<Value[][]>(
    [],
    [['党员名册']],
    [['党员名册'], [null], ['填报单位：启云公司', null, '2026年11月']],
  ),
  order: fc.constantFrom([0, 1, 2, 3, 4], [3, 2, 1, 0], [4, 0, 1, 2, 3], [1, 0, 4, 3, 2]),
  spelling: spellings,
});

const header = ['姓名', '人员类别', '入党日期', '手机', '备注'];

/** Spoils cells and writes the sheet; answers the file and what stands in each of its rows, from row 1. */
function make({
  written,
  spoils,
  padding,
  titles,
  order,
  spelling,
}: typeof rosters extends fc.Arbitrary<infer T> ? T : never) {
  const copies = written.map((line) => ({
    ...line,
    cells: [...line.cells],
    ...(line.kind === 'person' && { spoiled: new Set<number>() }),
  }));
  for (const [at, column, value] of spoils) {
    const line = copies[at % copies.length];
    // Cells of people only: a spoiled total may be a person, who knows.
    if (line?.kind !== 'person') continue;
    line.cells[column] = value;
    line.spoiled.add(column);
  }
  const padded = copies.map((line) => {
    const [name] = line.cells;
    const isName = line.kind === 'person' && !line.spoiled.has(0) && typeof name === 'string';
    return isName ? { ...line, cells: [Array.from(name).join(padding), ...line.cells.slice(1)] } : line;
  });
  const arranged = (cells: Value[]) => order.map((column) => cells[column] ?? null);
  const above = titles.map((cells): Written => ({ kind: 'line', cells }));
  const headerLine: Written = { kind: 'line', cells: header };
  const real = [...above, headerLine, ...padded] as Written[];
  const rows = real.map((line, index) => (index >= titles.length ? arranged(line.cells) : line.cells));
  return { file: spelled([{ name: '名册', rows }], spelling), real, rows };
}

/** What a cell holds as text; a name that a formula made is that of its value. */
const textIn = (cell: Value | undefined): string => (typeof cell === 'string' ? cell : '');

const asks = (row: RosterRow, field?: RosterRow['doubts'][number]['field']): boolean =>
  row.doubts.some((doubt) => doubt.asks && (field === undefined || doubt.field === field));

/** Every line with something in it is a row or was passed over, with a reason; and once only. */
function everyLineIsTold(rows: Value[][], reading: Reading): void {
  const told = new Map<number, string[]>();
  const tell = (row: number, what: string) => told.set(row, [...(told.get(row) ?? []), what]);
  for (const { row } of reading.rows) tell(row, 'person');
  for (const { from, to, why } of reading.passed) {
    for (let row = from; row <= to; row += 1) tell(row, why);
  }
  rows.forEach((cells, index) => {
    const what = told.get(index + 1) ?? [];
    const isFilled = cells.some((cell) => cell !== null && cell !== '');
    if (isFilled) expect({ row: index + 1, what }).toEqual({ row: index + 1, what: [expect.any(String)] });
  });
}

it('no line becomes a person, no person is lost, no day becomes another, unless the reading says so', async () => {
  await fc.assert(
    fc.asyncProperty(rosters, async (roster) => {
      const { file, real, rows } = make(roster);
      const reading = await readRoster(file, 'a.xlsx', { today });
      everyLineIsTold(rows, reading);
      for (const row of reading.rows) {
        const line = real[row.row - 1];
        if (line?.kind !== 'person') {
          // What is no person may come out only to be asked about.
          expect({ line: line?.cells, asks: asks(row) }).toEqual({ line: line?.cells, asks: true });
          continue;
        }
        if (!line.spoiled.has(0) && !asks(row, 'name')) expect(row.name).toBe(line.name);
        if (line.spoiled.has(0) && !asks(row)) expect(row.name).toBe(tidyName(textIn(line.cells[0])));
        if (!line.spoiled.has(2) && !asks(row, 'joinedOn')) expect(row.joinedOn).toBe(line.day);
        // A spoiled day is some day only when it was written as one.
        if (line.spoiled.has(2) && row.joinedOn !== undefined && !asks(row, 'joinedOn')) {
          expect(JSON.stringify(line.cells[2])).toMatch(/\d/);
        }
      }
      // And people whom nobody spoiled come out whole, without a question.
      for (const [index, line] of real.entries()) {
        if (line.kind !== 'person' || line.spoiled.size > 0) continue;
        const [row] = reading.rows.filter((one) => one.row === index + 1);
        const told = { name: row?.name, day: row?.joinedOn, doubts: row?.doubts };
        expect(told).toEqual({ name: line.name, day: line.day, doubts: [] });
      }
      expect(JSON.stringify(reading)).not.toMatch(new RegExp(ids.map((id) => id.slice(6, 14)).join('|')));
    }),
    { numRuns: 400 },
  );
});
