import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { strFromU8, unzipSync } from 'fflate';
import { blocksOf } from '../../../cloudfunctions/domain/paper/blocks';
import { faultsOf } from '../../../cloudfunctions/domain/paper/check-template';
import { isPeoplesOwn, tagsIn } from '../../../cloudfunctions/domain/paper/facts';
import { fillDocx } from '../../../cloudfunctions/domain/paper/fill-docx';
import { makePaper, takenLine } from '../../../cloudfunctions/domain/paper/make';
import { paperOf } from '../../../cloudfunctions/domain/paper/papers';
import {
  heightOf,
  square,
  workCalendarFacts,
} from '../../../cloudfunctions/domain/paper/kinds/work-calendar';
import { blank, valuesOf, type Values } from '../../../cloudfunctions/domain/paper/values';
import type { Caller } from '../../../cloudfunctions/kernel/identity';
import { sampleFacts } from '../../../scripts/papers/facts';
import { cases, peopleOf, rosterOf, yearOf } from '../../../scripts/papers/samples';
import type { CalendarEntry } from '../../../types/shared/calendar-entries';
import { paperNames, papers, type PaperName } from '../../../types/shared/papers';
import { readDocx } from './read';

/** Every paper, made of made-up records and read back without the library that wrote it. */

const templateOf = (name: PaperName): Uint8Array =>
  readFileSync(
    join(__dirname, `../../../cloudfunctions/domain/paper/templates/${name}.${papers[name].format}`),
  );

const made = (name: PaperName, of: (typeof cases)[number]) =>
  makePaper(name, { template: templateOf(name), facts: sampleFacts[name](of), taken: '取出的一行' });

const docxNames = paperNames.filter((name) => papers[name].format === 'docx');

/** Every text that a paper was given, whatever list it stands in. */
const textsOf = (values: Values): string[] =>
  Object.values(values).flatMap((value) => {
    if (Array.isArray(value)) return value.flatMap(textsOf);
    return typeof value === 'string' && value !== '' ? [value] : [];
  });

describe('what papers take', () => {
  it.each(paperNames)(
    '%s: no tag is for what is people’s own, none twice, and each has its owner',
    (name) => {
      const tags = tagsIn(paperOf[name].takes);
      expect(tags.filter(({ tag }) => isPeoplesOwn(tag))).toEqual([]);
      expect(tags.filter(({ kind, owner }) => !owner && kind !== 'whether' && kind !== 'many')).toEqual([]);
      // A tag within a list that were called as one outside would be taken for it.
      expect(tags.length).toBe(new Set(tags.map(({ tag }) => tag)).size);
    },
  );

  it.each(paperNames)('%s: its template has all of them and nothing else', async (name) => {
    const none = { broken: [], unknown: [], peoplesOwn: [], fullWidth: [], missing: [], unused: [] };
    expect(await faultsOf(name, templateOf(name))).toEqual(none);
  });
});

