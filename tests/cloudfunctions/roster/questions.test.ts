import { day, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, people, sister } from '../../support/district';
import { bringIn, filesOf, previewOf, stored, upload, xlsx } from './support';
import { declaredCollections } from '../../../scripts/cloud';
import { ids } from '../../../scripts/roster-corpus/ids';
import { spelled } from '../../../scripts/roster-corpus/spelling';

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

type How = Parameters<typeof previewOf>[4];

const preview = (content: Parameters<typeof previewOf>[3], how?: How) =>
  previewOf(world, people.secretary, branch._id, content, how);

const commit = (importId: string) => world.caller.codeOf(people.secretary, 'roster.commit', { importId });

const [idNumber] = ids;
const phone = '13812345678';

const unclear = [
  ['姓名', '入党情况', '类别', '入党时间', '特长'],
  ['王芳', '群星路', '中共党员', '2012年7月', '书法'],
  ['李强', '', '中共党员', '2013年5月', '合唱'],
];

describe('what is not certain', () => {
  it('is asked with one question for all alike, and nothing is stored before it is answered', async () => {
    const asked = await preview(unclear);
    expect(asked.counts).toMatchObject({ rows: 2, add: 0, problem: 2 });
    expect(asked.questions).toMatchObject([
      {
        key: 'date:入党时间:DATE_MONTH_ONLY',
        choices: ['first', 'last', 'blank'],
        rows: 2,
      },
      { key: 'status:中共党员', about: 'STATUS_WEAK', subject: '中共党员', rows: 2, cell: 'C2' },
    ]);
    expect(asked.unread).toContainEqual(
      expect.objectContaining({ header: '特长', example: '书法', key: 'column:特长' }),
    );
    expect(await commit(asked.importId)).toBe('ROSTER.HAS_PROBLEMS');

    const answers = { 'status:中共党员': 'full', 'date:入党时间:DATE_MONTH_ONLY': 'first' } as const;
    const settled = await preview(unclear, { answers });
    expect(settled.questions).toEqual([]);
    expect(settled.rows).toMatchObject([
      { name: '王芳', kind: 'add', status: 'full', joinedOn: '2012-07-01' },
      { name: '李强', kind: 'add', status: 'full', joinedOn: '2013-05-01' },
    ]);
    expect(await commit(settled.importId)).toBe('ok');
    expect(await stored(world, 'members', '王芳')).toMatchObject([
      { status: 'full', joinedOn: '2012-07-01' },
    ]);
  });

  it('is remembered for the branch once it is brought in: columns and words, not days; and can be asked anew', async () => {
    const list = [
      ['姓名', '党费标准', '类别'],
      ['王芳', '正式党员', '老同志'],
    ];
    const answers = { 'column:党费标准': 'status', 'column:类别': 'unread' } as const;
    const first = await preview(list, { answers });
    expect(first.rows).toMatchObject([{ kind: 'add', status: 'full' }]);
    // Looked at only, it is not remembered.
    expect((await preview(list)).columns.map(({ header }) => header)).not.toContain('党费标准');
    await bringIn(world, people.secretary, first.importId);

    const again = await preview(list);
    expect(again.remembered).toEqual(
      expect.arrayContaining([
        { key: 'column:党费标准', choice: 'status' },
        { key: 'column:类别', choice: 'unread' },
      ]),
    );
    expect(again.columns).toContainEqual(
      expect.objectContaining({ header: '党费标准', meaning: 'status', certainty: 'confirmed' }),
    );
    expect(again.counts).toMatchObject({ unchanged: 1, problem: 0 });
    const anew = await preview(list, { answers: { 'column:党费标准': '' } });
    expect(anew.columns.map(({ header }) => header)).not.toContain('党费标准');
    // Another branch has its own lists.
    const theirs = await previewOf(world, people.sisterSecretary, sister._id, list);
    expect(theirs.remembered).toEqual([]);
  });

  it('has the names that are new checked before anybody sees them; unchecked, it waits for who brings it in', async () => {
    const list = (name: string) => [
      ['姓名', '党员身份'],
      [name, '正式党员'],
    ];
    world.cloud.wechat.flagWords('违禁');
    const refused = await preview(list('王违禁'));
    expect(await commit(refused.importId)).toBe('CONTENT.REFUSED');
    expect(await stored(world, 'members', '王违禁')).toEqual([]);

    const told = await preview(list('王一'));
    world.cloud.wechat.injectFault('security.msgSecCheck', { errcode: -1, times: 10 });
    expect(await commit(told.importId)).toBe('CONTENT.UNAVAILABLE');
    expect(await stored(world, 'members', '王一')).toEqual([]);
    const { unsent } = await world.caller.get(people.secretary, 'message.unsent', {});
    expect(unsent).toMatchObject([{ action: 'roster.commit', words: ['王一'] }]);
    world.cloud.wechat.clearFaults();
    expect(await commit(told.importId)).toBe('ok');
    expect(await stored(world, 'members', '王一')).toMatchObject([{ state: 'active' }]);
  });

  it('tells what is worth a look though it asks nothing', async () => {
    const told = await preview([
      ['姓名', '党员身份'],
      ['王芳（女）', '正式党员'],
      ['李强', '正式党员'],
    ]);
    expect(told.counts).toMatchObject({ rows: 2, marked: 1, problem: 0 });
    const looked = { importId: told.importId, only: 'marked' } as const;
    expect((await world.caller.get(people.secretary, 'roster.rows', looked)).rows).toMatchObject([
      { name: '王芳', problems: [{ code: 'NAME_NOTE', asks: false }] },
    ]);
  });

  it('never remembers what a client makes up', async () => {
    const answers = {
      [`column:${idNumber}`]: 'phone',
      [`status:${phone}`]: 'full',
      'row:名册!2': 'leaveOut',
      'name:张三 李四': 'one',
      __proto__: 'full',
    } as const;
    const told = await preview(
      [
        ['姓名', '类别'],
        ['王芳', '正式党员'],
      ],
      { answers },
    );
    await bringIn(world, people.secretary, told.importId);
    expect(await stored(world, 'rosterMappings')).toMatchObject([{ _id: branch._id, answers: {} }]);
  });

  it('of a row alone can be left out, and so can people who are no members', async () => {
    const list = [
      ['姓名', '类别', '入党时间'],
      ['王芳', '正式党员', '2012.13.1'],
      ['李强', '群众', ''],
      ['赵敏', '正式党员', ''],
    ];
    const told = await preview(list);
    expect(told.counts).toMatchObject({ problem: 2, add: 1 });
    const [{ sheet, row } = { sheet: '', row: 0 }] = told.rows;
    const left = await preview(list, {
      answers: { [`row:${sheet}!${row}`]: 'leaveOut', 'status:群众': 'notAMember' },
    });
    expect(left.counts).toMatchObject({ rows: 1, add: 1, problem: 0 });
    expect(left.passed).toMatchObject([
      { from: 2, why: 'leftOut' },
      { from: 3, why: 'notAMember' },
    ]);
  });
});

