import type { Cell } from '../../../cloudfunctions/roster/cells';
import { readRows } from '../../../cloudfunctions/roster/read-rows';

const today = '2026-11-23';
const read = (rows: Cell[][], formulas: string[] = []) =>
  readRows({ rows, formulas: new Set(formulas) }, today);

const header = ['姓名', '人员类别', '入党日期', '转正日期', '手机号码', '所在党支部'];
const good = ['王芳', '正式党员', '2020-03-01', '2021-03-01', '13812345678', '甲支部'];

/** A good row with some cells replaced. */
const row = (changes: Record<number, Cell>): Cell[] =>
  good.map((cell, index) => (index in changes ? changes[index] : cell));

describe('the header of a roster', () => {
  it.each<[string, Cell[][]]>([
    [
      'in any order',
      [
        ['电话', '身份', '姓名'],
        ['13812345678', '预备', '王芳'],
      ],
    ],
    [
      'with spaces and hints',
      [
        ['姓　名（必填）', '类 别*', '手机号（11位）:'],
        ['王芳', '预备党员', '138 1234 5678'],
      ],
    ],
    [
      'below merged title rows',
      [
        ['某某党员名册', null, null],
        ['填报单位：某某', null, null],
        [null],
        ['姓名', '党员类别', '联系电话'],
        ['王芳', '预备党员', '+86 138-1234-5678'],
      ],
    ],
    [
      'of two rows',
      [
        ['姓名', '党籍', null],
        [null, '人员类别', '手机'],
        ['王芳', '预备党员', '008613812345678'],
      ],
    ],
    [
      'with full-width digits below',
      [
        ['姓名', '人员类别', '手机'],
        ['王芳', '预备党员', '１３８１２３４５６７８'],
      ],
    ],
  ])('%s is understood', (_, rows) => {
    expect(read(rows)?.rows).toMatchObject([
      { name: '王芳', status: 'probationary', phone: '13812345678', problems: [] },
    ]);
  });

  it('says which columns must never be stored, which nobody asked for, and passes over running numbers', () => {
    const file = read([
      ['序号', '姓名', '性别', '身份证号码', '家庭住址', '工资', '处分情况', '备注', '手机', '联系电话'],
    ]);
    expect(file?.dropped).toEqual(['身份证号码', '家庭住址', '工资', '处分情况']);
    expect(file?.ignored).toEqual(['性别', '备注', '联系电话']);
    expect(file?.notes).toEqual(['NO_STATUS_COLUMN']);
  });

  it('is missing where there is no column of names', () => {
    expect(
      read([
        ['甲', '乙'],
        ['王芳', '正式党员'],
      ]),
    ).toBeUndefined();
    expect(read([])).toBeUndefined();
  });
});

describe('the rows of a roster', () => {
  it('tell what their cells tell, in the spreadsheet’s numbering, without empty lines and totals', () => {
    const file = read([
      ['党员名册'],
      header,
      good,
      [null, ' '],
      row({ 0: '张 三', 3: '/' }),
      ['合计：2人'],
      ['填表人：', '李四'],
    ]);
    expect(file?.rows.map(({ row: number, name }) => [number, name])).toEqual([
      [3, '王芳'],
      [5, '张三'],
    ]);
    expect(file?.rows[0]).toMatchObject({
      status: 'full',
      joinedOn: '2020-03-01',
      fullOn: '2021-03-01',
      phone: '13812345678',
      branch: '甲支部',
    });
    expect(file?.rows[1]).not.toHaveProperty('fullOn');
  });

  it.each<[string, Record<number, Cell>, [string, string][]]>([
    ['a name of a minority', { 0: '阿依古丽•买买提' }, []],
    ['a phone number masked by an export', { 4: '*******5678' }, []],
    ['a landline left out', { 4: '无' }, []],
    ['no name', { 0: '' }, [['A2', 'NAME_MISSING']]],
    ['digits for a name', { 0: '张3' }, [['A2', 'NAME_INVALID']]],
    ['a date for a name', { 0: new Date(0) }, [['A2', 'NAME_MISSING']]],
    ['markup for a name', { 0: '<b>张三</b>' }, [['A2', 'NAME_INVALID']]],
    ['an unknown status', { 1: '积极分子' }, [['B2', 'STATUS_UNKNOWN']]],
    ['no status', { 1: null }, [['B2', 'STATUS_UNKNOWN']]],
    ['a prototype key for a status', { 1: 'constructor' }, [['B2', 'STATUS_UNKNOWN']]],
    ['a month for a day', { 2: '2020.03' }, [['C2', 'DATE_INVALID']]],
    ['a day to come', { 3: '2027-01-01' }, [['D2', 'DATE_IN_FUTURE']]],
    ['full before joining', { 3: '2019-01-01' }, [['D2', 'DATES_REVERSED']]],
    ['a landline', { 4: '021-57712345' }, [['E2', 'PHONE_INVALID']]],
    ['an ID-card number for a phone', { 4: '310101199001011234' }, [['E2', 'PHONE_INVALID']]],
    [
      'several at once',
      { 0: '', 1: '群众', 2: 'x' },
      [
        ['A2', 'NAME_MISSING'],
        ['B2', 'STATUS_UNKNOWN'],
        ['C2', 'DATE_INVALID'],
      ],
    ],
  ])('%s', (_, changes, problems) => {
    const [first] = read([header, row(changes)])?.rows ?? [];
    expect(first?.problems.map(({ cell, code }) => [cell, code])).toEqual(problems);
  });

  it('show no long number in a problem, and say what to do', () => {
    const [first] = read([header, row({ 4: '310101199001011234' })])?.rows ?? [];
    expect(first?.problems).toEqual([
      { cell: 'E2', code: 'PHONE_INVALID', value: '************', todo: 'WRITE_MOBILE' },
    ]);
  });

  it('may hold formulas where nobody reads, and nowhere else', () => {
    const file = read(
      [
        ['序号', '姓名'],
        [1, '王芳'],
        [2, '李强'],
      ],
      ['A2', 'A3', 'B3'],
    );
    expect(file?.rows.map(({ problems }) => problems.map(({ cell, code }) => [cell, code]))).toEqual([
      [],
      [['B3', 'FORMULA']],
    ]);
  });
});