describe.each(docxNames)('%s', (name) => {
  it.each(cases)('%s: says what the records say, on the page that it is laid on', async (of) => {
    const { bytes, missing } = await made(name, of);
    const { paragraphs, tables, headers, xml } = readDocx(bytes);
    const said = [...paragraphs, ...tables.flat(2), ...headers].join('\n');
    const { values } = valuesOf(
      paperOf[name].takes,
      { ...sampleFacts[name](of), taken: '取出的一行' },
      'docx',
    );
    expect(textsOf(values).filter((text) => !said.includes(text))).toEqual([]);
    expect(said).not.toMatch(/[{}]|undefined|NaN|\[object/);
    expect(missing.length > 0).toBe(said.includes(blank) && missing.length > 0);
    expect(headers.every((text) => text.includes('取出的一行'))).toBe(true);
    // A4, the margins of GB/T 9704; a list of many columns lies on its side, with its margins.
    const [upright, onItsSide] = [
      [
        '<w:pgSz w:w="11906" w:h="16838"',
        '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"',
      ],
      [
        '<w:pgSz w:w="16838" w:h="11906"',
        '<w:pgMar w:top="1588" w:right="1984" w:bottom="1474" w:left="2098"',
      ],
    ];
    for (const laid of xml.includes('w:orient="landscape"') ? onItsSide : upright)
      expect(xml.includes(laid)).toBe(true);
  });
});

it('what no record has is an underline, and the paper says which; nothing is made up', async () => {
  const { bytes, missing } = await made('generalMeetingRecord', 'empty');
  expect(missing.map(({ tag, from }) => [tag, from])).toEqual([
    ['主持人', 'minutes'],
    ['记录人', 'minutes'],
    ['会议内容', 'minutes'],
    ['议题', 'activities'],
  ]);
  const { tables, paragraphs } = readDocx(bytes);
  expect(tables[0]?.find(([label]) => label === '主持人')).toEqual(['主持人', blank, '记录人', blank]);
  expect(paragraphs.slice(-3)).toEqual([
    '会议内容',
    blank,
    '主持人（签名）：＿＿＿＿＿＿　　记录人（签名）：＿＿＿＿＿＿',
  ]);
});

it('a list has a line for each, its head on every page, and no line is torn', async () => {
  const { bytes } = await made('signInSheet', 'overlong');
  const { tables, xml } = readDocx(bytes);
  const [head, ...rows] = tables[0] ?? [];
  expect(head).toEqual(['序号', '姓名', '到会打勾', '签名', '备注']);
  expect(rows.map(([, name]) => name)).toEqual([
    ...peopleOf('overlong').map(({ name }) => name),
    ...Array.from({ length: 15 }, () => ''),
  ]);
  expect(rows.every(([, , tick, signature]) => tick === '□' && signature === '')).toBe(true);
  expect(xml.match(/<w:tblHeader/g)).toHaveLength(1);
  expect(xml.match(/<w:cantSplit/g)).toHaveLength(rows.length + 1);
  expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
});

describe('the calendar of a year', () => {
  it.each(cases)('%s: is one page, whatever stands in it, and names nobody', async (of) => {
    const { bytes } = await made('workCalendar', of);
    const { tables, xml, paragraphs } = readDocx(bytes);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.map((row) => row.length)).toEqual([3, 3, 3, 3]);
    const heights = Array.from(xml.matchAll(/<w:trHeight w:val="(\d+)" w:hRule="exact"\/>/g), ([, height]) =>
      Number(height),
    );
    expect(heights).toHaveLength(4);
    // What stands above and below the table: two titles, the longest name on three lines, and a note of three (twips).
    const around = 3 * 400 + 500 + 3 * 300;
    expect(heights.reduce((sum, height) => sum + height, 0) + around).toBeLessThan(16838 - 2098 - 1984);
    expect(paragraphs.length).toBeLessThanOrEqual(3);
    const { quarters } = sampleFacts.workCalendar(of) as ReturnType<typeof workCalendarFacts>;
    for (const { firstLines, secondLines, thirdLines } of quarters)
      for (const lines of [firstLines, secondLines, thirdLines])
        expect(heightOf(lines.map(({ text }) => String(text)))).toBeLessThanOrEqual(square.lines);
    // As many lines as a square is told to hold, and its head, fit into its row.
    const line = Number(/<w:spacing w:line="(\d+)" w:lineRule="exact"\/>/.exec(xml)?.[1]);
    expect((square.lines + 1) * line).toBeLessThanOrEqual((heights[0] ?? 0) - 30);
    expect(tables.flat(2).join('')).not.toContain('不印的名字');
  });

  it('puts what falls on one day together, what is done last, and says why where there is room', () => {
    const [first, second] = (sampleFacts.workCalendar('ordinary') as ReturnType<typeof workCalendarFacts>)
      .quarters;
    expect(first?.firstLines.map(({ text }) => text)).toEqual([
      '已办 党费收缴日；反馈主题党日；主题党日；支部委员会会议；党小组会；核定全年党费',
    ]);
    expect(second?.firstLines.map(({ text }) => text)).toEqual([
      '10日 党费收缴日',
      '28日 反馈主题党日',
      '30日前 主题党日；支部委员会会议；党小组会',
    ]);
    expect(second?.thirdLines[1]?.text).toBe(
      '12日 党员发展：支部大会讨论转正（这天以前要办，从支部大会讨论接收起1年）',
    );
    const { quarters } = sampleFacts.workCalendar('overlong') as ReturnType<typeof workCalendarFacts>;
    expect(quarters[3]?.thirdLines.at(-1)?.text).toMatch(/^另有 \d 行，见小程序$/);
  });

  it('has what is announced on its own day, by its kind and not by its title', () => {
    const due = { code: 'meeting', kind: 'partyLecture', isDone: false, times: 1, held: 0 } as const;
    const entries: CalendarEntry[] = [
      {
        key: 'gathering',
        code: 'gathering',
        kind: 'partyLecture',
        title: '听张三讲党课',
        on: '2026-11-12',
        startsAt: Date.UTC(2026, 10, 12, 6),
        isDone: false,
      },
      {
        ...due,
        key: 'meeting:partyLecture:2026-Q4',
        on: '2026-12-31',
        between: { from: '2026-10-01', until: '2026-12-31' },
      },
      {
        ...due,
        key: 'meeting:partyLecture:2026-Q3',
        on: '2026-09-30',
        between: { from: '2026-07-01', until: '2026-09-30' },
      },
    ];
    const { quarters } = workCalendarFacts({ branchName: '启云公司党支部', year: 2026, entries });
    expect(quarters[3]?.secondLines).toEqual([{ text: '12日 党课 14:00' }]);
    expect(quarters[3]?.thirdLines).toEqual([]);
    expect(quarters[2]?.thirdLines).toEqual([{ text: '30日前 党课' }]);
  });
});

