import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { startLocalCloud, type LocalCloud } from '../../../localcloud';
import { Caller } from '../../../scripts/caller';
import { environment, product } from '../../../scripts/cloud';
import type { Input, Output } from '../../../types';
import { day, minute, noon, patience } from '../../support/cloud';
import {
  accounts,
  bindings,
  branch,
  district,
  faraway,
  members,
  north,
  organizations,
  people,
  roleGrants,
  sister,
  south,
} from '../../support/district';
import { functionsWith } from '../../support/declared';
import { sentTwice } from '../../support/sent-twice';

/**
 * A register that is not ours, from its declaration alone: list, form, transitions, who may, table and figures; and that
 * its lists stay on their indexes, however many there are.
 */

let cloud: LocalCloud;
let caller: Caller;
let remove: () => void;
beforeAll(async () => {
  const made = await functionsWith('register', 'bookCorner', join(__dirname, 'not-ours.ts'));
  remove = made.remove;
  cloud = await startLocalCloud({
    port: 0,
    data: ':memory:',
    ...product(),
    functions: made.folder,
    environment,
    strictIndexes: true,
    patience,
  });
  cloud.setNow(noon);
  for (const [name, documents] of [
    ['organizations', organizations],
    ['members', members],
    ['accounts', accounts],
    ['bindings', bindings],
    ['roleGrants', roleGrants],
  ] as const)
    await cloud.importDocuments(name, documents);
  caller = new Caller(cloud);
});
afterAll(async () => {
  await cloud.close();
  remove();
});

const register = 'bookCorner';
const over = { organizationId: branch._id };

type Answers = Record<string, string | number>;

const values = (answers: Answers): Input<'register.save'>['values'] =>
  Object.entries(answers).map(([field, value]) =>
    typeof value === 'number' ? { field, number: value } : { field, text: value },
  );

const whole: Answers = { name: '二楼书架', kind: 'shelf', openedOn: '2026-11-01', books: 120, cost: 350_050 };

let counter = 0;
const saving = (answers: Answers, more: object = {}): Input<'register.save'> => ({
  ...over,
  register,
  actKey: `act-of-saving-${(counter += 1)}`,
  values: values(answers),
  ...more,
});

const save = (answers: Answers, openid: string = people.secretary, more: object = {}) =>
  caller.get(openid, 'register.save', saving(answers, more));
const saveCode = (answers: Answers, openid: string = people.secretary, more: object = {}) =>
  caller.codeOf(openid, 'register.save', saving(answers, more));
const get = (openid: string, recordId: string) => caller.get(openid, 'register.get', { recordId });
const listOf = (openid: string, input: Partial<Input<'register.list'>> = {}) =>
  caller.get(openid, 'register.list', { ...over, register, ...input });
const titles = ({ records }: Output<'register.list'>) => records.map(({ title }) => title);
const move = async (openid: string, recordId: string, name: string, answers: Answers = {}) => {
  const { version } = await get(people.secretary, recordId);
  return caller.codeOf(openid, 'register.move', { recordId, version, move: name, values: values(answers) });
};

it('is nowhere until the district switches it on, and nowhere after it is switched off', async () => {
  const kinds = () => caller.get(people.secretary, 'register.kinds', over);
  expect((await kinds()).registers).toEqual([]);
  expect(await caller.codeOf(people.secretary, 'register.kind', { register })).toBe('REGISTER.OFF');
  expect(await caller.codeOf(people.secretary, 'register.list', { ...over, register })).toBe('REGISTER.OFF');
  expect(await saveCode(whole)).toBe('REGISTER.OFF');
  const turn = (isOn: boolean) =>
    caller.get(people.admin, 'register.switch', { organizationId: district._id, register, isOn });
  await turn(true);
  await turn(true);
  cloud.advance(minute);
  expect((await kinds()).registers).toMatchObject([{ register, term: '图书角', initials: 'tsj', ...over }]);
  const { recordId } = await save(whole);
  await turn(false);
  cloud.advance(minute);
  expect(await caller.codeOf(people.secretary, 'register.get', { recordId })).toBe('ACCESS_DENIED');
  await turn(true);
  cloud.advance(minute);
  expect(await get(people.secretary, recordId)).toMatchObject({ title: '二楼书架' });
  const switched = (cloud.documents('audits') as { action: string }[]).filter(
    ({ action }) => action === 'register.switch',
  );
  expect(switched).toHaveLength(3);
  const remove = () => caller.codeOf(people.secretary, 'register.remove', { recordId, version: 0 });
  expect(await sentTwice(cloud, remove, 1)).toEqual(['ok', 'ok']);
});

