import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRoster, readSheet } from '../../../cloudfunctions/organization/roster-file';

const branch = '启云智能装备公司党支部';

describe('a roster file', () => {
  it('is understood as a secretary keeps it', async () => {
    const sheet = await readSheet(readFileSync(join(__dirname, '../../../scripts/demo/roster.xlsx')));
    const file = readRoster(sheet ?? [], branch);
    expect(file?.problems).toEqual([]);
    expect(file?.rows).toHaveLength(14);
    expect(file?.rows.filter((row) => row.status === 'probationary')).toHaveLength(3);
    expect(file?.rows.every((row) => !/\s/.test(row.name))).toBe(true);
    expect(file?.dropped).toEqual(['性别', '手机号码', '身份证号', '备注']);
  });

  it('that is no spreadsheet, is nothing', async () => {
    expect(await readSheet(Buffer.from('not a spreadsheet'))).toBeUndefined();
  });

  it('without a column of names, is nothing', () => {
    expect(readRoster([['a', 'b']], branch)).toBeUndefined();
  });

  const header = ['姓名', '人员类别', '党支部'];
  it.each([
    ['full-width space inside a name', ['武　伟', '正式党员', branch], []],
    ['a branch written with spaces', ['武伟', '正式', ` ${branch} `], []],
    ['an empty row', ['', ' ', null], []],
    ['no name', ['', '正式党员', branch], [{ cell: 'A3', code: 'NAME_MISSING' }]],
    ['digits for a name', ['张3', '正式党员', branch], [{ cell: 'A3', code: 'NAME_INVALID' }]],
    ['an unknown status', ['武伟', '积极分子', branch], [{ cell: 'B3', code: 'STATUS_UNKNOWN' }]],
    ['a prototype key as status', ['武伟', 'constructor', branch], [{ cell: 'B3', code: 'STATUS_UNKNOWN' }]],
    ['another branch', ['武伟', '正式党员', '别的党支部'], [{ cell: 'C3', code: 'BRANCH_MISMATCH' }]],
    ['the same name again', ['王 芳', '正式党员', branch], [{ cell: 'A3', code: 'DUPLICATE_IN_FILE' }]],
  ])('%s', (_, row, problems) => {
    const file = readRoster([header, ['王芳', '正式党员', branch], row], branch);
    expect(file?.problems.map(({ cell, code }) => ({ cell, code }))).toEqual(problems);
  });

  it('finds its header below a title', () => {
    const file = readRoster([['党员名册', null], [null], ['序号', '姓名'], [1, '王芳']], branch);
    expect(file?.rows).toEqual([{ name: '王芳', status: 'full' }]);
  });
});
