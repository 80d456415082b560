import type { AuditRecord } from '../../../cloudfunctions/kernel/model';
import type { SubjectRecord } from '../../../cloudfunctions/domain/subject/model';
import { checkSignOf } from '../../../cloudfunctions/domain/subject/unified-code';
import { tickUntilIdle } from '../../../scripts/timer';
import type { Input, Output } from '../../../types';
import { day, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, faraway, north, people, sister, south } from '../../support/district';
import { sentTwice } from '../../support/sent-twice';

/** 两新组织台账: who writes down and sees which subject, and how it is found. */

let world: TestCloud;
let keys = 0;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const code = (own: string, first = '91') => {
  const body = `${first}310117${own.padStart(9, '0')}`;
  return `${body}${checkSignOf(body)}`;
};
const key = () => `subject-act-${(keys += 1)}`;
const written = (name: string, own: string, more: object = {}) => ({
  kind: 'enterprise' as const,
  name,
  code: code(own),
  ...more,
});

const add = (openid: string, what: object, organizationId = north._id, actKey = key()) =>
  world.caller.codeOf(openid, 'subject.add', {
    organizationId,
    actKey,
    ...what,
  } as unknown as Input<'subject.add'>);

const list = (openid: string, more: Partial<Input<'subject.list'>> = {}) =>
  world.caller.get(openid, 'subject.list', { organizationId: north._id, ...more });

const namesOf = async (openid: string, more: Partial<Input<'subject.list'>> = {}) =>
  (await list(openid, more)).subjects.map(({ name }) => name);

const get = (subjectId: string, openid: string = people.town): Promise<Output<'subject.get'>> =>
  world.caller.get(openid, 'subject.get', { subjectId });

const idOf = (own: string) => `s-${code(own)}`;

const cover = (own: string, coveringId: string, version = 0, openid: string = people.town) =>
  world.caller.codeOf(openid, 'subject.cover', {
    subjectId: idOf(own),
    version,
    coverage: 'organization',
    coverageType: 'single',
    coveringId,
    since: '2026-11-01',
  });

it('is written down once under its code, by whoever and however often it is sent', async () => {
  const what = written('上海申源科技有限公司', 'AA');
  const actKey = key();
  expect(await Promise.all([1, 2].map(() => add(people.town, what, north._id, actKey)))).toEqual([
    'ok',
    'ok',
  ]);
  expect(await add(people.town, what, north._id, actKey)).toBe('ok');
  for (const [own, heldAfter] of [
    ['BB', 1],
    ['CC', 2],
    ['DD', 3],
  ] as const)
    expect(
      await sentTwice(
        world.cloud,
        () => add(people.town, written(`北${own}`, own), north._id, `of-${own}-twice`),
        heldAfter,
      ),
    ).toEqual(['ok', 'ok']);
  expect(await add(people.district, { ...what, townId: south._id }, district._id)).toBe('SUBJECT.CODE_TAKEN');
  expect((await list(people.town)).subjects).toHaveLength(4);
  expect(await list(people.town, { search: code('AA') })).toMatchObject({
    office: { kind: 'town' },
    subjects: [{ name: '上海申源科技有限公司', townName: north.name, coverage: 'none', status: 'operating' }],
  });
  const audits = world.cloud.documents('audits') as AuditRecord[];
  expect(audits.filter(({ action }) => action === 'subject.add')).toHaveLength(4);
});

it('is written down under its own code also where that was another’s by mistake, however often', async () => {
  const mistaken = written('上海甲贸易有限公司', 'AA');
  const first = () => add(people.town, mistaken, north._id, 'by-mistake');
  expect(await first()).toBe('ok');
  const put = (subjectId: string, what: object) =>
    world.caller.codeOf(people.town, 'subject.change', {
      subjectId,
      version: 0,
      ...what,
    } as unknown as Input<'subject.change'>);
  expect(await put(idOf('AA'), written('上海甲贸易有限公司', 'BB'))).toBe('ok');
  // What was sent before and arrives late is what stands under another code now.
  expect(await first()).toBe('ok');
  expect((await list(people.town)).subjects).toHaveLength(1);
  const owner = written('上海乙贸易有限公司', 'AA');
  const actKey = key();
  for (let sent = 0; sent < 2; sent += 1) expect(await add(people.town, owner, north._id, actKey)).toBe('ok');
  expect(await add(people.town, owner)).toBe('SUBJECT.CODE_TAKEN');
  // Once more: what was written beside it had the wrong code too.
  expect(await put(`${idOf('AA')}-2`, written('上海乙贸易有限公司', 'CC'))).toBe('ok');
  expect(await add(people.town, written('上海丙贸易有限公司', 'AA'))).toBe('ok');
  expect(await namesOf(people.town, { search: code('AA') })).toEqual(['上海丙贸易有限公司']);
  expect((await list(people.town)).subjects).toHaveLength(3);
});

