import type { AuditRecord } from '../../../cloudfunctions/kernel/model';
import type { SubjectRecord } from '../../../cloudfunctions/domain/subject/model';
import { tickUntilIdle } from '../../../scripts/timer';
import type { Input } from '../../../types';
import { day, minute, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, north, people, south } from '../../support/district';
import { subject } from '../../support/subjects';

/** 党建工作指导员: who looks after what, what they write down, and that 工作覆盖 is the same fact. */

const openid = 'INSTRUCTOR';
const other = 'INSTRUCTOR-2';
const held = (_id: string) => ({
  role: 'instructor' as const,
  organizationId: north._id,
  organizationName: north.name,
  organizationKind: north.kind,
  orgPath: north.path,
});
const account = (_id: string) => ({
  _id,
  name: _id,
  personId: `o-${_id}`,
  organizationId: north._id,
  organizationName: north.name,
  orgPath: north.path,
  grants: [held(_id)],
});
const person = (_id: string) => ({
  _id: `o-${_id}`,
  name: _id,
  nameKey: _id,
  status: 'full',
  state: 'officer',
  organizationId: north._id,
  orgPath: north.path,
});
const bound = (_id: string) => ({ _id: `o-${_id}`, openid: _id, at: 0 });
const grantFor = (_id: string) => ({
  ...held(_id),
  _id: `grant-${_id}`,
  memberId: `o-${_id}`,
  memberName: _id,
  grantedBy: 'TOWN',
  grantedByName: 'TOWN',
  grantedAt: 0,
  awakeFor: _id,
  revokedAt: null,
});

let world: TestCloud;
let keys = 0;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(async () => {
  await renew(world);
  await world.cloud.importDocuments('accounts', [account(openid), account(other)]);
  await world.cloud.importDocuments('members', [person(openid), person(other)]);
  await world.cloud.importDocuments('bindings', [bound(openid), bound(other)]);
  await world.cloud.importDocuments('roleGrants', [grantFor(openid), grantFor(other)]);
  await world.cloud.importDocuments('subjects', [
    subject('a'),
    subject('b'),
    subject('c', north, { status: 'closed' }),
    subject('far', south),
  ]);
});
afterAll(() => world.cloud.close());

const key = () => `instructor-act-${(keys += 1)}`;
const register = async (who: object = { personId: `o-${openid}` }, by: string = people.town, of = north) =>
  (
    await world.caller.get(by, 'instructor.add', {
      organizationId: of._id,
      actKey: key(),
      kind: 'partTime',
      from: '2026-01-01',
      ...who,
    })
  ).instructorId;
const assign = (instructorId: string, subjectIds: string[], by: string = people.town, more: object = {}) =>
  world.caller.codeOf(by, 'instructor.assign', { instructorId, subjectIds, ...more });
const visit = (more: Partial<Input<'instructor.visit'>> = {}, by = openid) =>
  world.caller.codeOf(by, 'instructor.visit', {
    subjectId: 's-a',
    actKey: key(),
    on: '2026-11-10',
    way: 'visit',
    ...more,
  });
const stored = (name: string) =>
  (world.cloud.documents('subjects') as SubjectRecord[]).find(({ _id }) => _id === `s-${name}`);
const mine = async (by = openid) =>
  (await world.caller.get(by, 'instructor.mine', { organizationId: north._id })).subjects.map(({ id }) => id);
const seen = (by: string, subjectId = 's-a') => world.caller.get(by, 'instructor.subject', { subjectId });
const openItems = async (by: string) =>
  (await world.caller.get(by, 'instructor.items', { organizationId: north._id })).items;
const todo = async (by = openid) =>
  (await world.caller.get(by, 'todo.list', {})).todos.filter(({ kind }) => kind === 'visitDue');

