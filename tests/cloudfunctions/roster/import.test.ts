import { environment } from '../../../scripts/cloud';
import { openPhone, sealPhone } from '../../../cloudfunctions/kernel/phone';
import { minute, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, north, people, sister } from '../../support/district';
import { bringIn, filesOf, previewOf, stored, upload } from './support';
import type { MemberRecord } from '../../../cloudfunctions/domain/membership/model';
import { named } from '../../../cloudfunctions/domain/membership/naming';

Object.assign(process.env, environment);

const hour = 60 * minute;

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const header = ['姓名', '人员类别', '入党日期', '手机号码', '身份证号', '备注'];
const [phone, otherPhone] = ['13812345678', '13900000001'];

const preview = (rows: string[][], openid: string = people.secretary, organizationId = branch._id) =>
  previewOf(world, openid, organizationId, rows);

/** The active members of `branch` as the product's other parts see them. */
const roster = async () => {
  const { members } = await world.caller.get(people.secretary, 'organization.members', {
    organizationId: branch._id,
  });
  return members.map(({ name, status }) => `${name} ${status}`).sort();
};

const before = ['党员a full', '党员b full', '党员c full', '党员d probationary'];

/** A member of whom something is unique: the name or the id. */
const memberWith = async (text: string) => {
  const [member] = await stored<MemberRecord>(world, 'members', text);
  return member;
};

/** Who stayed when an import was undone, and why. */
const keptOf = async (importId: string) => {
  const { rows } = await world.caller.get(people.secretary, 'roster.rows', { importId, only: 'kept' });
  return rows.map(({ name, kept }) => `${name} ${kept}`);
};

const small = [
  header,
  ['王　芳', '预备党员', '2020年3月1日', `+86 ${phone}`, '310101199001011234', ''],
  ['党员a', '正式党员', '2019.1.1', '', '', ''],
  ['党员d', '正式党员', '', '', '', ''],
  ['党员b', '正式党员', '', '', '', ''],
];

