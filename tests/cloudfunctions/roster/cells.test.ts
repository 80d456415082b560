import { cellName, compactOf, masked, type Cell } from '../../../cloudfunctions/roster/cells';
import { dayOfCell } from '../../../cloudfunctions/roster/dates';

describe('a cell', () => {
  it.each([
    [0, 0, 'A1'],
    [1, 6, 'B7'],
    [25, 0, 'Z1'],
    [26, 9, 'AA10'],
    [701, 0, 'ZZ1'],
    [702, 0, 'AAA1'],
  ])('in column %i and row %i is %s', (column, row, name) => {
    expect(cellName(column, row)).toBe(name);
  });

  it.each<[Cell, string]>([
    ['王　芳', '王芳'],
    [' ＡＢ１２ ', 'AB12'],
    ['（略）', ''],
    ['——', ''],
    [13812345678, '13812345678'],
    [null, ''],
    [true, ''],
  ])('%j reads %j', (cell, text) => {
    expect(compactOf(cell)).toBe(text);
  });

  it.each<[Cell, string]>([
    ['310101199001011234', '************'],
    ['31010119900101123X', '************'],
    ['138-1234-5678', '************'],
    [13812345678, '***********'],
    ['2020-13-01', '2020-13-01'],
    ['20201301', '20201301'],
    ['群众', '群众'],
    ['*******5678', '*******5678'],
    ['长'.repeat(50), '长'.repeat(30)],
  ])('%j shows as %j in a problem', (cell, shown) => {
    expect(masked(cell)).toBe(shown);
  });
});

describe('a day', () => {
  it.each<[Cell]>([
    ['2020-03-01'],
    ['2020-3-1'],
    ['2020.3.1'],
    ['2020/03/01'],
    ['2020年3月1日'],
    ['2020 年 3 月 1 日'],
    ['２０２０．３．１'],
    ['20200301'],
    [20200301],
    [43891],
    ['43891'],
    [43891.5],
    ['2020-03-01 00:00:00'],
    ['2020/3/1 8:30'],
    ['2020-03-01T00:00:00.000Z'],
    [new Date('2020-03-01T00:00:00Z')],
    [new Date('2020-02-29T23:59:59.999Z')],
  ])('is told by %j', (cell) => {
    expect(dayOfCell(cell)).toBe('2020-03-01');
  });

  it.each<[Cell]>([
    ['2020-02-30'],
    ['2020-13-01'],
    ['2020-00-10'],
    ['2020.03'],
    [2020.03],
    [202003],
    ['2020年3月'],
    ['1820-03-01'],
    ['三月一日'],
    [0],
    [-1],
    [1e308],
    [true],
    [null],
  ])('is not told by %j', (cell) => {
    expect(dayOfCell(cell)).toBeUndefined();
  });
});
