import type { SubjectRecord } from '../../../cloudfunctions/domain/subject/model';
import type { FormationRecord, SurveyTaskRecord } from '../../../cloudfunctions/domain/survey/model';
import type { AuditRecord } from '../../../cloudfunctions/kernel/model';
import type { OrganizationRecord } from '../../../cloudfunctions/domain/organization/model';
import { tickUntilIdle } from '../../../scripts/timer';
import type { Input } from '../../../types';
import { minute, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, faraway, north, people, south } from '../../support/district';
import { subject } from '../../support/subjects';

/** 排摸、组建: whom a survey asks, where answers go, and how a branch comes to be. */

const openid = 'INSTRUCTOR';
const grant = {
  role: 'instructor',
  organizationId: north._id,
  organizationName: north.name,
  organizationKind: north.kind,
  orgPath: north.path,
};
const account = {
  _id: openid,
  name: openid,
  personId: 'o-instructor',
  organizationId: north._id,
  organizationName: north.name,
  orgPath: north.path,
  grants: [grant],
};
const instructor = {
  _id: 'i-one',
  organizationId: north._id,
  orgPath: north.path,
  organizationName: north.name,
  name: openid,
  initials: 'i',
  personId: 'o-instructor',
  kind: 'partTime',
  from: '2026-01-01',
  endedAt: null,
  version: 0,
  createdAt: 0,
};
const members = (full: number) => ({ full, probationary: 0, elsewhere: 0, partTime: 0 });
const inBuilding = { carrierKey: 'building:大厦', carrier: { kind: 'building' as const, name: '大厦' } };

let world: TestCloud;
let keys = 0;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(async () => {
  await renew(world);
  await world.cloud.importDocuments('accounts', [account]);
  await world.cloud.importDocuments('instructors', [instructor]);
  await world.cloud.importDocuments('subjects', [
    subject('a', north, {
      coverage: 'work',
      instructorId: 'i-one',
      instructorName: openid,
      instructedSince: '2026-01-01',
      ...inBuilding,
    }),
    subject('b', north, { members: members(2), ...inBuilding }),
    subject('c', north, { status: 'closed' }),
    subject('d', north, { coverage: 'organization', coveringId: branch._id }),
    subject('far', south),
  ]);
});
afterAll(() => world.cloud.close());

const key = () => `survey-act-${(keys += 1)}`;
const begin = async (more: Partial<Input<'survey.begin'>> = {}, by: string = people.town, of = north) =>
  (
    await world.caller.get(by, 'survey.begin', {
      organizationId: of._id,
      actKey: key(),
      name: '年底排摸',
      until: '2026-12-20',
      ...more,
    })
  ).surveyId;
const stored = (name: string) =>
  (world.cloud.documents('subjects') as SubjectRecord[]).find(({ _id }) => _id === `s-${name}`);
const tasksOf = () =>
  (world.cloud.documents('surveyTasks') as SurveyTaskRecord[])
    .map(({ subjectId, state }) => `${subjectId} ${state}`)
    .sort();
const answer = (more: Partial<Input<'survey.answer'>> = {}, by = openid) =>
  world.caller.codeOf(by, 'survey.answer', {
    subjectId: 's-a',
    version: stored('a')?.version ?? 0,
    employees: 40,
    members: members(1),
    ...more,
  });
const page = (subjectId: string, by: string = people.town) =>
  world.caller.get(by, 'survey.page', { subjectId });
const todo = async (by: string) =>
  (await world.caller.get(by, 'todo.list', {})).todos.filter(({ kind }) => kind === 'surveyTask');

it('asks of what a list would show, once, and is counted town by town', async () => {
  const once = { actKey: key(), uncovered: true };
  const surveyId = await begin(once, people.district, district);
  expect(await begin(once, people.district, district)).toBe(surveyId);
  await begin();
  expect(tasksOf()).toEqual(['s-a open', 's-a open', 's-b open', 's-b open', 's-d open', 's-far open']);
  const counts = { open: 2, answered: 0, same: 0, ended: 0 };
  const seen = (by: string, of: typeof district) =>
    world.caller.get(by, 'survey.progress', { organizationId: of._id, surveyId });
  expect((await seen(people.district, district)).keepers).toEqual([
    { id: north._id, name: north.name, counts },
    { id: south._id, name: south.name, counts: { ...counts, open: 1 } },
  ]);
  expect(await seen(people.town, north)).toMatchObject({ mayEnd: false, keepers: [{ id: north._id }] });
  const list = await world.caller.get(people.town, 'survey.list', { organizationId: north._id });
  expect(list).toMatchObject({ own: false, surveys: [{ counts: { open: 3 } }, { counts: { open: 2 } }] });
  const behind = await world.caller.get(people.town, 'survey.tasks', {
    organizationId: north._id,
    surveyId,
    state: 'open',
  });
  expect(behind.tasks.map(({ name }) => name)).toEqual(['a', 'b']);
  expect(await todo(people.town)).toMatchObject([{ count: 5, dueOn: '2026-12-20' }]);
  expect(await todo(people.district)).toEqual([]);
  const code = (of: typeof district) =>
    world.caller.codeOf(people.district, 'survey.begin', {
      organizationId: of._id,
      actKey: key(),
      name: '一',
      until: '2026-12-01',
    });
  expect(await code(branch)).toBe('SURVEY.NOT_AN_OFFICE');
  expect(
    await world.caller.codeOf(people.town, 'survey.begin', {
      organizationId: north._id,
      actKey: key(),
      name: '一',
      until: '2026-11-01',
    }),
  ).toBe('SURVEY.DAY_PASSED');
});