it('asks for a code that is one, but of new employment', async () => {
  expect(await add(people.town, { ...written('甲', 'AA'), code: '' })).toBe('SUBJECT.CODE_MISSING');
  expect(await add(people.town, { ...written('甲', 'AA'), code: `${code('AA').slice(0, 17)}?` })).toBe(
    'SUBJECT.CODE_INVALID',
  );
  const riders = { kind: 'newEmployment', name: '快递站点', code: '' };
  expect(await add(people.town, riders)).toBe('ok');
  expect(await add(people.town, riders)).toBe('ok');
  expect((await list(people.town)).subjects).toHaveLength(2);
});

it('is found by the beginning of its name, of its initials and of its code, a page at a time', async () => {
  for (let index = 0; index < 23; index += 1) {
    const what = written(`上海星辰${String(index).padStart(2, '0')}贸易有限公司`, `B${index}`);
    await add(people.town, what);
  }
  await add(people.town, written('上海申源智联科技有限公司', 'CC', { listed: ['highTech:2018:added'] }));
  await add(people.town, {
    ...written('松江区申源养老服务中心', 'DD'),
    kind: 'socialOrganization',
    code: code('DD', '52'),
  });
  expect(await namesOf(people.town, { search: '申源' })).toHaveLength(2);
  expect(await namesOf(people.town, { search: '上海申源' })).toHaveLength(2);
  expect(await namesOf(people.town, { search: 'syzl' })).toEqual(['上海申源智联科技有限公司']);
  expect(await namesOf(people.town, { search: code('CC').slice(0, 18) })).toEqual([
    '上海申源智联科技有限公司',
  ]);
  // Names of figures are names; what begins as codes do is a code, however it is typed.
  await add(people.town, written('1688信息科技有限公司', 'EE'));
  await add(people.town, written('2025上海会展有限公司', 'FF'));
  await add(people.town, written('G60科创服务有限公司', 'GG'));
  for (const [search, name] of [
    ['1688', '1688信息科技有限公司'],
    ['2025上海', '2025上海会展有限公司'],
    ['g60k', 'G60科创服务有限公司'],
    ['G60科', 'G60科创服务有限公司'],
    [`${code('DD', '52').slice(0, 4)} ${code('DD', '52').slice(4).toLowerCase()}`, '松江区申源养老服务中心'],
  ] as const)
    expect(await namesOf(people.town, { search })).toEqual([name]);
  expect(await namesOf(people.town, { kind: 'socialOrganization' })).toEqual(['松江区申源养老服务中心']);
  expect(await namesOf(people.town, { listed: ['highTech:2018:added'] })).toEqual([
    '上海申源智联科技有限公司',
  ]);
  const first = await list(people.town, { search: '星辰' });
  const second = await list(people.town, { search: '星辰', after: first.next });
  expect([first.subjects.length, second.subjects.length, second.next]).toEqual([20, 3, undefined]);
  expect(new Set([...first.subjects, ...second.subjects].map(({ id }) => id)).size).toBe(23);
});