it('is drawn from what it declares', async () => {
  const kind = await caller.get(people.member, 'register.kind', { register });
  expect(kind.fields.find(({ field }) => field === 'document')?.needed).toEqual({
    field: 'kind',
    is: ['room'],
  });
  expect(kind.fields.filter(({ later }) => later).map(({ field }) => field)).toEqual(['counted']);
  expect(kind.fields.find(({ field }) => field === 'kind')?.options).toEqual([
    { value: 'shelf', word: '书架' },
    { value: 'room', word: '书屋' },
  ]);
  expect(kind).toMatchObject({ term: '图书角', facet: 'kind' });
});

describe('what is written', () => {
  it('is checked by the declaration, field by field', async () => {
    const { name: _, ...nameless } = whole;
    const fieldOf = async (answers: Answers) => {
      const { reply } = await caller.ask(people.secretary, 'register.save', saving(answers));
      return reply.ok ? 'ok' : [reply.error.code, reply.error.details?.['field']];
    };
    expect(await fieldOf(nameless)).toEqual(['REGISTER.VALUE_MISSING', 'name']);
    expect(await fieldOf({ ...whole, kind: 'room' })).toEqual(['REGISTER.VALUE_MISSING', 'document']);
    expect(await fieldOf({ ...whole, openedOn: '2026-11-31' })).toEqual([
      'REGISTER.VALUE_INVALID',
      'openedOn',
    ]);
    expect(await fieldOf({ ...whole, shelf: '三' })).toEqual(['REGISTER.VALUE_INVALID', 'shelf']);
  });

  it('names only people within reach, and says of no other whether they are there', async () => {
    expect(await saveCode({ ...whole, keeper: `${branch._id}-c` })).toBe('ok');
    for (const keeper of [`${sister._id}-b`, 'nobody'])
      expect(await saveCode({ ...whole, keeper })).toBe('REGISTER.NOT_THERE');
  });

  it('is one record however often it is sent, and changes over the version that was read', async () => {
    const sent = saving({ ...whole, name: '一次' });
    const first = await caller.get(people.secretary, 'register.save', sent);
    expect(await caller.get(people.secretary, 'register.save', sent)).toEqual(first);
    const { recordId } = first;
    const changing = saving({ ...whole, name: '改过' }, { recordId, version: 0 });
    const changed = await caller.get(people.secretary, 'register.save', changing);
    expect(changed.version).toBe(1);
    expect(await caller.get(people.secretary, 'register.save', changing)).toEqual(changed);
    expect(await saveCode(whole, people.secretary, { recordId, version: 0 })).toBe('REGISTER.CHANGED');
    const { values: now } = await get(people.secretary, recordId);
    expect(now).toContainEqual({ field: 'cost', number: 350_050 });
    // What is left out is gone.
    await save({ name: '改过', kind: 'shelf', openedOn: '2026-11-01' }, people.secretary, {
      recordId,
      version: 1,
    });
    expect((await get(people.secretary, recordId)).values.map(({ field }) => field)).toEqual([
      'name',
      'kind',
      'openedOn',
    ]);
  });

  it('leaves in the audit what changed, in the words of the register', async () => {
    const { recordId } = await save({ ...whole, name: '留痕' });
    await save({ ...whole, name: '留痕', books: 130 }, people.secretary, { recordId, version: 0 });
    const left = (cloud.documents('audits') as { target: string; before?: object; after?: object }[]).filter(
      ({ target }) => target === recordId,
    );
    expect(left.map(({ after }) => after)).toMatchObject([
      { register: '图书角' },
      { register: '图书角', said: '书：130 本' },
    ]);
    expect(left[1]?.before).toMatchObject({ said: '书：120 本' });
  });
});