it('goes on with a long list by the timer', async () => {
  const many = Array.from({ length: 260 }, (_, index) => subject(`m${index}`, south));
  await world.cloud.importDocuments('subjects', many);
  world.cloud.database.injectFault({ functionName: 'office', collection: 'surveys', kill: 'after' });
  const of = {
    organizationId: district._id,
    actKey: key(),
    name: '全区',
    until: '2026-12-01',
    townId: south._id,
  };
  await world.caller.ask(people.district, 'survey.begin', of).catch(() => undefined);
  world.cloud.database.clearFaults();
  await world.caller.get(people.district, 'survey.begin', of);
  await tickUntilIdle(world.cloud);
  expect(tasksOf()).toHaveLength(261);
});

it('puts answers into the register and nowhere beside it; nothing changed is one tap', async () => {
  const surveyId = await begin({ uncovered: true });
  const own = await world.caller.get(openid, 'survey.list', { organizationId: north._id });
  expect(own).toMatchObject({ own: true, surveys: [{ counts: { open: 1 } }] });
  expect(await todo(openid)).toMatchObject([{ count: 1 }]);
  expect(await answer({ subjectId: 's-b' })).toBe('INSTRUCTOR.NOT_YOURS');
  expect(await answer({ surveyId: 'q-nothing' })).toBe('SURVEY.NO_SUCH');
  const said = { surveyId, version: 0, unformedBecause: 'members' as const };
  expect([await answer(said), await answer(said)]).toEqual(['ok', 'ok']);
  expect(stored('a')).toMatchObject({
    version: 1,
    employees: 40,
    members: members(1),
    unformedBecause: 'members',
    surveyedOn: '2026-11-23',
    coverage: 'work',
  });
  expect(await answer({ version: 0, employees: 41 })).toBe('SUBJECT.CHANGED');
  const same = (version: number) =>
    world.caller.codeOf(people.town, 'survey.same', { subjectId: 's-b', surveyId, version });
  expect([await same(7), await same(0), await same(0)]).toEqual(['SUBJECT.CHANGED', 'ok', 'ok']);
  expect(stored('b')).toMatchObject({ members: members(2), surveyedOn: '2026-11-23' });
  expect(tasksOf()).toEqual(['s-a answered', 's-b same']);
  expect(await todo(openid)).toEqual([]);
});

it('closes tasks by itself when their subject closes or goes, and all that are open when it ends', async () => {
  const surveyId = await begin({}, people.district, district);
  expect(await answer({ status: 'closed' })).toBe('ok');
  const moved = {
    subjectId: 's-b',
    version: 0,
    townId: south._id,
    kind: 'newEmployment',
    name: 'b',
  } as const;
  await world.caller.get(people.district, 'subject.change', moved);
  await tickUntilIdle(world.cloud);
  expect(tasksOf()).toEqual(['s-a ended', 's-b ended', 's-d open', 's-far open']);
  expect(stored('a')).not.toHaveProperty('instructorId');
  const end = (by: string) => world.caller.codeOf(by, 'survey.end', { surveyId });
  expect([await end(people.town), await end(people.district), await end(people.district)]).toEqual([
    'ACCESS_DENIED',
    'ok',
    'ok',
  ]);
  expect(tasksOf()).toContain('s-far ended');
});

it.each([2, 4, 6])(
  'killed %i requests on, an answer is in the register and its task is done, or neither',
  async (after) => {
    const surveyId = await begin({ uncovered: true });
    const said = { surveyId, employees: 77 };
    world.cloud.database.injectFault({ functionName: 'office', kill: 'after', after, times: 1 });
    await answer(said).catch(() => undefined);
    world.cloud.database.clearFaults();
    const isSaved = stored('a')?.employees === 77;
    expect(tasksOf().includes('s-a answered')).toBe(isSaved);
    world.cloud.advance(2 * minute);
    expect(await answer({ ...said, version: stored('a')?.version ?? 0 })).toBe('ok');
    expect(tasksOf()).toContain('s-a answered');
  },
);