it('is written down once, as who holds the role or by name', async () => {
  const { people: found } = await world.caller.get(people.town, 'instructor.people', {
    organizationId: north._id,
  });
  expect(found.map(({ personId }) => personId)).toEqual([`o-${openid}`, `o-${other}`]);
  const once = { organizationId: north._id, actKey: key(), kind: 'fullTime' as const, from: '2026-01-01' };
  const add = (who: object) => world.caller.codeOf(people.town, 'instructor.add', { ...once, ...who });
  expect(await add({ personId: `o-${openid}` })).toBe('ok');
  expect(await add({ personId: `o-${openid}` })).toBe('ok');
  expect(await add({ personId: 'north-b1-b' })).toBe('INSTRUCTOR.NOT_A_HOLDER');
  expect(await add({})).toBe('INSTRUCTOR.NAME_MISSING');
  expect(await add({ name: '某某', until: '2025-12-31' })).toBe('INSTRUCTOR.TERM_IMPOSSIBLE');
  await register({ name: '甲某' });
  const { instructors, unlooked } = await world.caller.get(people.town, 'instructor.list', {
    organizationId: north._id,
  });
  expect(instructors).toMatchObject([
    { name: openid, usesApp: true, subjects: 0 },
    { name: '甲某', usesApp: false },
  ]);
  expect(unlooked).toBe(2);
  expect(await world.caller.codeOf(people.town, 'instructor.list', { organizationId: branch._id })).toBe(
    'INSTRUCTOR.NOT_AN_OFFICE',
  );
});

it('who does not hold the role any more is told of to the office, and what they look after counts as nobody’s', async () => {
  const instructorId = await register({ personId: `o-${openid}` });
  const byPaper = await register({ name: '甲某' });
  expect([await assign(instructorId, ['s-a']), await assign(byPaper, ['s-b'])]).toEqual(['ok', 'ok']);
  const listed = async () => {
    const of = { organizationId: north._id };
    const { unlooked, left, instructors } = await world.caller.get(people.town, 'instructor.list', of);
    return [unlooked, left, ...instructors.map(({ lapsed }) => lapsed)];
  };
  expect(await listed()).toEqual([0, 0, false, false]);
  await world.caller.get(people.town, 'role.revoke', {
    organizationId: north._id,
    grantId: `grant-${openid}`,
    reason: '调走',
  });
  await tickUntilIdle(world.cloud);
  expect(await listed()).toEqual([1, 1, true, false]);
  const shown = await world.caller.get(people.town, 'instructor.get', { instructorId });
  expect(shown).toMatchObject({ lapsed: true, ended: false, over: [] });
  // Nothing ended by itself: the office gives it to another.
  expect(stored('a')).toMatchObject({ instructorId, coverage: 'work' });
  expect(await assign(byPaper, ['s-a'])).toBe('ok');
  expect(await listed()).toEqual([0, 0, true, false]);
});

it('looks after what the office gives, and that is 工作覆盖: one fact', async () => {
  const instructorId = await register();
  expect(await assign(instructorId, ['s-a', 's-b'])).toBe('ok');
  const { version } = stored('a') ?? {};
  expect(await assign(instructorId, ['s-a', 's-b'])).toBe('ok');
  expect(stored('a')).toMatchObject({ version, coverage: 'work', instructorId, instructorName: openid });
  expect(await mine()).toEqual(['s-a', 's-b']);
  expect(await mine(other)).toEqual([]);
  expect(await assign(instructorId, ['s-c'])).toBe('INSTRUCTOR.NOT_OPERATING');
  expect(await assign(instructorId, ['s-far'])).toBe('ACCESS_DENIED');
  expect(await assign(instructorId, ['s-far'], people.district)).toBe('INSTRUCTOR.NOT_BELOW');
  expect(await assign(instructorId, ['s-a'], openid)).toBe('ACCESS_DENIED');
  // Nobody can say beside it what the register says.
  const cover = { subjectId: 's-b', version: 1, coverage: 'none' } as const;
  expect(await world.caller.codeOf(people.town, 'subject.cover', cover)).toBe('ok');
  expect(stored('b')?.coverage).toBe('work');
  await world.caller.get(people.town, 'instructor.release', { subjectId: 's-b' });
  expect(stored('b')).toMatchObject({ coverage: 'none' });
  expect(stored('b')).not.toHaveProperty('instructorId');
  const district_ = await register({ name: '区派' }, people.district, district);
  // A town is offered those whom it may give something, and none whom the district sent.
  const offered = async (by: string) =>
    (await world.caller.get(by, 'instructor.available', { subjectId: 's-a' })).instructors.length;
  expect([await offered(people.town), await offered(people.district)]).toEqual([1, 2]);
  expect(await assign(district_, ['s-far', 's-a'], people.district)).toBe('ok');
  expect(await mine()).toEqual([]);
  const audits = (world.cloud.documents('audits') as AuditRecord[]).map(({ action }) => action);
  expect(audits.filter((action) => action === 'instructor.assign')).toHaveLength(4);
});