describe('a roster', () => {
  it('is previewed row by row, and nothing is written to the roster', async () => {
    const told = await preview(small);
    expect(told).toMatchObject({
      status: 'planned',
      forbidden: [{ header: '身份证号', cell: 'E1' }],
      unread: [{ header: '备注', cell: 'F1', why: 'unknown', key: 'column:备注' }],
      questions: [],
      organizationName: branch.name,
      counts: { rows: 4, marked: 0, add: 1, change: 2, unchanged: 1, gone: 0, problem: 0 },
    });
    expect(told.columns.map(({ header: title, meaning }) => `${title} ${meaning}`)).toEqual([
      '姓名 name',
      '人员类别 status',
      '入党日期 joinedOn',
      '手机号码 phone',
    ]);
    // What will be stored of everybody, those who are added included.
    expect(
      told.rows.map(({ name, status, joinedOn, phone: shown, branchName }) => [
        name,
        status,
        joinedOn,
        shown,
        branchName,
      ]),
    ).toEqual([
      ['王芳', 'probationary', '2020-03-01', '*******5678', branch.name],
      ['党员a', 'full', '2019-01-01', undefined, branch.name],
      ['党员d', 'full', undefined, undefined, branch.name],
      ['党员b', 'full', undefined, undefined, branch.name],
    ]);
    expect(told.rows.map(({ row, kind, name, changes }) => [row, kind, name, changes])).toEqual([
      [2, 'add', '王芳', []],
      [3, 'change', '党员a', [{ field: 'joinedOn', after: '2019-01-01' }]],
      [4, 'change', '党员d', [{ field: 'status', before: 'probationary', after: 'full' }]],
      [5, 'unchanged', '党员b', []],
    ]);
    expect(await roster()).toEqual(before);
    expect(await stored(world, 'members', '王芳')).toEqual([]);
    expect(await stored(world, 'audits', 'roster.preview')).toHaveLength(1);
  });

  it('leaves neither its file nor what must never be kept, nor a plain phone number', async () => {
    const { importId } = await preview(small);
    expect(await filesOf(world)).toEqual([]);
    await bringIn(world, people.secretary, importId);
    for (const collection of ['rosterImports', 'rosterRows', 'members', 'audits']) {
      expect(await stored(world, collection, '310101')).toEqual([]);
      expect(await stored(world, collection, phone)).toEqual([]);
    }
  });

  it('is brought in whole, audited member by member, and a second time changes nothing', async () => {
    const { importId } = await preview(small);
    expect((await bringIn(world, people.secretary, importId)).at(-1)).toEqual({
      done: 4,
      total: 4,
      status: 'done',
    });
    const after = ['党员a full', '党员b full', '党员c full', '党员d full', '王芳 probationary'];
    expect(await roster()).toEqual(after);
    const added = await memberWith('王芳');
    expect(added).toMatchObject({ state: 'active', joinedOn: '2020-03-01', orgPath: branch.path, importId });
    expect(openPhone(added?.phone?.sealed ?? '')).toBe(phone);
    expect(await memberWith('north-b1-a')).toMatchObject({ joinedOn: '2019-01-01' });
    // The account of who is bound is a copy, and is kept in step.
    const { person } = await world.caller.get(people.probationary, 'organization.me', {});
    expect(person?.status).toBe('full');

    const audits = await stored(world, 'audits', 'roster.commit');
    expect(audits).toHaveLength(4);
    expect(audits.find(({ target }) => target === 'north-b1-d')).toMatchObject({
      before: { status: 'probationary' },
      after: { status: 'full' },
      at: noon,
      actor: { openid: people.secretary, name: '党员a' },
    });

    expect(await world.caller.get(people.secretary, 'roster.commit', { importId })).toMatchObject({
      status: 'done',
    });
    const again = await preview(small);
    expect(again.counts).toEqual({
      rows: 4,
      marked: 0,
      add: 0,
      change: 0,
      unchanged: 4,
      gone: 0,
      problem: 0,
    });
    expect(
      await world.caller.get(people.secretary, 'roster.commit', { importId: again.importId }),
    ).toMatchObject({
      status: 'done',
    });
    expect(await stored(world, 'audits', 'roster.commit')).toHaveLength(4);
    expect(await roster()).toEqual(after);
  });

  it('is not brought in while one cell is wrong', async () => {
    const told = await preview([...small, ['李强', '群众', '2020.13.1', '021-57712345', '', '']]);
    expect(told.counts.problem).toBe(1);
    const { rows } = await world.caller.get(people.secretary, 'roster.rows', {
      importId: told.importId,
      only: 'problem',
    });
    expect(rows).toMatchObject([
      {
        row: 6,
        problems: [
          { cell: 'C6', code: 'DATE_INVALID', todo: 'WRITE_FULL_DATE' },
          { cell: 'B6', code: 'NOT_A_MEMBER', value: '群众', todo: 'CHOOSE', question: 'status:群众' },
          { cell: 'D6', code: 'PHONE_INVALID', value: '***********', todo: 'WRITE_MOBILE' },
        ],
      },
    ]);
    const { reply } = await world.caller.ask(people.secretary, 'roster.commit', { importId: told.importId });
    expect(reply).toMatchObject({ error: { code: 'ROSTER.HAS_PROBLEMS', details: { problems: 4 } } });
    expect(await roster()).toEqual(before);
  });

  it('tells nothing of who is on other rosters; the level that sees both is told', async () => {
    const list = [
      ['姓名', '人员类别', '手机'],
      ['王芳', '正式党员', phone],
    ];
    const theirs = await preview(list, people.sisterSecretary, sister._id);
    await bringIn(world, people.sisterSecretary, theirs.importId);
    const [known, unknown] = [
      await preview(list),
      await preview([list[0] ?? [], ['王芳', '正式党员', otherPhone]]),
    ];
    const alike = ({ importId: _, ...told }: typeof known) =>
      JSON.stringify(told).replaceAll(phone.slice(-4), 'tail').replaceAll(otherPhone.slice(-4), 'tail');
    expect(alike(known)).toBe(alike(unknown));
    await bringIn(world, people.secretary, known.importId);
    const { notices } = await world.caller.get(people.town, 'message.inbox', {});
    const lines = notices.filter(({ title }) => title.includes('同一个手机号'));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.body).toContain(`王芳（${branch.name}）与王芳（${sister.name}）`);
    for (const openid of [people.secretary, people.sisterSecretary]) {
      expect(JSON.stringify(await world.caller.get(openid, 'message.inbox', {}))).not.toContain(
        '同一个手机号',
      );
    }
  });

  it('of a town names the branch of every row', async () => {
    const rows = [
      ['所在党支部', '姓名', '人员类别'],
      [branch.name, '王芳', '正式党员'],
      [sister.name, '王芳', '正式党员'],
      ['名称 south-b1', '李强', '正式党员'],
    ];
    const told = await preview(rows, people.town, north._id);
    expect(told.rows.map(({ kind, branchName }) => [kind, branchName])).toEqual([
      ['add', branch.name],
      ['add', sister.name],
      ['problem', '名称south-b1'],
    ]);
    expect(told.rows[2]?.problems).toMatchObject([
      { cell: 'A4', code: 'BRANCH_UNKNOWN', todo: 'CHECK_BRANCH' },
    ]);
    const whole = await preview(rows, people.district, district._id);
    expect(whole.counts).toMatchObject({ add: 3, problem: 0 });
  });

  it('is for those who keep it, and so is its import', async () => {
    const fileId = await upload(world, small);
    const ask = (openid: string, organizationId: string) =>
      world.caller.codeOf(openid, 'roster.preview', { organizationId, fileId });
    expect(await ask(people.member, branch._id)).toBe('ACCESS_DENIED');
    expect(await ask(people.sisterSecretary, branch._id)).toBe('ACCESS_DENIED');
    expect(await ask(people.secretary, north._id)).toBe('ACCESS_DENIED');
    expect(await ask(people.secretary, 'nowhere')).toBe('ACCESS_DENIED');
    const { importId } = await preview(small);
    for (const action of ['roster.commit', 'roster.undo', 'roster.rows'] as const) {
      expect(await world.caller.codeOf(people.sisterSecretary, action, { importId })).toBe('ACCESS_DENIED');
      expect(await world.caller.codeOf(people.secretary, action, { importId: 'none' })).toBe('ACCESS_DENIED');
    }
    // Those above see the rows of their own file only.
    expect(await world.caller.codeOf(people.town, 'roster.rows', { importId })).toBe('ACCESS_DENIED');
    const own = await previewOf(world, people.town, branch._id, small);
    const { importId: ownId } = own;
    expect(await world.caller.codeOf(people.town, 'roster.rows', { importId: ownId })).toBe('ok');
    expect(await world.caller.codeOf(people.district, 'roster.rows', { importId: ownId })).toBe(
      'ACCESS_DENIED',
    );
    expect(await world.caller.codeOf(people.secretary, 'roster.rows', { importId: ownId })).toBe('ok');
  });

  it('is answered again when the first answer was lost, though the file is gone', async () => {
    const fileId = await upload(world, small);
    const input = { organizationId: branch._id, fileId };
    const first = await world.caller.get(people.secretary, 'roster.preview', input);
    expect(await world.caller.get(people.secretary, 'roster.preview', input)).toEqual(first);
    expect(
      await world.caller.codeOf(people.town, 'roster.preview', { ...input, organizationId: sister._id }),
    ).toBe('ROSTER.FILE_UNREADABLE');
  });

  it('that was previewed long ago is previewed anew', async () => {
    const { importId } = await preview(small);
    world.cloud.advance(2 * hour + 1);
    expect(await world.caller.codeOf(people.secretary, 'roster.commit', { importId })).toBe(
      'ROSTER.PREVIEW_EXPIRED',
    );
  });
});