it('leaves nothing open that is listed while it ends, nor where ending was killed', async () => {
  const surveyId = await begin({}, people.district, district);
  world.cloud.database.injectFault({
    collection: 'surveyTasks',
    action: 'modifyDocument',
    kill: 'before',
    times: 1,
  });
  await world.caller.ask(people.district, 'survey.end', { surveyId }).catch(() => undefined);
  world.cloud.database.clearFaults();
  expect(tasksOf()).toContain('s-far open');
  await tickUntilIdle(world.cloud);
  expect(tasksOf().filter((one) => one.endsWith('open'))).toEqual([]);
});

it('suggests by the articles, and shows them', async () => {
  await answer();
  expect((await page('s-a', openid)).suggestion).toMatchObject({
    kind: 'joint',
    by: 'carrier',
    with: [{ id: 's-b', full: 2 }],
    full: 3,
    citations: [{ rule: 'branchFullMembers' }, { rule: 'jointBranchUnitsAtMost' }],
  });
  expect(await page('s-a', openid)).toMatchObject({ mayForm: false });
  expect((await page('s-b')).suggestion).toMatchObject({ kind: 'joint', with: [{ id: 's-a' }] });
  expect((await page('s-d')).suggestion.kind).toBe('covered');
  expect((await page('s-far', people.district)).suggestion.kind).toBe('unknown');
});

