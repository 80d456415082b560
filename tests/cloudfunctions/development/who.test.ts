import type { NoticeRecord } from '../../../cloudfunctions/domain/messaging/model';
import type { AuditRecord } from '../../../cloudfunctions/kernel/model';
import { renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, faraway, north, people, south } from '../../support/district';
import { acts } from './support';

/** Who sees the people of a branch by name, who approves, who is told, and what those above see. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const { stand, recordOf, versionOf, begin, get } = acts(() => world);
const notices = (of: string) =>
  (world.cloud.documents('notices') as NoticeRecord[]).filter((one) => one.of === of);
const at = (day: string) => {
  world.cloud.setNow(Date.parse(`${day}T04:00:00Z`));
};
const { secretary, town } = people;

it('names: the branch’s own keepers and its officer for organisation; nobody above or beside', async () => {
  const developmentId = await begin();
  const posts = [{ post: 'organizationOfficer', memberId: 'officer', name: '某', from: '2026-01-01' }];
  const other = { ...branch, _id: 'posted', path: `${north.path}posted/`, posts };
  await world.cloud.importDocuments('organizations', [other]);
  const grant = (over: Pick<typeof branch, '_id' | 'kind' | 'path'>, role: string) => ({
    role,
    organizationId: over._id,
    organizationName: '',
    organizationKind: over.kind,
    orgPath: over.path,
  });
  const belongs = { organizationId: other._id, organizationName: '', orgPath: other.path };
  const account = (_id: string, memberId: string, role: string) => ({
    ...belongs,
    _id,
    name: _id,
    memberId,
    grants: [grant(other, role)],
  });
  await world.cloud.importDocuments('accounts', [
    account('KEEPER', 'keeper', 'secretary'),
    account('OFFICER', 'officer', 'committeeMember'),
    account('ON-COMMITTEE', 'another', 'committeeMember'),
    { ...account('PARK', 'park', 'secretary'), grants: [grant(north, 'secretary')] },
  ]);
  const codes = (callers: readonly string[], id: string) =>
    Promise.all(
      callers.map((openid) => world.caller.codeOf(openid, 'development.get', { developmentId: id })),
    );
  const [no, up] = ['ACCESS_DENIED', 'DEVELOPMENT.NOT_YOURS'];
  const above = [people.member, people.sisterSecretary, town, people.district, people.admin, 'PARK'];
  expect(await codes([secretary, ...above], developmentId)).toEqual(['ok', no, no, no, no, no, up]);
  const there = await begin({ organizationId: other._id, actKey: 'over-there' }, 'KEEPER');
  expect(await codes(['KEEPER', 'OFFICER', 'ON-COMMITTEE', secretary, 'PARK'], there)).toEqual([
    'ok',
    'ok',
    up,
    no,
    up,
  ]);
});

it('the body that may approve, and no other: answers or sends back; twice is once', async () => {
  const id = await stand('superiorTalk');
  const version = versionOf(id);
  const send = (seen: number) =>
    world.caller.codeOf(secretary, 'development.send', {
      developmentId: id,
      version: seen,
      step: 'approval',
    });
  expect([await send(version), await send(version)]).toEqual(['ok', 'ok']);
  expect(notices('developmentAsked')).toMatchObject([{ audience: [`keepers:${north._id}`] }]);
  expect(JSON.stringify(notices('developmentAsked'))).not.toContain('申小明');
  const { todos } = await world.caller.get(town, 'todo.list', {});
  expect(todos.filter(({ kind }) => kind === 'developmentAsked')).toMatchObject([
    { organizationId: north._id, count: 1 },
  ]);

  const { people: list } = await world.caller.get(town, 'development.asked', { organizationId: north._id });
  expect(list).toMatchObject([
    { id, limits: [{ day: '2021-12-10' }], meeting: { on: '2021-09-10', vote: { expected: 3 } } },
  ]);
  const ofTown = { organizationId: north._id };
  expect(await world.caller.codeOf(people.district, 'development.asked', ofTown)).toBe(
    'DEVELOPMENT.NOT_YOURS',
  );
  const atDistrict = await world.caller.get(people.district, 'development.asked', {
    organizationId: district._id,
  });
  expect(atDistrict.people).toEqual([]);

  const answer = (openid: string, seen: number, more: object = {}) =>
    world.caller.codeOf(openid, 'development.answer', {
      developmentId: id,
      version: seen,
      step: 'approval',
      on: '2021-12-01',
      document: '松委〔2021〕9号',
      ...more,
    });
  expect(await answer(people.district, version + 1)).toBe('DEVELOPMENT.NOT_YOURS');
  expect(await answer(people.sisterSecretary, version + 1)).toBe('ACCESS_DENIED');
  expect(await answer(town, version + 1, { document: undefined })).toBe('DEVELOPMENT.DOCUMENT');
  expect(await answer(town, version + 1, { on: '2022-02-01' })).toBe('DEVELOPMENT.REASON_FOR_LATE');

  const back = { developmentId: id, version: version + 1, step: 'approval', why: '缺一份材料' } as const;
  for (let turn = 0; turn < 2; turn += 1)
    expect(await world.caller.codeOf(town, 'development.sendBack', back)).toBe('ok');
  expect((await get(id)).sentBack).toMatchObject({ step: 'approval', why: '缺一份材料' });
  expect(await answer(town, version + 2)).toBe('DEVELOPMENT.CHANGED_MEANWHILE');
  expect(await send(version + 2)).toBe('ok');
  expect([await answer(town, version + 3), await answer(town, version + 3)]).toEqual(['ok', 'ok']);
  const audits = world.cloud.documents('audits') as AuditRecord[];
  expect(audits.filter(({ action }) => action === 'development.answer')).toHaveLength(1);
});

it('a committee that approves by itself: its keeper has it among what waits, and answers', async () => {
  const park = {
    ...north,
    _id: 'park',
    kind: 'committee',
    parentId: district._id,
    path: `${district.path}park/`,
  };
  const below = { ...branch, _id: 'park-b1', parentId: park._id, path: `${park.path}park-b1/` };
  await world.cloud.importDocuments('organizations', [park, below]);
  const belongs = { organizationId: park._id, organizationName: '', orgPath: park.path };
  const grant = { ...belongs, role: 'secretary', organizationKind: 'committee' };
  await world.cloud.importDocuments('accounts', [{ ...belongs, _id: 'PARK', name: 'PARK', grants: [grant] }]);
  const id = await stand('superiorTalk', {
    organizationId: below._id,
    orgPath: below.path,
    pendingStep: 'approval',
    pendingSince: Date.parse('2021-10-11T04:00:00Z'),
  });
  const { todos } = await world.caller.get('PARK', 'todo.list', {});
  expect(todos.filter(({ kind }) => kind === 'developmentAsked')).toMatchObject([
    { organizationId: park._id, count: 1 },
  ]);
  const above = await world.caller.get(people.district, 'todo.list', {});
  expect(above.todos.filter(({ kind }) => kind === 'developmentAsked')).toEqual([]);
  const { people: list } = await world.caller.get('PARK', 'development.asked', { organizationId: park._id });
  expect(list.map((one) => one.id)).toEqual([id]);
});

it('above: numbers and overdue steps by what lies below, no names', async () => {
  await begin();
  await begin({ actKey: 'another-one', organizationId: faraway._id }, 'SOUTH-B1-A');
  // What is overdue is as the branches were looked at last.
  await world.cloud.runTimer('jobs');
  const overview = await world.caller.get(people.district, 'development.overview', {
    organizationId: district._id,
  });
  expect(overview.rows.map(({ id, stages, overdue }) => [id, stages.applicant, overdue])).toEqual([
    [north._id, 1, [{ step: 'talk', people: 1 }]],
    [south._id, 1, [{ step: 'talk', people: 1 }]],
  ]);
  expect(JSON.stringify(overview)).not.toContain('申小明');
  const ofTown = await world.caller.get(town, 'development.overview', { organizationId: north._id });
  expect(ofTown.rows.map(({ stages }) => stages.applicant)).toEqual([1, 0]);
  const refused = [
    await world.caller.codeOf(town, 'development.overview', { organizationId: south._id }),
    await world.caller.codeOf(secretary, 'development.overview', { organizationId: branch._id }),
  ];
  expect(refused).toEqual(['ACCESS_DENIED', 'ACCESS_DENIED']);
});

it('who must act is told on the day, once; what a new edition asks stands on the board', async () => {
  at('2026-05-10');
  const id = await begin({ appliedOn: '2026-05-10' });
  const other = await begin({ actKey: 'another-one', appliedOn: '2024-01-10', activistOn: '2025-06-01' });
  expect(recordOf(id)?.remindOn).toBe('2026-05-27');
  const board = () => world.caller.get(secretary, 'development.board', { organizationId: branch._id });
  expect((await board()).anew).toBeUndefined();
  at('2026-05-27');
  for (let turn = 0; turn < 3; turn += 1) await world.cloud.runTimer('jobs');
  expect(notices('developmentDue').filter(({ link }) => link.includes(id))).toMatchObject([
    { audience: [`keepers:${branch._id}`] },
  ]);
  expect(recordOf(id)?.remindOn).toBe('2026-06-11');
  expect((await board()).anew).toMatchObject({
    from: '2026-05-18',
    edition: '2026',
    people: [{ id: other, step: 'candidate' }],
  });
  const { todos } = await world.caller.get(secretary, 'todo.list', {});
  expect(todos.find(({ kind }) => kind === 'developmentDue')).toMatchObject({ organizationId: branch._id });
});