describe('a roster that changed between preview and commit', () => {
  const unchanged = async (importId: string) => {
    expect(await world.caller.codeOf(people.secretary, 'roster.commit', { importId })).toBe(
      'ROSTER.CHANGED_SINCE',
    );
    expect(await world.caller.codeOf(people.secretary, 'roster.commit', { importId })).toBe(
      'ROSTER.CHANGED_SINCE',
    );
    const members = await stored<MemberRecord>(world, 'members', importId);
    expect(members).toEqual([]);
  };

  it('by an import of the same people is left as it is', async () => {
    const full = (...names: string[]) => [['姓名', '人员类别'], ...names.map((name) => [name, '正式党员'])];
    const mine = await preview(full('王芳', '李强'));
    const theirs = await preview(full('李强'), people.town);
    await bringIn(world, people.town, theirs.importId);
    await unchanged(mine.importId);
    expect(await roster()).toEqual([...before, '李强 full'].sort());
  });

  it('by a change of a member it would change is left as it is', async () => {
    const mine = await preview([
      ['姓名', '人员类别'],
      ['王芳', '正式党员'],
      ['党员d', '正式党员'],
    ]);
    await world.caller.get(people.secretary, 'member.becomeFull', {
      memberId: 'north-b1-d',
      decidedOn: '2026-11-01',
    });
    await unchanged(mine.importId);
  });
});

