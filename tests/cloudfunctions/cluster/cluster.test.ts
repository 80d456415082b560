import { named } from '../../../cloudfunctions/domain/subject/record';
import type { AuditRecord } from '../../../cloudfunctions/kernel/model';
import type { SubjectRecord } from '../../../cloudfunctions/domain/subject/model';
import { tickUntilIdle } from '../../../scripts/timer';
import type { Input } from '../../../types';
import { day, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, north, people, south } from '../../support/district';

/** 产业集群 and 五个一: clusters that the district keeps, and a board that is read where it can be. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const ai = 'artificialIntelligence';
const over = { organizationId: district._id };
const town = { organizationId: north._id };

const subject = (index: number, more: Partial<SubjectRecord> = {}): SubjectRecord => ({
  _id: `s-${index}`,
  kind: 'enterprise',
  ...named(`上海第${index}号有限公司`),
  organizationId: index % 2 === 0 ? south._id : north._id,
  orgPath: index % 2 === 0 ? south.path : north.path,
  organizationName: index % 2 === 0 ? south.name : north.name,
  employees: 10,
  listed: [],
  cluster: ai,
  status: 'operating',
  coverage: 'none',
  version: 0,
  createdAt: noon,
  changedAt: noon,
  madeBy: 'before',
  toCount: 'yes',
  ...more,
});
const covered = (since: string): Partial<SubjectRecord> => ({
  coverage: 'organization',
  coverageType: 'joint',
  coveringId: branch._id,
  coveringPath: branch.path,
  coveringName: branch.name,
  coveredSince: since,
});

const board = (openid: string = people.district, of: object = over) =>
  world.caller.get(openid, 'cluster.board', { ...over, ...of, year: 2026 });
const get = (openid: string, of: object, clusterId = ai) =>
  world.caller.get(openid, 'cluster.get', { ...over, ...of, clusterId, year: 2026 });
const keep = (openid: string, more: Partial<Input<'cluster.keep'>> = {}) =>
  world.caller.codeOf(openid, 'cluster.keep', {
    ...over,
    clusterId: 'newMaterials',
    version: 0,
    name: '新材料',
    source: '松委组〔2026〕12号',
    ...more,
  });
const deed = {
  one: 'projects',
  title: '共享车间',
  on: '2026-10-01',
  document: '松委组〔2026〕18号',
} as const;
const write = (openid: string, more: Partial<Input<'cluster.write'>> = {}) =>
  world.caller.codeOf(openid, 'cluster.write', {
    ...town,
    clusterId: ai,
    actKey: 'deed-one',
    version: 0,
    deed,
    ...more,
  });
const doneIn = async (openid?: string, of?: object) =>
  Object.fromEntries((await board(openid, of)).columns.map(({ one, done }) => [one, done]));

it('begins with the clusters of 2020, and the district writes its own over them', async () => {
  const named = async () =>
    (await board()).clusters.map(({ id, name, version, isEnded }) => [id, name, version, isEnded]);
  expect(await named()).toEqual([
    [ai, '人工智能', 0, false],
    ['biomedicine', '生物医药', 0, false],
    ['integratedCircuits', '集成电路', 0, false],
    ['others', '其他战略性新兴产业', 0, false],
  ]);
  expect(await keep(people.town)).toBe('ACCESS_DENIED');
  expect(await keep(people.district, { committeeId: branch._id })).toBe('CLUSTER.NO_COMMITTEE');
  expect(await keep(people.district)).toBe('ok');
  expect(await keep(people.district)).toBe('ok');
  expect(await keep(people.district, { name: '别的' })).toBe('CLUSTER.CHANGED');
  expect(await keep(people.district, { clusterId: 'others', name: '其他', isEnded: true })).toBe('ok');
  expect((await named()).slice(3)).toEqual([
    ['newMaterials', '新材料', 1, false],
    ['others', '其他', 1, true],
  ]);
  expect(
    (await world.caller.get(people.member, 'cluster.list', {})).clusters.map(({ id }) => id),
  ).not.toContain('others');
  const audits = (world.cloud.documents('audits') as AuditRecord[]).filter(
    ({ action }) => action === 'cluster.keep',
  );
  expect(audits).toHaveLength(2);
});

it('lets a subject into a cluster that is kept, and leaves it in one that is not any more', async () => {
  const add = (cluster: string) =>
    world.caller.codeOf(people.town, 'subject.add', {
      ...town,
      actKey: `subject-${cluster}`,
      kind: 'newEmployment',
      name: '站点',
      cluster,
    });
  expect(await add('nowhere')).toBe('SUBJECT.NO_CLUSTER');
  await keep(people.district);
  expect(await add('newMaterials')).toBe('ok');
  await keep(people.district, { version: 1, isEnded: true });
  expect(await add('newMaterials')).toBe('ok');
  const { subjects } = await world.caller.get(people.town, 'subject.list', {
    ...town,
    cluster: 'newMaterials',
  });
  const [found] = subjects;
  expect(subjects).toHaveLength(1);
  const subjectId = found?.id ?? '';
  expect(await world.caller.get(people.town, 'subject.get', { subjectId })).toMatchObject({
    cluster: 'newMaterials',
    clusterName: '新材料',
  });
  const change = (cluster: string) =>
    world.caller.codeOf(people.town, 'subject.change', {
      subjectId,
      version: 0,
      kind: 'newEmployment',
      name: '新站点',
      cluster,
    });
  expect(await change('nowhere')).toBe('SUBJECT.NO_CLUSTER');
  expect(await change('newMaterials')).toBe('ok');
});

it('counts the subjects of each cluster for each office; a branch sees its clusters and no figures', async () => {
  await world.cloud.importDocuments('subjects', [
    subject(1, { ...covered('2026-03-01'), leadsCluster: true }),
    subject(2),
    subject(3, { status: 'closed' }),
    subject(4, { cluster: 'biomedicine' }),
  ]);
  await tickUntilIdle(world.cloud);
  const figures = async (openid: string, of: object) =>
    (await board(openid, of)).clusters.map((one) => [one.id, one.bodies, one.covered]).slice(0, 2);
  expect(await figures(people.district, over)).toEqual([
    [ai, 2, 1],
    ['biomedicine', 1, 0],
  ]);
  expect(await figures(people.town, town)).toEqual([
    [ai, 1, 1],
    ['biomedicine', 0, 0],
  ]);
  expect(await figures(people.secretary, { organizationId: branch._id })).toEqual([[ai, 0, 0]]);
  expect(await get(people.district, over)).toMatchObject({
    towns: [
      { id: north._id, bodies: 1, covered: 1, inTown: true },
      { id: south._id, bodies: 1, covered: 0, inTown: true },
    ],
    leading: [{ id: 's-1', townName: north.name }],
    mayLay: true,
    mayWrite: true,
  });
  expect(await get(people.secretary, { organizationId: branch._id })).toMatchObject({
    towns: [],
    leading: [{ id: 's-1' }],
    mayLay: false,
    mayWrite: false,
  });
  const none = await board(people.sisterSecretary, { organizationId: 'north-b2' });
  expect(none.clusters).toEqual([]);
  expect(none.columns.map(({ done }) => done)).toEqual([0, 0, 0, 0, 0]);
  const asOther = { ...over, organizationId: branch._id, clusterId: 'biomedicine', year: 2026 };
  expect(await world.caller.codeOf(people.secretary, 'cluster.get', asOther)).toBe('CLUSTER.NO_SUCH');
});

it('has the figures of every town from the day on which a month begins, also without a year of coverage', async () => {
  await world.cloud.importDocuments(
    'subjects',
    [1, 2, 3, 4, 5].map((index) => subject(index)),
  );
  await tickUntilIdle(world.cloud);
  const figures = async () => {
    const found = (await board()).clusters.find(({ id }) => id === ai);
    return [found?.bodies, found?.employees];
  };
  expect(await figures()).toEqual([5, 50]);
  world.cloud.setNow(Date.UTC(2026, 10, 30, 16, 5));
  await tickUntilIdle(world.cloud);
  expect(await figures()).toEqual([5, 50]);
  const change = { subjectId: 's-1', version: 0, kind: 'newEmployment', name: '上海第1号有限公司' } as const;
  await world.caller.get(people.town, 'subject.change', { ...change, cluster: ai, employees: 11 });
  await tickUntilIdle(world.cloud);
  expect(await figures()).toEqual([5, 51]);
});

it('reads organisations from the register, and shows how many the district means by which document', async () => {
  await world.cloud.importDocuments('subjects', [
    subject(1, covered('2026-03-01')),
    subject(2, covered('2026-05-01')),
  ]);
  expect((await doneIn()).organizations).toBe(1);
  expect((await get(people.town, town)).formed).toEqual([
    { id: branch._id, name: branch.name, since: '2026-03-01', subjects: 2 },
  ]);
  // It covered somebody before: then it was not formed this year.
  await world.cloud.importDocuments('subjects', [
    subject(5, { ...covered('2025-05-01'), cluster: undefined }),
  ]);
  expect((await doneIn()).organizations).toBe(0);
  const lay = (openid: string, version: number, organizations: number) =>
    world.caller.codeOf(openid, 'cluster.lay', {
      ...over,
      year: 2026,
      version,
      meant: { organizations },
      events: ['businessMatching'],
      source: '松委组〔2026〕12号',
    });
  expect(await lay(people.town, 0, 8)).toBe('ACCESS_DENIED');
  expect(await lay(people.district, 0, 8)).toBe('ok');
  expect(await lay(people.district, 0, 8)).toBe('ok');
  expect(await lay(people.district, 0, 9)).toBe('CLUSTER.CHANGED');
  expect(await board(people.town, town)).toMatchObject({
    source: '松委组〔2026〕12号',
    version: 1,
    events: ['businessMatching'],
    columns: [{ one: 'organizations', meant: 8 }, {}, {}, {}, {}],
  });
});

it('takes what an office did, once; what is called 示范 rests on a document', async () => {
  const carrier = { one: 'carriers', title: '部门联动示范点', on: '2026-10-01' } as const;
  expect(await write(people.secretary)).toBe('ACCESS_DENIED');
  expect(await write(people.secretary, { organizationId: branch._id })).toBe('ACCESS_DENIED');
  expect(await write(people.town, { organizationId: branch._id })).toBe('CLUSTER.NOT_AN_OFFICE');
  expect(await write(people.town, { deed: { ...deed, on: '2026-12-31' } })).toBe('CLUSTER.NOT_YET');
  expect(await write(people.town, { deed: carrier })).toBe('CLUSTER.NO_DOCUMENT');
  expect(await write(people.town, { clusterId: 'nowhere' })).toBe('CLUSTER.NO_SUCH');
  expect(await write(people.town)).toBe('ok');
  expect(await write(people.town)).toBe('ok');
  expect(await write(people.town, { deed: { ...deed, title: '别的' } })).toBe('CLUSTER.CHANGED');
  expect(await write(people.town, { version: 1, deed: { ...deed, title: '共享车间二期' } })).toBe('ok');
  expect(await write(people.town, { actKey: 'deed-two', deed: { ...carrier, title: '服务专窗' } })).toBe(
    'ok',
  );
  expect(await doneIn(people.town, town)).toMatchObject({ projects: 1, carriers: 1, examples: 0 });
  const { deeds } = await get(people.district, over);
  expect(deeds.map(({ title, document }) => [title, document])).toEqual(
    expect.arrayContaining([
      ['共享车间二期', deed.document],
      ['服务专窗', undefined],
    ]),
  );
  const [first] = deeds;
  const remove = (openid: string, organizationId: string) =>
    world.caller.codeOf(openid, 'cluster.remove', { organizationId, deedId: first?.id ?? '' });
  expect(await remove(people.district, district._id)).toBe('CLUSTER.NOT_YOURS');
  expect(await remove(people.town, north._id)).toBe('ok');
  expect(await remove(people.town, north._id)).toBe('ok');
  expect((await get(people.district, over)).deeds).toHaveLength(1);
});

it('follows the name of a town, and has no committee once that is closed', async () => {
  await write(people.town);
  const committeeId = 'north-committee';
  await world.cloud.importDocuments('organizations', [
    {
      ...north,
      _id: committeeId,
      kind: 'committee',
      parentId: north._id,
      path: `${north.path}${committeeId}/`,
    },
  ]);
  const { name, source } = { name: '人工智能', source: '文1号' };
  expect(await keep(people.district, { clusterId: ai, name, source, committeeId })).toBe('ok');
  expect((await get(people.town, town)).cluster.committee).toEqual({ id: committeeId, name: north.name });
  await world.caller.get(people.admin, 'organization.rename', {
    organizationId: north._id,
    name: '新镇党委',
  });
  await world.caller.get(people.admin, 'organization.close', { organizationId: committeeId, reason: '撤销' });
  await tickUntilIdle(world.cloud);
  const { deeds, cluster } = await get(people.district, over);
  expect(deeds.map(({ organizationName }) => organizationName)).toEqual(['新镇党委']);
  expect(cluster.committee).toBeUndefined();
});

describe('an activity of a cluster', () => {
  const startsAt = noon + 10 * day;
  const save = (openid: string, more: Partial<Input<'training.save'>> = {}) =>
    world.caller.ask(openid, 'training.save', {
      ...town,
      actKey: 'event-one',
      kind: 'clusterEvent',
      cluster: { id: ai, event: 'businessMatching' },
      title: '营商环境对接会',
      hours: 0,
      enrolUntil: noon + 8 * day,
      sessions: [{ startsAt, endsAt: startsAt + 3_600_000, place: '报告厅' }],
      ...more,
    });
  const codeOf = async (openid: string, more: Partial<Input<'training.save'>>) => {
    const { reply } = await save(openid, more);
    return reply.ok ? 'ok' : reply.error.code;
  };

  it('is a class of an office that says of which, and of which kind; a branch holds none', async () => {
    expect(await codeOf(people.secretary, { organizationId: branch._id })).toBe('TRAINING.NO_CLUSTER');
    expect(await codeOf(people.town, { cluster: undefined })).toBe('TRAINING.NO_CLUSTER');
    expect(await codeOf(people.town, { cluster: { id: 'nowhere', event: 'policyTalk' } })).toBe(
      'TRAINING.NO_CLUSTER',
    );
    expect(await codeOf(people.town, { kind: 'members', hours: 2 })).toBe('TRAINING.NO_CLUSTER');
    expect(await codeOf(people.town, { kind: 'members', cluster: undefined })).toBe('TRAINING.NO_HOURS');
    expect(await codeOf(people.town, {})).toBe('ok');
  });

  it('comes on the page and on the calendar of branches of the cluster, and counts when it is over', async () => {
    const { reply } = await save(people.town);
    if (!reply.ok) throw new Error(reply.error.code);
    await world.caller.get(people.town, 'training.publish', reply.data);
    const onCalendar = async () =>
      (
        await world.caller.get(people.secretary, 'calendar.year', { organizationId: branch._id, year: 2026 })
      ).entries.filter(({ code }) => code === 'clusterEvent');
    expect(await onCalendar()).toEqual([]);
    await world.cloud.importDocuments('subjects', [subject(1, covered('2025-03-01'))]);
    expect(await onCalendar()).toMatchObject([{ on: '2026-12-03', title: '营商环境对接会' }]);
    const seen = await get(people.secretary, { organizationId: branch._id });
    expect(seen.events).toMatchObject([{ event: 'businessMatching', opens: true, phase: 'enrolling' }]);
    expect(await board()).toMatchObject({ clusters: [{ toCome: 1 }, {}, {}, {}] });
    expect((await doneIn()).matchings).toBe(0);
    world.cloud.setNow(startsAt + day);
    expect((await doneIn()).matchings).toBe(1);
    await world.caller.get(people.district, 'cluster.lay', {
      ...over,
      year: 2026,
      version: 0,
      events: ['policyTalk'],
      source: '文1号',
    });
    expect((await doneIn()).matchings).toBe(0);
  });

  it('that became another kind of class is of no cluster any more', async () => {
    const { reply } = await save(people.town);
    if (!reply.ok) throw new Error(reply.error.code);
    await world.caller.get(people.town, 'training.publish', reply.data);
    const lecture = { kind: 'members', cluster: undefined, hours: 2, version: 2 } as const;
    expect(await codeOf(people.town, lecture)).toBe('ok');
    expect((await get(people.town, town)).events).toEqual([]);
    world.cloud.setNow(startsAt + day);
    expect((await doneIn()).matchings).toBe(0);
  });
});

it('asks the database as often for many as for few', async () => {
  const requests = async (count: number) => {
    await world.cloud.importDocuments(
      'subjects',
      Array.from({ length: count }, (_, index) => subject(index, covered('2026-03-01'))),
      { over: true },
    );
    return (await world.caller.ask(people.district, 'cluster.board', { ...over, year: 2026 }))
      .databaseRequests;
  };
  expect(await requests(60)).toBe(await requests(6));
});