it('goes over with what is open, wherever whoever gives it is killed', async () => {
  type Item = { instructorId: string };
  const items = () => world.cloud.documents('instructorItems') as Item[];
  const [first, second] = [await register(), await register({ personId: `o-${other}` })];
  await assign(first, ['s-a']);
  await visit({ items: ['要一间会议室'] });
  let [struck, from, to] = [1, first, second];
  for (let after = 0; struck > 0; after += 1) {
    const fault = world.cloud.database.injectFault({ kill: 'after', after, times: 1 });
    // Whoever is killed answers nothing.
    await assign(to, ['s-a']).catch(() => undefined);
    struck = fault.struck;
    world.cloud.database.clearFaults();
    // A transaction that was begun and not ended holds on no more.
    world.cloud.advance(2 * minute);
    await tickUntilIdle(world.cloud);
    const isGiven = stored('a')?.instructorId === to;
    expect(items().map(({ instructorId }) => instructorId)).toEqual([isGiven ? to : from]);
    if (isGiven) [from, to] = [to, from];
  }
  const given = stored('a')?.instructorId;
  const [theirs, others] = given === first ? [openid, other] : [other, openid];
  expect([(await openItems(theirs)).length, (await openItems(others)).length]).toEqual([1, 0]);
});

it('follows: the end of the term, of an assignment, a subject that closes or goes, an organisation that is closed', async () => {
  const instructorId = await register({ personId: `o-${openid}`, until: '2026-12-31' });
  await assign(instructorId, ['s-a'], people.town, { until: '2026-11-25' });
  await assign(instructorId, ['s-b']);
  await visit({ items: ['一件事'] });
  world.cloud.setNow(Date.parse('2026-11-26T10:00:00+08:00'));
  await tickUntilIdle(world.cloud);
  expect(stored('a')).toMatchObject({ coverage: 'none', visitedOn: '2026-11-10' });
  expect(await mine()).toEqual(['s-b']);
  expect(await world.caller.codeOf(openid, 'instructor.subject', { subjectId: 's-a' })).toBe(
    'INSTRUCTOR.NOT_YOURS',
  );
  // What is open goes to whoever looks after it next.
  const next = await register({ personId: `o-${other}` });
  await assign(next, ['s-a']);
  expect(await openItems(other)).toMatchObject([{ text: '一件事', instructorName: other }]);
  expect(await openItems(openid)).toEqual([]);
  const change = (townId: string, status: 'operating' | 'closed', version: number) =>
    world.caller.codeOf(people.district, 'subject.change', {
      subjectId: 's-a',
      version,
      townId,
      kind: 'newEmployment',
      name: 'a',
      status,
    });
  expect(await change(south._id, 'operating', stored('a')?.version ?? 0)).toBe('ok');
  await tickUntilIdle(world.cloud);
  expect(await mine(other)).toEqual([]);
  expect(await openItems(people.town)).toEqual([]);
  expect(
    (await world.caller.get(people.district, 'instructor.items', { organizationId: district._id })).items,
  ).toHaveLength(1);
  await world.caller.get(people.town, 'instructor.end', { instructorId });
  await world.caller.get(people.town, 'instructor.end', { instructorId });
  expect(stored('b')).toMatchObject({ coverage: 'none' });
  expect(await assign(instructorId, ['s-b'])).toBe('INSTRUCTOR.ENDED');
});

it('is what is left of a subject’s coverage when its organisation is closed', async () => {
  const empty = { ...branch, _id: 'empty', path: `${north.path}empty/`, name: '空支部' };
  await world.cloud.importDocuments('organizations', [empty]);
  await assign(await register(), ['s-a']);
  const cover = {
    version: 1,
    coverage: 'organization',
    coverageType: 'single',
    coveringId: 'empty',
  } as const;
  await world.caller.get(people.town, 'subject.cover', { subjectId: 's-a', ...cover });
  await world.caller.get(people.district, 'organization.close', { organizationId: 'empty', reason: '撤销' });
  await tickUntilIdle(world.cloud);
  expect(stored('a')).toMatchObject({ coverage: 'work', instructorName: openid });
});

