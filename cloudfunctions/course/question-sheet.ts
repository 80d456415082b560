import { sheetOf, textCell, writeSheets, type Column } from '../kernel/workbook';

/** The table of questions (题库) to fill in, with a line of each kind. */

interface Line {
  kind: string;
  text: string;
  options: string[];
  right: string;
  explanation: string;
}

const hint =
  '一行一题，最多 50 题。题型写单选、多选或判断；判断题不用写选项，答案写正确或错误；多选题答案写 AC 这样。三行例子可以删掉';

const lines: Line[] = [
  {
    kind: '单选',
    text: '中国共产党第一次全国代表大会在哪一年召开？',
    options: ['1919年', '1921年', '1927年', '1949年'],
    right: 'B',
    explanation: '1921年7月在上海召开，后转到嘉兴南湖',
  },
  {
    kind: '多选',
    text: '下面哪些属于“四史”？',
    options: ['党史', '新中国史', '改革开放史', '社会主义发展史'],
    right: 'ABCD',
    explanation: '',
  },
  { kind: '判断', text: '党旗上的图案是镰刀和锤头。', options: [], right: '正确', explanation: '' },
];

const columns: Column<Line>[] = [
  { header: '题型', width: 8, cell: ({ kind }) => textCell(kind) },
  { header: '题目', width: 44, cell: ({ text }) => textCell(text) },
  ...Array.from('ABCDEF').map((letter, place): Column<Line> => ({
    header: `选项${letter}`,
    width: 18,
    cell: ({ options }) => textCell(options[place]),
  })),
  { header: '答案', width: 8, cell: ({ right }) => textCell(right) },
  { header: '解析', width: 36, cell: ({ explanation }) => textCell(explanation) },
];

export const writeQuestionTable = (): Promise<Buffer> =>
  writeSheets([sheetOf({ title: '小测验题库', note: hint, columns, rows: lines })]);