describe('sheets', () => {
  const book = () =>
    spelled([
      { name: '正式党员', rows: [['姓名'], ['王芳']] },
      {
        name: '流动党员',
        rows: [
          ['姓名', '类别'],
          ['李强', '预备党员'],
        ],
      },
      { name: '填写说明', rows: [['姓名'], ['填本人姓名']] },
      {
        name: '旧名册',
        rows: [
          ['姓名', '类别'],
          ['周明', '正式党员'],
        ],
        state: 'hidden',
      },
    ]);

  it('that are read and passed over are said, and can be chosen', async () => {
    const told = await preview(book());
    expect(told.sheets.map(({ name, state, rows }) => [name, state, rows])).toEqual([
      ['正式党员', 'read', 1],
      ['流动党员', 'read', 1],
      ['填写说明', 'instructions', 0],
      ['旧名册', 'hidden', 0],
    ]);
    expect(told.rows.map(({ sheet, name, status }) => [sheet, name, status])).toEqual([
      ['正式党员', '王芳', 'full'],
      ['流动党员', '李强', 'probationary'],
    ]);
    const chosen = await preview(book(), { sheets: ['旧名册'] });
    expect(chosen.rows.map(({ name }) => name)).toEqual(['周明']);
    const fileId = await upload(world, book());
    const input = { organizationId: branch._id, fileId, sheets: ['没有'] };
    expect(await world.caller.codeOf(people.secretary, 'roster.preview', input)).toBe(
      'ROSTER.SHEET_NOT_FOUND',
    );
  });
});

describe('what must never be kept', () => {
  const planted = [
    [`名册 ${idNumber}`],
    ['姓名', '类别', '身份证号', '备注', '编号', `说明${idNumber}`],
    ['王芳', '正式党员', idNumber, `证件 ${idNumber}`, idNumber, ''],
    [`李强${idNumber}`, '预备党员', idNumber, '', '', 'a'],
    ['赵敏', idNumber, '', '', '', ''],
    [`填表人：${idNumber}`],
  ];

  it('is in no answer, in no collection, in no file and in no log, whatever came of the import', async () => {
    const told = await preview(planted, { fileName: `名册${idNumber}.xlsx` });
    const all = await world.caller.get(people.secretary, 'roster.rows', { importId: told.importId });
    expect(JSON.stringify([told, all])).not.toContain(idNumber);
    expect(told.forbidden.map(({ header }) => header)).toEqual(
      expect.arrayContaining(['身份证号', '备注', '编号']),
    );
    const clean = await preview(planted.slice(1, 3));
    await bringIn(world, people.secretary, clean.importId);
    await bringIn(world, people.secretary, clean.importId, 'roster.undo');
    for (const { name } of declaredCollections()) {
      expect(JSON.stringify(world.cloud.documents(name))).not.toContain(idNumber);
    }
    expect(await filesOf(world)).not.toContainEqual(expect.stringContaining('rosters/'));
    expect(JSON.stringify(world.cloud.recentCalls().map(({ log }) => log))).not.toContain(idNumber);
  });

  it('goes after a day with the file that nobody looked at', async () => {
    const input = { organizationId: branch._id, actKey: 'upload-1', ending: 'xlsx' } as const;
    const place = await world.caller.get(people.secretary, 'roster.prepareUpload', input);
    expect(await world.caller.get(people.secretary, 'roster.prepareUpload', input)).toEqual(place);
    const other = await world.caller.get(people.town, 'roster.prepareUpload', input);
    expect(other.cloudPath).not.toBe(place.cloudPath);
    const fileId = await upload(world, await xlsx([['姓名'], [idNumber]]), { path: place.cloudPath });
    expect(fileId).toBe(place.fileId);
    world.cloud.advance(day - 1);
    await world.cloud.runTimer('jobs');
    expect(await filesOf(world)).toContain(place.cloudPath);
    world.cloud.advance(2);
    await world.cloud.runTimer('jobs');
    expect(await filesOf(world)).not.toContain(place.cloudPath);
  });
});