it('ends with its term, by the timer', async () => {
  const instructorId = await register({ personId: `o-${openid}`, until: '2026-12-31' });
  await assign(instructorId, ['s-a', 's-b']);
  const cover = {
    version: 1,
    coverage: 'organization',
    coverageType: 'single',
    coveringId: branch._id,
  } as const;
  await world.caller.get(people.town, 'subject.cover', { subjectId: 's-b', ...cover });
  world.cloud.setNow(Date.parse('2027-01-01T10:00:00+08:00'));
  expect(await mine()).toEqual([]);
  await tickUntilIdle(world.cloud);
  expect(stored('a')).toMatchObject({ coverage: 'none' });
  expect(stored('b')).toMatchObject({ coverage: 'organization' });
  expect(stored('b')).not.toHaveProperty('instructorId');
  const { ended } = await world.caller.get(people.town, 'instructor.get', { instructorId });
  expect(ended).toBe(true);
});

it('writes a visit down once, and what was taken along stays open until it is settled', async () => {
  const instructorId = await register();
  await assign(instructorId, ['s-a']);
  const said = {
    actKey: key(),
    met: '行政负责人',
    learned: ['members' as const],
    items: ['政策说明', '党课'],
  };
  expect([await visit(said), await visit(said)]).toEqual(['ok', 'ok']);
  expect(await seen(openid)).toMatchObject({
    visitedOn: '2026-11-10',
    visits: [{ met: '行政负责人', byOffice: false, instructorName: openid }],
    items: [{ text: '政策说明' }, { text: '党课' }],
  });
  expect(await seen(openid)).not.toHaveProperty('subject.contact');
  expect(await visit({}, other)).toBe('INSTRUCTOR.NOT_YOURS');
  expect(await visit({ subjectId: 's-b' }, people.town)).toBe('INSTRUCTOR.NOBODY');
  expect(await visit({ on: '2026-12-30' })).toBe('INSTRUCTOR.DAY_IMPOSSIBLE');
  expect(await visit({ next: '2026-01-01' })).toBe('INSTRUCTOR.NEXT_IMPOSSIBLE');
  expect(await visit({ met: '张三 138 0000 0000' })).toBe('INSTRUCTOR.NO_NUMBERS');
  // 代记: an earlier call that the office writes down does not say when it was last.
  expect(await visit({ on: '2026-11-01', way: 'phone' }, people.town)).toBe('ok');
  expect(await seen(people.town)).toMatchObject({
    visitedOn: '2026-11-10',
    visits: [{ byOffice: false }, { byOffice: true, way: 'phone' }],
  });
  const [first] = await openItems(openid);
  const settle = (by: string) => world.caller.codeOf(by, 'instructor.settle', { takenId: first?.id ?? '' });
  expect([await settle(other), await settle(openid), await settle(people.town)]).toEqual([
    'INSTRUCTOR.NOT_YOURS',
    'ok',
    'ok',
  ]);
  expect(await openItems(people.town)).toHaveLength(1);
});

it('is reminded of what was meant, and of what the district set; of nothing else', async () => {
  const instructorId = await register();
  await assign(instructorId, ['s-a', 's-b']);
  expect(await todo()).toEqual([]);
  await visit({ next: '2026-11-29' });
  world.cloud.setNow(Date.parse('2026-11-26T10:00:00+08:00'));
  expect(await todo()).toMatchObject([{ count: 1, dueOn: '2026-11-29', organizationId: north._id }]);
  expect(await todo(other)).toEqual([]);
  await visit({ on: '2026-11-26' });
  expect(await todo()).toEqual([]);
  await world.caller.get(people.admin, 'setting.change', {
    organizationId: district._id,
    setting: 'visitEveryDays',
    value: 30,
    document: '文1号',
  });
  world.cloud.setNow(world.cloud.now() + 29 * day);
  expect(await todo()).toMatchObject([{ count: 2 }]);
});