it('a day of joining that a list puts right is carried on to the way into the Party, and back', async () => {
  const done = (on: string) => ({ on, outcome: 'done' });
  await world.cloud.importDocuments('developments', [
    {
      _id: 'dv-a',
      memberId: 'north-b1-a',
      organizationId: branch._id,
      orgPath: branch.path,
      state: 'archived',
      stage: 'probation',
      steps: { admission: done('2018-06-01'), approval: done('2018-07-01') },
      reviews: [],
      admittedOn: '2018-06-01',
      admittedBy: branch._id,
      closedAt: 1,
      version: 1,
    },
  ]);
  const admitted = () =>
    (world.cloud.documents('developments') as { admittedOn: string }[]).map(({ admittedOn }) => admittedOn);
  const { importId } = await preview(small);
  await bringIn(world, people.secretary, importId);
  expect(admitted()).toEqual(['2019-01-01']);
  await bringIn(world, people.secretary, importId, 'roster.undo');
  expect(admitted()).toEqual(['2018-06-01']);
});

describe('undoing an import', () => {
  it('takes out what it added and puts back what it changed', async () => {
    const { importId } = await preview(small);
    await bringIn(world, people.secretary, importId);
    world.cloud.advance(23 * hour);
    expect((await bringIn(world, people.secretary, importId, 'roster.undo')).at(-1)).toEqual({
      done: 4,
      total: 4,
      status: 'undone',
      kept: 0,
    });
    expect(await roster()).toEqual(before);
    expect(await memberWith('north-b1-a')).not.toHaveProperty('joinedOn');
    expect(await stored(world, 'members', '王芳')).toEqual([]);
    const { person } = await world.caller.get(people.probationary, 'organization.me', {});
    expect(person?.status).toBe('probationary');
    expect(await stored(world, 'audits', 'roster.undo')).toHaveLength(4);
    expect(await world.caller.codeOf(people.secretary, 'roster.commit', { importId })).toBe('ROSTER.UNDONE');

    const again = await preview(small);
    await bringIn(world, people.secretary, again.importId);
    expect(await roster()).toContain('王芳 probationary');
  });

  it('leaves who was changed since, and says so', async () => {
    const { importId } = await preview([
      ['姓名', '人员类别'],
      ['王芳', '预备党员'],
      ['李强', '正式党员'],
    ]);
    await bringIn(world, people.secretary, importId);
    const later = await preview([
      ['姓名', '人员类别'],
      ['王芳', '正式党员'],
    ]);
    await bringIn(world, people.secretary, later.importId);
    const [end] = (await bringIn(world, people.secretary, importId, 'roster.undo')).slice(-1);
    expect(end).toMatchObject({ status: 'undone', kept: 1 });
    expect(await roster()).toEqual([...before, '王芳 full'].sort());
    expect(await keptOf(importId)).toEqual(['王芳 changed']);
  });

  it('is refused after a day, and of what was never brought in', async () => {
    const { importId } = await preview(small);
    expect(await world.caller.codeOf(people.secretary, 'roster.undo', { importId })).toBe(
      'ROSTER.NOT_BROUGHT_IN',
    );
    await bringIn(world, people.secretary, importId);
    world.cloud.advance(24 * hour + 1);
    expect(await world.caller.codeOf(people.secretary, 'roster.undo', { importId })).toBe(
      'ROSTER.UNDO_TOO_LATE',
    );
  });
});