it('is the town’s; the district sees all, and a branch what it covers', async () => {
  await add(people.town, written('北一', 'AA'));
  await add(people.district, written('南一', 'BB', { townId: south._id }), district._id);
  await add(people.district, written('未分', 'CC'), district._id);
  expect(await namesOf(people.town)).toEqual(['北一']);
  expect(await namesOf(people.district, { organizationId: district._id })).toHaveLength(3);
  expect(await namesOf(people.district, { organizationId: district._id, townId: south._id })).toEqual([
    '南一',
  ]);
  expect(await namesOf(people.district, { organizationId: district._id, townId: district._id })).toEqual([
    '未分',
  ]);
  const ask = (subjectId: string) => world.caller.codeOf(people.town, 'subject.get', { subjectId });
  expect([await ask(idOf('AA')), await ask(idOf('BB')), await ask('s-nobody')]).toEqual([
    'ok',
    'ACCESS_DENIED',
    'ACCESS_DENIED',
  ]);
  expect(await add(people.town, written('越界', 'EE', { townId: south._id }))).toBe('ACCESS_DENIED');
  expect(await world.caller.codeOf(people.district, 'subject.list', { organizationId: branch._id })).toBe(
    'SUBJECT.NOT_AN_OFFICE',
  );
  expect(await cover('AA', faraway._id)).toBe('ACCESS_DENIED');
  expect(await cover('AA', branch._id)).toBe('ok');
  const covered = async (openid: string, organizationId: string) =>
    (await world.caller.get(openid, 'subject.covered', { organizationId })).subjects.map(({ name }) => name);
  expect(await covered(people.secretary, branch._id)).toEqual(['北一']);
  expect(await covered(people.sisterSecretary, sister._id)).toEqual([]);
});

it('is put right by who covers it, and by nobody over what they did not read', async () => {
  await add(people.town, written('北一', 'AA'));
  await cover('AA', branch._id);
  const correct = (openid: string, organizationId: string, version: number) =>
    world.caller.codeOf(openid, 'subject.correct', {
      organizationId,
      subjectId: idOf('AA'),
      version,
      employees: 120,
      status: 'operating',
      members: { full: 5, probationary: 1, elsewhere: 2, partTime: 0 },
      ownerIsMember: true,
    });
  expect(await correct(people.sisterSecretary, sister._id, 1)).toBe('SUBJECT.NOT_COVERED');
  expect(await correct(people.secretary, branch._id, 0)).toBe('SUBJECT.CHANGED');
  expect(await correct(people.secretary, branch._id, 1)).toBe('ok');
  // The answer was lost on the way: the same once more is done already.
  expect(await correct(people.secretary, branch._id, 1)).toBe('ok');
  expect(await get(idOf('AA'))).toMatchObject({ version: 2, employees: 120, members: { full: 5 } });
  const { contact: _none, ...seen } = await get(idOf('AA'));
  expect(
    await world.caller.get(people.secretary, 'subject.ofBranch', {
      organizationId: branch._id,
      subjectId: idOf('AA'),
    }),
  ).toEqual(seen);
  expect(await cover('AA', branch._id, 2)).toBe('ok');
  const change = { subjectId: idOf('AA'), version: 2, ...written('北一（新）', 'AA') };
  expect(await world.caller.codeOf(people.town, 'subject.change', change)).toBe('ok');
  const changed = await get(idOf('AA'));
  expect(changed).toMatchObject({ name: '北一（新）', coverage: 'organization' });
  expect(changed).not.toHaveProperty('employees');
  expect(await cover('AA', branch._id, 1)).toBe('ok');
  expect(await cover('AA', sister._id, 1)).toBe('SUBJECT.CHANGED');
});

it('goes with its branch into another, and into another town by the district’s hand', async () => {
  await add(people.town, written('北一', 'AA'));
  await cover('AA', branch._id);
  await world.caller.get(people.district, 'organization.merge', {
    organizationId: branch._id,
    intoId: sister._id,
  });
  await world.cloud.runTimer('jobs');
  expect(await get(idOf('AA'))).toMatchObject({ coveringId: sister._id, coveringName: sister.name });
  const to = (openid: string) =>
    world.caller.codeOf(openid, 'subject.change', {
      subjectId: idOf('AA'),
      version: 1,
      townId: south._id,
      ...written('北一', 'AA'),
    });
  expect(await to(people.town)).toBe('ACCESS_DENIED');
  expect(await to(people.district)).toBe('ok');
  expect(await namesOf(people.town)).toEqual([]);
});