describe('who may', () => {
  it.each([
    ['a member', people.member],
    ['the secretary beside', people.sisterSecretary],
    ['a stranger', people.stranger],
  ])('%s writes nothing of the branch', async (_, openid) => {
    expect(await saveCode(whole, openid)).not.toBe('ok');
  });

  it('an officer of the town writes of the town, and nothing of a branch that its keepers write of', async () => {
    expect(await saveCode(whole, people.town, { organizationId: north._id })).toBe('ok');
    expect(await saveCode(whole, people.town)).toBe('REGISTER.NOT_YOURS');
    expect(await saveCode(whole, people.district, { organizationId: district._id })).toBe(
      'REGISTER.NOT_YOURS',
    );
  });

  it('no record of another organisation or register is taken for one’s own', async () => {
    const { recordId } = await save(whole, people.town, { organizationId: north._id });
    for (const other of [recordId, 'nothing-there'])
      expect(await saveCode(whole, people.secretary, { recordId: other, version: 0 })).toBe(
        'REGISTER.NOT_YOURS',
      );
  });

  it('members see what is shown to them, of their own organisation', async () => {
    const { recordId } = await save({ ...whole, name: '给党员看的' });
    expect(await caller.codeOf(people.member, 'register.get', { recordId })).toBe('ACCESS_DENIED');
    expect(titles(await listOf(people.member))).not.toContain('给党员看的');
    expect(await move(people.secretary, recordId, 'openUp')).toBe('ok');
    expect(await get(people.member, recordId)).toMatchObject({ state: 'open', moves: [], mayWrite: false });
    expect(titles(await listOf(people.member))).toContain('给党员看的');
    expect(await listOf(people.member)).toMatchObject({ mayWrite: false, mayTake: false });
    // Through the office above one sees no more than that.
    expect(titles(await listOf(people.member, { organizationId: north._id }))).toContain('给党员看的');
    expect(titles(await listOf(people.sisterMember, { organizationId: north._id }))).not.toContain(
      '给党员看的',
    );
    expect(await caller.codeOf(people.sisterMember, 'register.get', { recordId })).toBe('ACCESS_DENIED');
    expect(await caller.codeOf(people.farMember, 'register.list', { ...over, register })).toBe(
      'ACCESS_DENIED',
    );
    expect(await caller.codeOf(people.farMember, 'register.get', { recordId })).toBe('ACCESS_DENIED');
  });
});

describe('a transition', () => {
  it('is made by whom it names, in a state that it starts from, with what it asks for', async () => {
    const { recordId } = await save({ ...whole, name: '走一遍' });
    expect(await move(people.secretary, recordId, 'check', { counted: 3 })).toBe('REGISTER.NOT_YOURS');
    expect(await move(people.town, recordId, 'openUp')).toBe('REGISTER.NOT_YOURS');
    expect(await move(people.secretary, recordId, 'openUp')).toBe('ok');
    expect(await move(people.secretary, recordId, 'check')).toBe('REGISTER.VALUE_MISSING');
    expect(await move(people.secretary, recordId, 'check', { counted: 118 })).toBe('ok');
    expect(await move(people.secretary, recordId, 'shut')).toBe('REGISTER.NOT_YOURS');
    expect(await move(people.secretary, recordId, 'toString')).toBe('REGISTER.NOT_YOURS');
    expect(await caller.codeOf(people.secretary, 'register.remove', { recordId, version: 2 })).toBe(
      'REGISTER.CLOSED',
    );
    expect(await move(people.town, recordId, 'shut')).toBe('ok');
    const closed = await get(people.secretary, recordId);
    expect(closed).toMatchObject({ state: 'shut', mayWrite: false, moves: [] });
    expect(closed.steps.map(({ move: name, by }) => [name, by])).toEqual([
      ['openUp', branch.name],
      ['check', branch.name],
      ['shut', north.name],
    ]);
    expect(await saveCode(whole, people.secretary, { recordId, version: 3 })).toBe('REGISTER.CLOSED');
    const [stored] = (cloud.documents('registerRecords') as { _id: string; goesOn?: string }[]).filter(
      ({ _id }) => _id === recordId,
    );
    expect(stored?.goesOn).toBe('2028-11-23');
  });

  it('sent twice is made once, and tells once', async () => {
    const { recordId } = await save({ ...whole, name: '两次' });
    const input = { recordId, version: 0, move: 'openUp', values: [] };
    const told = () =>
      (cloud.documents('notices') as { link: string }[]).filter(({ link }) => link.includes(recordId)).length;
    const first = await caller.get(people.secretary, 'register.move', input);
    expect(await caller.get(people.secretary, 'register.move', input)).toEqual(first);
    expect(told()).toBe(1);
    expect((await get(people.secretary, recordId)).steps).toHaveLength(1);
  });
});

it('follows its organisation when that moves, is called otherwise, or is merged', async () => {
  const moved = { ...sister, _id: 'moved', name: '搬家支部', path: `${north.path}moved/` };
  const record = (await recordsLike(1, moved))[0] as object;
  await cloud.importDocuments('organizations', [moved]);
  await cloud.importDocuments('registerRecords', [
    { ...record, _id: 'r-moved', title: '搬家', state: 'open' },
  ]);
  await caller.get(people.admin, 'organization.rename', { organizationId: 'moved', name: '新名支部' });
  for (let tick = 0; tick < 3; tick += 1) await cloud.runTimer('jobs');
  expect((await get(people.town, 'r-moved')).organizationName).toBe('新名支部');
  await caller.get(people.admin, 'organization.merge', { organizationId: 'moved', intoId: branch._id });
  for (let tick = 0; tick < 3; tick += 1) await cloud.runTimer('jobs');
  expect(await get(people.secretary, 'r-moved')).toMatchObject({
    organizationId: branch._id,
    organizationName: branch.name,
    mayWrite: true,
  });
  expect(titles(await listOf(people.secretary))).toContain('搬家');
});