it('a screen shows it as the paper is: headings bold and labels not, columns as wide, a seal under its room', async () => {
  const { bytes } = await made('selectionApplication', 'overlong');
  const blocks = await blocksOf(bytes, 'docx');
  const boldLines = blocks.flatMap((block) => (block.kind === 'paragraph' && block.bold ? [block.text] : []));
  expect(boldLines.slice(1)).toEqual(['申　报　表', '申报内容', '条件', '意见', '办理经过', '命名']);
  const room = blocks.findLast((block) => block.kind === 'table' && block.rows.length === 4);
  expect(room).toMatchObject({
    columns: [2100, 6744],
    heights: [1700, 1700, 1700, 1700],
    rows: expect.arrayContaining([
      [
        { text: '评审意见', span: 1 },
        { text: '（章）　　　　年　　月　　日', span: 1, low: true },
      ],
    ]) as unknown,
  });
  const posted = await blocksOf((await made('selectionPublicity', 'ordinary')).bytes, 'docx');
  const label = posted.find((block) => block.kind === 'paragraph' && block.text.startsWith('公示时间：'));
  expect(label).toMatchObject({ bold: false });
});

it('squares and votes of a review are empty, whoever is on the roster', async () => {
  const { bytes } = await made('reviewBallot', 'ordinary');
  const rows = readDocx(bytes).tables[0]?.slice(1) ?? [];
  const full = rosterOf('ordinary').members.filter(({ status }) => status === 'full');
  expect(rows.map(([, name]) => name)).toEqual(full.map(({ name }) => name));
  expect(rows.flatMap((row) => row.slice(2)).join('')).toBe('');
});