it('is covered by nobody once its organisation is closed, and its figures are counted anew', async () => {
  const closing = { ...branch, _id: 'closing', name: '要撤销的支部', path: `${north.path}closing/` };
  await world.cloud.importDocuments('organizations', [closing]);
  await add(people.town, written('北一', 'AA'));
  await add(people.town, written('北二', 'BB'));
  expect(await cover('AA', closing._id)).toBe('ok');
  expect(await cover('BB', branch._id)).toBe('ok');
  await tickUntilIdle(world.cloud);
  await world.caller.get(people.town, 'organization.close', {
    organizationId: closing._id,
    reason: '企业注销',
  });
  await tickUntilIdle(world.cloud);
  const closed = await get(idOf('AA'));
  expect(closed).toMatchObject({ coverage: 'none' });
  expect(closed).not.toHaveProperty('coveringId');
  expect(closed).not.toHaveProperty('coverageType');
  expect(await get(idOf('BB'))).toMatchObject({ coverage: 'organization', coveringId: branch._id });
  const stored = world.cloud.documents('subjects') as SubjectRecord[];
  expect(stored.filter(({ toCount }) => toCount !== undefined)).toEqual([]);
});

describe('a contact', () => {
  const set = (contact: Input<'subject.setContact'>['contact'], version: number) =>
    world.caller.codeOf(people.town, 'subject.setContact', { subjectId: idOf('AA'), version, contact });
  const show = () =>
    world.caller.ask(people.town, 'subject.showContact', { subjectId: idOf('AA'), purpose: 'survey' });
  const stored = () => world.cloud.documents('subjects')[0] as unknown as SubjectRecord;

  beforeEach(() => add(people.town, written('北一', 'AA')));

  it('whose number cannot be opened any more is written over', async () => {
    const known = { name: '某某', purpose: 'survey', phone: '021-5780 1234' } as const;
    expect(await set(known, 0)).toBe('ok');
    const lost = { ...stored(), contact: { ...stored().contact, sealed: 'gone.iv.tag.body' } };
    await world.cloud.importDocuments('subjects', [lost], { over: true });
    expect(await set(known, 1)).toBe('ok');
    expect((await show()).reply).toMatchObject({ ok: true, data: { phone: '021-57801234' } });
  });

  it('is sealed, shown for a purpose, and goes with its person', async () => {
    expect(await set({ name: '某某', purpose: 'survey', phone: '123' }, 0)).toBe('SUBJECT.PHONE_INVALID');
    const known = { name: '某某', post: '行政', purpose: 'survey', phone: '021-5780 1234' } as const;
    for (const heldAfter of [1, 2])
      expect(await sentTwice(world.cloud, () => set(known, 0), heldAfter)).toEqual(['ok', 'ok']);
    expect(stored().version).toBe(1);
    expect(JSON.stringify(world.cloud.documents('subjects'))).not.toContain('57801234');
    expect(JSON.stringify(world.cloud.documents('audits'))).not.toContain('57801234');
    expect((await get(idOf('AA'))).contact).toMatchObject({ name: '某某', phoneTail: '1234' });
    expect((await show()).reply).toMatchObject({ ok: true, data: { phone: '021-57801234' } });
    const looks = (world.cloud.documents('audits') as AuditRecord[]).map(({ action }) => action);
    expect(looks).toContain('subject.showContact');
    expect(await set({ name: '某某', purpose: 'formation' }, 1)).toBe('ok');
    expect(stored().contact?.tail).toBe('1234');
    expect(await set({ name: '另一人', purpose: 'formation' }, 2)).toBe('ok');
    expect(stored().contact).toEqual({ name: '另一人', purpose: 'formation' });
    expect(await set(null, 3)).toBe('ok');
    expect(stored().contact).toBeUndefined();
    expect((await show()).reply).toMatchObject({ error: { code: 'SUBJECT.NO_CONTACT' } });
  });

  it('is forgotten two years after it was said last; the subject stays', async () => {
    await set({ name: '某某', purpose: 'survey', phone: '02157801234' }, 0);
    world.cloud.setNow(noon + 732 * day);
    for (let turn = 0; turn < 12; turn += 1) await world.cloud.runTimer('jobs');
    expect(stored()).toMatchObject({ name: '北一' });
    expect(stored().contact).toBeUndefined();
  });
});