it('is taken out as a table with a column for each field, marked and audited', async () => {
  const { url, rows, name } = await caller.get(people.secretary, 'register.table', { ...over, register });
  expect(name).toBe(`${branch.name}图书角.xlsx`);
  const [sheet] = await readXlsxFile(Buffer.from(await (await fetch(url)).arrayBuffer()));
  const lines = sheet?.data ?? [];
  expect(lines).toHaveLength(rows + 3);
  expect(String(lines[1]?.[0])).toContain('党员a');
  expect(lines[2]).toEqual([
    ...['序号', '党组织', '叫什么', '哪一种', '文号', '哪一天开的', '哪一天清点', '谁管', '书（本）'],
    ...['花了多少（元）', '说明', '照片', '清点后有（本）', '状态'],
  ]);
  const line = lines.find((one) => one[2] === '走一遍');
  expect(line?.[3]).toBe('书架');
  expect(line?.[9]).toBe(3500.5);
  expect(line?.at(-1)).toBe('关了');
  expect(await caller.codeOf(people.member, 'register.table', { ...over, register })).toBe('ACCESS_DENIED');
  expect(
    (cloud.documents('audits') as { action: string }[]).some(({ action }) => action === 'register.table'),
  ).toBe(true);
});

it('adds up to the same above and below, and says no names', async () => {
  await save({ ...whole, kind: 'room', document: '1号' }, 'SOUTH-B1-A', { organizationId: faraway._id });
  const all = await caller.get(people.district, 'register.figures', {
    organizationId: district._id,
    register,
  });
  expect(all.words.map(({ word }) => word)).toEqual(['图书角', '开放', '书屋', '书', '花费']);
  expect(all.rows.map(({ id }) => id).sort()).toEqual([north._id, south._id]);
  for (const [at, total] of all.total.entries())
    expect(all.rows.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0)).toBe(total);
  expect(all.rows.find(({ id }) => id === south._id)?.counts).toEqual([1, 0, 1, 120, 350_050]);
  expect(JSON.stringify(all)).not.toContain('党员');
});

/** Many records of a branch. */
async function recordsLike(many: number, of = branch) {
  const states = ['planned', 'open', 'shut'];
  return Promise.resolve(
    Array.from({ length: many }, (_, index) => ({
      _id: `many-${of._id}-${index}`,
      register,
      organizationId: of._id,
      orgPath: of.path,
      organizationName: of.name,
      above: of.path.split('/').filter(Boolean),
      state: states[index % 3],
      title: `第${index}`,
      key: `第${index}`,
      initials: `d${index}`,
      on: `20${String(10 + (index % 16))}-0${1 + (index % 9)}-1${index % 10}`,
      facet: index % 7 === 0 ? 'room' : 'shelf',
      values: { name: `第${index}`, kind: index % 7 === 0 ? 'room' : 'shelf', openedOn: '2020-01-01' },
      people: [],
      organizations: [],
      subjects: [],
      files: [],
      raisedById: of._id,
      raisedBy: of.name,
      steps: [],
      version: 0,
      madeBy: `many-${index}`,
      createdAt: noon - day,
      changedAt: noon - day,
    })),
  );
}

it('of many records a page is read by an index: whatever is asked, no more than a page is looked at', async () => {
  const many = [...(await recordsLike(800, faraway)), ...(await recordsLike(800, sister))];
  await cloud.importDocuments('registerRecords', many);
  const asked: Partial<Input<'register.list'>>[] = [
    {},
    { state: 'open' },
    { facet: 'room' },
    { search: '第19' },
    { search: 'd19' },
  ];
  for (const [openid, organizationId] of [
    [people.district, district._id],
    [people.town, north._id],
    [people.sisterSecretary, sister._id],
  ] as const) {
    for (const input of asked) {
      const { reply, databaseRequests } = await caller.ask(openid, 'register.list', {
        organizationId,
        register,
        ...input,
      });
      // The cloud of the tests refuses a query that goes through more than two hundred documents.
      expect([organizationId, input, reply.ok]).toEqual([organizationId, input, true]);
      expect(databaseRequests).toBeLessThanOrEqual(5);
    }
  }
});