it('a text is set as an official document: letters, grid of 22 lines and 28 characters, numbered pages', async () => {
  const { bytes } = await made('generalMeetingRecord', 'ordinary');
  const { xml, footers } = readDocx(bytes);
  expect(xml).toMatch(/<w:docGrid[^>]*w:type="lines"/);
  const styles = strFromU8(unzipSync(bytes)['word/styles.xml'] ?? new Uint8Array());
  // 225 mm in 22 lines; 156 mm in 28 letters of sixteen points, less what they stand closer (twips).
  expect(Number(/w:linePitch="(\d+)"/.exec(xml)?.[1]) * 22).toBeLessThanOrEqual((225 / 25.4) * 1440);
  const letter = 320 + Number(/<w:spacing w:val="(-?\d+)"/.exec(styles)?.[1]);
  expect(Math.floor((11906 - 1588 - 1474) / letter)).toBe(28);
  expect(styles).toContain('w:eastAsia="仿宋_GB2312"');
  expect(xml).toContain('w:eastAsia="方正小标宋简体"');
  expect(footers.every((text) => text.startsWith('— ') && text.endsWith(' —'))).toBe(true);
});

/** A fraction of a day is no whole number of milliseconds. */
const toMinute = (cell: unknown): number => Math.round((cell as Date).getTime() / 60_000);

it.each(cases)('the ledger of a year that is %s has typed cells and a sum of each kind', async (of) => {
  const { bytes } = await made('ledger', of);
  const { meetings, title } = yearOf(of);
  const [lines, sums] = await readXlsxFile(bytes);
  expect(lines?.data[0]?.[0]).toBe(title);
  const rows = (lines?.data ?? []).slice(3).filter(([number]) => number !== null);
  expect(rows.map((row) => [row[0], row[2], toMinute(row[3]), row[7], row[8]])).toEqual(
    meetings.map(({ line }, index) => [
      index + 1,
      line.title,
      (line.startsAt + 8 * 3_600_000) / 60_000,
      line.counts.expected,
      line.counts.present,
    ]),
  );
  expect((sums?.data ?? []).slice(3).filter(([kind]) => kind !== null)).toHaveLength(of === 'empty' ? 0 : 2);
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toMatch(/<pageSetup[^>]*fitToHeight="0"/);
  expect(strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array())).toContain('$1:$3');
});

it('a spreadsheet takes no text for a formula, and what Office refuses is taken out', async () => {
  const [meeting] = yearOf('ordinary').meetings;
  const facts = sampleFacts.ledger('ordinary') as { meetings: { title: string }[] };
  const [first] = facts.meetings;
  if (!meeting || !first) throw new Error('nothing was held');
  first.title = '=HYPERLINK("http://example.com")\u0000\ud800';
  const { bytes } = await makePaper('ledger', { template: templateOf('ledger'), facts, taken: '-' });
  const [lines] = await readXlsxFile(bytes);
  expect(lines?.data[3]?.[2]).toBe('=HYPERLINK("http://example.com")');
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).not.toContain('<f>');
});

it('a tag is a property and nothing else: neither an expression nor what objects inherit', () => {
  const { tables } = readDocx(
    fillDocx(templateOf('memberYear'), { constructor: 'x', 姓名: '{constructor}', 经历: [] }),
  );
  expect(tables[0]?.[0]?.[1]).toBe('{constructor}');
  expect(tables[0]?.[0]?.[3]).toBe(`${blank} 次`);
});

describe('the line of a paper', () => {
  const caller = { account: { name: '党员a', organizationName: '启云公司党支部' } } as Caller;
  const at = Date.UTC(2026, 10, 23, 7, 5);
  it.each([
    [undefined, '党员a（启云公司党支部）于 2026-11-23 15:05 取出，记录版本 abcd；内部使用，不得外传'],
    [
      { fingerprint: 'abcd', at },
      '党员a（启云公司党支部）于 2026-11-23 15:05 取出，记录版本 abcd；内部使用，不得外传',
    ],
    [
      { fingerprint: 'other', at: at - 60_000 },
      '党员a（启云公司党支部）于 2026-11-23 15:05 取出，记录版本 abcd；与 2026-11-23 15:04 取出的一份相比，记录有变动；内部使用，不得外传',
    ],
  ])('says who, when, from which version, and whether that changed', (before, line) => {
    expect(takenLine(caller, { version: 'abcd', at, before })).toBe(line);
  });
});
