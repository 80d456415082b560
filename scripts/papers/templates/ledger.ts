import { writeXlsx, type Cell, type CellStyle } from 'hucre';

/** The template of the ledger (台账): a line for each meeting, and the sum of each kind on a second sheet. */

type Column = readonly [head: string, width: number, style?: CellStyle];

const border = { style: 'thin' } as const;
const bordered: CellStyle = { border: { top: border, bottom: border, left: border, right: border } };
const wrapped: CellStyle = { ...bordered, alignment: { wrapText: true, vertical: 'top' } };
const minute: CellStyle = { ...bordered, numFmt: 'yyyy-mm-dd hh:mm' };
const percent: CellStyle = { ...bordered, numFmt: '0%' };
const head: CellStyle = {
  ...bordered,
  font: { bold: true },
  alignment: { wrapText: true, horizontal: 'center' },
};

const meetings: Column[] = [
  ['序号', 6],
  ['类别', 16],
  ['主题', 36, wrapped],
  ['开始时间', 18, minute],
  ['结束时间', 18, minute],
  ['共同开展的支部', 24, wrapped],
  ['地点', 20, wrapped],
  ['应到', 8],
  ['实到', 8],
  ['到会率', 10, percent],
  ['请假', 8],
  ['缺席', 8],
  ['待确认', 8],
  ['已补课', 8],
  ['迟到', 8],
  ['列席', 8],
  ['外支部参加', 10],
  ['有表决权应到', 10],
  ['有表决权实到', 10],
  ['未到会人员及原因', 40, wrapped],
  ['迟到人员', 20, wrapped],
  ['活动安排', 40, wrapped],
  ['主持人', 10],
  ['记录人', 10],
  ['会议记录', 12],
];

const sums: Column[] = [
  ['类别', 20],
  ['次数', 10],
  ['应到人次', 12],
  ['实到人次', 12],
  ['到会率', 10, percent],
];

/** The tags of the second sheet that are called otherwise in the first. */
const sumTags: Record<string, string> = { 类别: '汇总类别', 到会率: '汇总到会率' };

interface Shown {
  name: string;
  title: string;
  of: string;
  columns: Column[];
  tagOf: (heading: string) => string;
}

function sheetOf({ name, title, of, columns, tagOf }: Shown) {
  const last = columns.length - 1;
  const pattern = columns.map(([heading], index) => {
    const begins = index === 0 ? `{#${of}}` : '';
    return `${begins}{${tagOf(heading)}}${index === last ? `{/${of}}` : ''}`;
  });
  const cells = new Map<string, Cell>([
    ['0,0', styled(title, { font: { bold: true, size: 16 }, alignment: { horizontal: 'center' } })],
    ['1,0', styled('{取出说明}', { font: { size: 9, color: { rgb: '808080' } } })],
    ...columns.map(([heading], index): [string, Cell] => [`2,${index}`, styled(heading, head)]),
    ...columns.map(([, , style], index): [string, Cell] => [
      `3,${index}`,
      styled(pattern[index] ?? '', style ?? bordered),
    ]),
  ]);
  return {
    name,
    rows: [[title], ['{取出说明}'], columns.map(([heading]) => heading), pattern],
    cells,
    columns: columns.map(([, width]) => ({ width })),
    merges: [0, 1].map((row) => ({ startRow: row, endRow: row, startCol: 0, endCol: last })),
    freezePane: { rows: 3 },
    pageSetup: {
      paperSize: 'a4' as const,
      orientation: 'landscape' as const,
      fitToPage: true,
      // Its many columns are read on three sheets side by side.
      fitToWidth: of === '会议' ? 3 : 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$3',
      printTitlesColumn: '$A:$A',
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  };
}

const styled = (value: string, style: CellStyle): Cell => ({ value, type: 'string', style });

export const ledger = (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      sheetOf({ name: '台账', title: '{标题}', of: '会议', columns: meetings, tagOf: (heading) => heading }),
      sheetOf({
        name: '汇总',
        title: '{标题}汇总',
        of: '汇总',
        columns: sums,
        tagOf: (heading) => sumTags[heading] ?? heading,
      }),
    ],
  });