describe('forming a branch', () => {
  const beginning = (more: object = {}, by: string = people.town) =>
    world.caller.ask(by, 'survey.beginFormation', {
      subjectId: 's-a',
      actKey: 'form-act-1',
      withIds: ['s-b'],
      name: '大厦联合党支部',
      parentId: north._id,
      ...more,
    });
  const codeFor = async (more: object = {}, by: string = people.town) => {
    const { reply } = await beginning({ actKey: key(), ...more }, by);
    return reply.ok ? 'ok' : reply.error.code;
  };
  const begun = async (more: object = {}) => {
    const { reply } = await beginning(more);
    if (!reply.ok) throw new Error(reply.error.code);
    return reply.data.formationId;
  };
  const record = (formationId: string, step: 'request' | 'approval', on: string) =>
    world.caller.codeOf(people.town, 'survey.recordFormation', { formationId, step, on, number: '1号' });
  const form = (formationId: string) => world.caller.codeOf(people.town, 'survey.form', { formationId });
  const approved = async (more: object = {}) => {
    const formationId = await begun(more);
    await record(formationId, 'request', '2026-11-02');
    await record(formationId, 'approval', '2026-11-20');
    return formationId;
  };
  const trees = () => (world.cloud.documents('organizations') as OrganizationRecord[]).length;

  it('goes by its steps, and ends in a branch that covers its subjects: once, however often it is sent', async () => {
    const formationId = await begun();
    expect(await begun()).toBe(formationId);
    expect(await codeFor()).toBe('SURVEY.BEING_FORMED');
    expect((await page('s-b')).formationId).toBe(formationId);
    // Who is being formed with somebody already is suggested to nobody else.
    expect((await page('s-b')).suggestion.kind).toBe('instructor');
    expect([await form(formationId), await record(formationId, 'approval', '2026-11-20')]).toEqual([
      'SURVEY.NOT_APPROVED',
      'SURVEY.NOT_ASKED_YET',
    ]);
    expect(await record(formationId, 'request', '2026-11-30')).toBe('SURVEY.DAY_IMPOSSIBLE');
    expect(await record(formationId, 'request', '2026-11-02')).toBe('ok');
    expect(await record(formationId, 'approval', '2026-11-01')).toBe('SURVEY.DAY_IMPOSSIBLE');
    expect(await record(formationId, 'approval', '2026-11-20')).toBe('ok');
    const before = trees();
    expect(await Promise.all([form(formationId), form(formationId)])).toEqual(['ok', 'ok']);
    expect(await form(formationId)).toBe('ok');
    expect(trees()).toBe(before + 1);
    const { organizationId } = await world.caller.get(people.town, 'survey.form', { formationId });
    const made = (world.cloud.documents('organizations') as OrganizationRecord[]).find(
      ({ _id }) => _id === organizationId,
    );
    expect(made).toMatchObject({ kind: 'branch', parentId: north._id, jointBranch: true, units: ['a', 'b'] });
    for (const name of ['a', 'b'])
      expect(stored(name)).toMatchObject({
        coverage: 'organization',
        coverageType: 'joint',
        coveringId: organizationId,
        coveredSince: '2026-11-20',
      });
    // Who looked after it goes on doing so.
    expect(stored('a')).toMatchObject({ instructorId: 'i-one' });
    expect(await record(formationId, 'approval', '2026-11-21')).toBe('SURVEY.SETTLED');
    const audits = (world.cloud.documents('audits') as AuditRecord[]).map(({ action }) => action);
    for (const action of ['organization.create', 'survey.form'])
      expect(audits.filter((one) => one === action)).toHaveLength(1);
  });

  it('is called as it was approved, and lies below another body where its own is gone', async () => {
    const { organizationId: parentId } = await world.caller.get(people.admin, 'organization.create', {
      organizationId: north._id,
      actKey: 'a-committee-above',
      kind: 'committee',
      name: '园区党委',
    });
    const formationId = await approved({ parentId });
    await world.caller.get(people.admin, 'organization.close', { organizationId: parentId, reason: '撤并' });
    expect(await form(formationId)).toBe('ORGANIZATION.CLOSED');
    const formed = (more: object) =>
      world.caller.codeOf(people.town, 'survey.form', { formationId, name: '园区第一党支部', ...more });
    expect(await formed({ parentId: south._id })).toBe('SURVEY.NO_PARENT');
    expect(await formed({ parentId: north._id })).toBe('ok');
    expect((world.cloud.documents('formations') as FormationRecord[])[0]).toMatchObject({
      state: 'formed',
      name: '园区第一党支部',
      parentId: north._id,
      parentName: north.name,
    });
    expect(world.cloud.documents('organizations')).toContainEqual(
      expect.objectContaining({ name: '园区第一党支部', parentId: north._id }),
    );
  });

  it('is all or nothing', async () => {
    const formationId = await approved();
    const cover = {
      version: 0,
      coverage: 'organization',
      coverageType: 'single',
      coveringId: branch._id,
    } as const;
    await world.caller.get(people.town, 'subject.cover', { subjectId: 's-b', ...cover });
    const before = trees();
    expect(await form(formationId)).toBe('SURVEY.COVERED_ALREADY');
    expect([trees(), stored('a')?.coverage]).toEqual([before, 'work']);
    const drop = (reason: string) => world.caller.codeOf(people.town, 'survey.drop', { formationId, reason });
    expect([await drop('已有别的支部'), await drop('已有别的支部'), await drop('别的')]).toEqual([
      'ok',
      'ok',
      'SURVEY.SETTLED',
    ]);
    expect(await form(formationId)).toBe('SURVEY.SETTLED');
    expect((world.cloud.documents('formations') as FormationRecord[])[0]).toMatchObject({ state: 'dropped' });
    expect(await codeFor({ withIds: [] })).toBe('ok');
  });

  it('covers nothing that is another town’s by now, or closed', async () => {
    const formationId = await approved();
    const { version = 0 } = stored('b') ?? {};
    const gone = { subjectId: 's-b', version, townId: south._id, kind: 'newEmployment', name: 'b' } as const;
    await world.caller.get(people.district, 'subject.change', gone);
    const before = trees();
    expect(await form(formationId)).toBe('SURVEY.COVERED_ALREADY');
    expect([trees(), stored('b')?.coverage]).toEqual([before, 'none']);
  });

  it('is done whole by whoever sends it again after a call was killed', async () => {
    const formationId = await approved();
    world.cloud.database.injectFault({ functionName: 'office', collection: 'formations', kill: 'before' });
    await world.caller.ask(people.town, 'survey.form', { formationId }).catch(() => undefined);
    world.cloud.database.clearFaults();
    expect(await form(formationId)).toBe('ok');
    expect(stored('b')?.coverage).toBe('organization');
  });

  it('is of one’s own subjects, below one’s own bodies', async () => {
    expect(await codeFor({ withIds: ['s-far'] })).toBe('ACCESS_DENIED');
    expect(await codeFor({ withIds: ['s-far'] }, people.district)).toBe('SURVEY.OTHER_TOWN');
    expect(await codeFor({ withIds: ['s-d'] })).toBe('SURVEY.COVERED_ALREADY');
    expect(await codeFor({ parentId: branch._id })).toBe('SURVEY.NO_PARENT');
    expect(await codeFor({ parentId: south._id })).toBe('SURVEY.NO_PARENT');
    expect(await codeFor({ parentId: faraway._id })).toBe('SURVEY.NO_PARENT');
    expect(await codeFor({ withIds: ['s-1', 's-2', 's-3', 's-4', 's-5'] })).toBe('SURVEY.TOO_MANY_UNITS');
    expect(await codeFor({ name: branch.name })).toBe('ORGANIZATION.NAME_TAKEN');
    expect(await codeFor({}, openid)).toBe('ACCESS_DENIED');
  });
});
