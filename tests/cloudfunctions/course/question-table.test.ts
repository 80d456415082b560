import { questionsIn } from '../../../cloudfunctions/course/question-table';
import { writeQuestionTable } from '../../../cloudfunctions/course/question-sheet';
import type { Cell, Sheet } from '../../../cloudfunctions/domain/sheets/book';
import { readXlsxFile } from '../../../cloudfunctions/domain/sheets/xlsx';
import { isFit } from '../../../cloudfunctions/domain/course/rules';

/** Questions from a table: whole, or with what is wrong in which cell. */

const sheet = (rows: Cell[][], isHidden = false): Sheet => ({
  name: '题库',
  isHidden,
  rows,
  merges: [],
  formulas: new Set(),
});
const header = ['题型', '题目', '选项A', '选项B', '选项C', '答案', '解析'];
const read = (...rows: Cell[][]) => questionsIn([sheet([header, ...rows])]);

it('each kind, as people write it', () => {
  expect(
    read(
      ['单选题', '一加一', '一', '二', null, 'b', '二'],
      [null, null, null, null, null, null, null],
      ['多项选择', '哪些是双数', 2, 3, 4, 'A、C', null],
      ['判断', '二是双数', null, null, null, '√', null],
      ['', '三是双数', null, null, null, false, null],
      [null, '哪个最大', '一', '二', '三', '三', null],
    ),
  ).toEqual({
    faults: [],
    questions: [
      { kind: 'single', text: '一加一', options: ['一', '二'], right: [1], explanation: '二' },
      { kind: 'multiple', text: '哪些是双数', options: ['2', '3', '4'], right: [0, 2], explanation: '' },
      { kind: 'trueFalse', text: '二是双数', options: ['正确', '错误'], right: [0], explanation: '' },
      { kind: 'trueFalse', text: '三是双数', options: ['正确', '错误'], right: [1], explanation: '' },
      { kind: 'single', text: '哪个最大', options: ['一', '二', '三'], right: [2], explanation: '' },
    ],
  });
});

it('columns by what they are called, below a title, in any order; options also in one cell', () => {
  const rows: Cell[][] = [
    ['第一季度学习测验'],
    ['序号', '正确答案', '题干（必填）', '备选项', '题型'],
    [1, 'AB', '哪些是数', 'A. 一\nB. 二\nC. 甲', '多选'],
  ];
  expect(questionsIn([sheet([['别的']]), sheet(rows, true), sheet(rows)])?.questions).toEqual([
    { kind: 'multiple', text: '哪些是数', options: ['一', '二', '甲'], right: [0, 1], explanation: '' },
  ]);
  expect(questionsIn([sheet([['姓名', '答案']])])).toBeUndefined();
});

const good: Cell[] = ['单选', '一加一', '一', '二', null, 'B', null];
const cases: [string, Cell[], string, string][] = [
  ['no question', ['单选', ' ', '一', '二', null, 'B'], 'B', 'textMissing'],
  ['a question too long', ['单选', '问'.repeat(301), '一', '二', null, 'B'], 'B', 'textTooLong'],
  ['a kind that is none', ['填空', '一加一', '一', '二', null, 'B'], 'A', 'kindUnknown'],
  ['one option', ['单选', '一加一', '一', null, null, 'A'], 'C', 'optionsTooFew'],
  ['a gap between options', ['单选', '一加一', '一', null, '二', 'A'], 'D', 'optionMissing'],
  ['an option twice', ['单选', '一加一', '一', '一', null, 'A'], 'D', 'optionTwice'],
  ['an option too long', ['单选', '一加一', '一'.repeat(121), '二', null, 'A'], 'C', 'optionTooLong'],
  ['no answer', ['单选', '一加一', '一', '二', null, null], 'F', 'rightMissing'],
  ['an answer beyond the options', ['单选', '一加一', '一', '二', null, 'D'], 'F', 'rightUnknown'],
  ['several of one', ['单选', '一加一', '一', '二', null, 'AB'], 'F', 'rightTooMany'],
  [
    'an explanation too long',
    ['判断', '对', null, null, null, '对', '因'.repeat(501)],
    'G',
    'explanationTooLong',
  ],
  ['a broken formula', ['单选', '一加一', '一', '二', null, 'B', { error: '#N/A' }], 'G', 'cellBroken'],
];
it.each(cases)('%s: its cell is named, and nothing is read', (_, row, column, fault) => {
  expect(read(good, row)).toEqual({ questions: [], faults: [{ row: 3, column, fault }] });
});

it('fifty at most', () => {
  expect(read(...Array.from({ length: 50 }, () => good))?.questions).toHaveLength(50);
  expect(read(...Array.from({ length: 51 }, () => good))?.faults).toEqual([
    { row: 52, column: 'B', fault: 'tooMany' },
  ]);
});

it('the template is read as it is handed out', async () => {
  const { sheets } = await readXlsxFile(await writeQuestionTable());
  const { questions = [], faults } = questionsIn(sheets) ?? {};
  expect(faults).toEqual([]);
  expect(questions.map(({ kind }) => kind)).toEqual(['single', 'multiple', 'trueFalse']);
  const quiz = { passing: 3, questions: questions.map((one, index) => ({ ...one, id: `q${index}` })) };
  expect(isFit(quiz)).toBe(true);
});