describe('exporting', () => {
  const download = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());

  it('gives the roster in the form that is imported, marked, with phones masked', async () => {
    const { importId } = await preview(small);
    await bringIn(world, people.secretary, importId);
    const { url, members } = await world.caller.get(people.secretary, 'roster.export', {
      organizationId: branch._id,
      purpose: 'handover',
    });
    expect(members).toBe(5);
    const file = await download(url);
    const { default: readXlsxFile } = await import('read-excel-file/node');
    const [sheet] = await readXlsxFile(file);
    expect(sheet?.data[0]?.[0]).toBe(`${branch.name}党员名册`);
    expect(sheet?.data[1]?.[0]).toContain('党员a（名称 north-b1）于 2026-11-23 14:00 为“工作交接”导出');
    const row = sheet?.data.find(([, name]) => name === '王芳');
    expect(row?.slice(1)).toEqual([
      '王芳',
      '预备党员',
      branch.name,
      new Date('2020-03-01'),
      null,
      '*******5678',
    ]);

    const again = await previewOf(world, people.secretary, branch._id, file);
    expect(again).toMatchObject({
      counts: { rows: 5, unchanged: 5 },
      forbidden: [],
      unread: [],
      questions: [],
    });
    expect(await stored(world, 'audits', 'roster.export')).toMatchObject([
      { target: branch._id, after: { purpose: 'handover', members: 5 }, actor: { openid: people.secretary } },
    ]);
  });

  it('leaves no file behind for longer than a day', async () => {
    await world.caller.get(people.secretary, 'roster.export', {
      organizationId: branch._id,
      purpose: 'branchWork',
    });
    expect(await filesOf(world)).toHaveLength(1);
    world.cloud.advance(24 * hour);
    await world.cloud.runTimer('jobs');
    expect(await filesOf(world)).toEqual([]);
    expect(await stored(world, 'temporaryFiles')).toEqual([]);
  });

  it('offers a template that is understood', async () => {
    const { url } = await world.caller.get(people.member, 'roster.template', {});
    const fileId = await upload(world, await download(url));
    expect(
      await world.caller.codeOf(people.secretary, 'roster.preview', { organizationId: branch._id, fileId }),
    ).toBe('ROSTER.EMPTY');
  });
});

it('plans are forgotten once they are of no use', async () => {
  await preview(small);
  world.cloud.advance(47 * hour);
  await world.cloud.runTimer('jobs');
  expect(await stored(world, 'rosterRows')).toHaveLength(4);
  // The night after the second day takes them.
  world.cloud.advance(25 * hour);
  await world.cloud.runTimer('jobs');
  expect(await stored(world, 'rosterRows')).toEqual([]);
});

it('a member keeps a number that WeChat vouched for', async () => {
  await world.cloud.importDocuments('members', [
    {
      _id: 'w',
      ...named('王芳'),
      status: 'full',
      state: 'active',
      organizationId: branch._id,
      orgPath: branch.path,
      phone: sealPhone(otherPhone),
    },
  ]);
  const { rows } = await preview([
    ['姓名', '人员类别', '手机'],
    ['王芳', '正式党员', phone],
  ]);
  expect(rows[0]?.problems).toMatchObject([
    { cell: 'C2', code: 'SAME_NAME_OTHER_PHONE', value: '*******5678' },
  ]);
});
