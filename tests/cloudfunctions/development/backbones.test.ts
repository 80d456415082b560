import fc from 'fast-check';
import type { MemberRecord } from '../../../cloudfunctions/domain/membership/model';
import type { Input } from '../../../types';
import { postKinds, type PostKind } from '../../../types/shared/developments';
import { renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, faraway, north, people, sister, south } from '../../support/district';
import { acts } from './support';

/** 双向培养: who is on a branch's list both ways, what follows by itself, and what those above see. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const { stand, recordOf, record, begin } = acts(() => world);
const { secretary, sisterSecretary } = people;

type Said = Input<'development.setBackbone'>;
const onTheWay = (developmentId: string, more: Partial<Said> = {}): Said => ({
  organizationId: branch._id,
  person: { way: 'toMember', developmentId },
  ...more,
});
const ofMember = (memberId: string, more: Partial<Said> = {}, postKind: PostKind = 'worker'): Said => ({
  organizationId: branch._id,
  person: { way: 'toBackbone', memberId, postKind },
  ...more,
});
const set = (said: Said, openid: string = secretary) =>
  world.caller.get(openid, 'development.setBackbone', said);
const codeOf = (said: Said, openid: string = secretary) =>
  world.caller.codeOf(openid, 'development.setBackbone', said);
const list = (openid: string = secretary, organizationId: string = branch._id) =>
  world.caller.get(openid, 'development.backbones', { organizationId });
const figures = (openid: string = people.district, organizationId: string = district._id) =>
  world.caller.get(openid, 'development.backboneFigures', { organizationId });
const audits = () =>
  (world.cloud.documents('audits') as { action: string; after?: object }[]).filter(
    ({ action }) => action === 'development.setBackbone',
  );

const [a, b] = ['north-b1-a', 'north-b1-b'];

it('both ways: since today or the day said, who cultivates optional; the same again changes nothing', async () => {
  const id = await stand('contacts');
  for (let turn = 0; turn < 2; turn += 1) {
    expect(await set(onTheWay(id))).toEqual({ since: '2026-11-23' });
    expect(await set(ofMember(b, { on: '2026-03-01', byMemberId: a }))).toEqual({ since: '2026-03-01' });
  }
  expect(audits()).toHaveLength(2);
  const { people: listed, members } = await list();
  expect(listed).toMatchObject([
    { way: 'toBackbone', id: b, postKind: 'worker', since: '2026-03-01', by: { memberId: a } },
    { way: 'toMember', id, postKind: 'worker', stage: 'applicant', since: '2026-11-23' },
  ]);
  expect(members).toHaveLength(4);
  // What is not said again stays, `null` takes it away.
  await set(ofMember(b, {}, 'management'));
  expect((await list()).people[0]).toMatchObject({ postKind: 'management', by: { memberId: a } });
  await set(ofMember(b, { byMemberId: null }, 'management'));
  expect((await list()).people[0]).not.toHaveProperty('by');
});

it('that somebody has become a member follows from their record, and is never said here', async () => {
  const id = await stand('superiorTalk', { stage: 'admission' });
  expect((await list()).onTheWay.map((one) => one.id)).toEqual([id]);
  await set(onTheWay(id));
  expect((await list()).onTheWay).toEqual([]);
  expect(await codeOf(onTheWay(id, { change: 'reached' }))).toBe('DEVELOPMENT.NOT_ON_LIST');
  await record(id, { step: 'approval', on: '2021-12-10', document: '松委〔2021〕9号' });
  expect((await list()).people).toMatchObject([{ id, stage: 'probation', reachedOn: '2021-09-10' }]);
});

it('who is a member already, or is not on the way any more, is not put on the list', async () => {
  const id = await stand('oath');
  expect(await codeOf(onTheWay(id))).toBe('DEVELOPMENT.NOT_ON_LIST');
  expect((await list()).onTheWay).toEqual([]);
  await renew(world);
  await stand('contacts', { state: 'ended', closedAt: 1 });
  expect(await codeOf(onTheWay(id))).toBe('DEVELOPMENT.NOT_ON_LIST');
});

it('a member has become one on a day; a slip is put right; who is not gone on with is gone from the list', async () => {
  expect(await codeOf(ofMember(b, { change: 'reached' }))).toBe('DEVELOPMENT.NOT_ON_LIST');
  await set(ofMember(b, { on: '2026-03-01', byMemberId: a }));
  expect(await codeOf(ofMember(b, { change: 'reached', on: '2026-02-01' }))).toBe('DEVELOPMENT.BEFORE_SINCE');
  expect(await codeOf(ofMember(b, { change: 'reached', on: '2027-02-01' }))).toBe('DEVELOPMENT.FUTURE');
  for (const on of ['2026-09-01', '2026-09-02', '2026-09-02'])
    expect(await set(ofMember(b, { change: 'reached', on }))).toEqual({ since: '2026-03-01', reachedOn: on });
  expect((await list()).people).toMatchObject([{ id: b, reachedOn: '2026-09-02', by: { memberId: a } }]);
  for (let turn = 0; turn < 2; turn += 1) expect(await set(ofMember(b, { change: 'stopped' }))).toEqual({});
  expect((await list()).people).toEqual([]);
  const kept = (world.cloud.documents('members') as MemberRecord[]).find(({ _id }) => _id === b);
  expect(kept?.backbone).toBeNull();
  expect(audits()).toHaveLength(4);
});

it('names and the list are for the branch’s hands; people of other branches are not reached through it', async () => {
  const id = await stand('contacts');
  const codes = async (openid: string) => [
    await world.caller.codeOf(openid, 'development.backbones', { organizationId: branch._id }),
    await codeOf(onTheWay(id), openid),
  ];
  for (const openid of [people.member, people.sisterSecretary, people.town, people.district, people.admin])
    expect(await codes(openid)).toEqual(['ACCESS_DENIED', 'ACCESS_DENIED']);
  expect(await codeOf({ ...onTheWay(id), organizationId: sister._id }, sisterSecretary)).toBe(
    'DEVELOPMENT.NOT_ON_LIST',
  );
  expect(await codeOf({ ...ofMember(b), organizationId: sister._id }, sisterSecretary)).toBe(
    'DEVELOPMENT.NOT_ON_LIST',
  );
  expect(await codeOf(ofMember(b, { byMemberId: 'north-b2-a' }))).toBe('DEVELOPMENT.NO_MEMBER');
  await set(onTheWay(id));
  await set(ofMember(b));
  const seen = await figures();
  expect(JSON.stringify(seen)).not.toContain('申小明');
  expect(seen.rows.map((one) => [one.id, one.toMember, one.toBackbone])).toEqual(
    expect.arrayContaining([
      [north._id, 1, 1],
      [south._id, 0, 0],
    ]),
  );
  expect(
    await world.caller.codeOf(secretary, 'development.backboneFigures', { organizationId: branch._id }),
  ).toBe('ACCESS_DENIED');
});

it('goes along: to the branch that takes somebody in, with a merger; leaves with who leaves the roster', async () => {
  const id = await stand('contacts');
  await set(onTheWay(id));
  await set(ofMember(b));
  await world.caller.get(secretary, 'development.move', {
    developmentId: id,
    version: recordOf(id)?.version ?? 0,
    toOrganizationId: sister._id,
  });
  await world.caller.get(sisterSecretary, 'development.receive', { developmentId: id, accept: true });
  expect((await list()).people.map((one) => one.id)).toEqual([b]);
  expect((await list(sisterSecretary, sister._id)).people.map((one) => one.id)).toEqual([id]);
  await world.caller.get(people.town, 'organization.merge', {
    organizationId: branch._id,
    intoId: sister._id,
  });
  const merged = await list(sisterSecretary, sister._id);
  expect(merged.people.map((one) => one.id).sort()).toEqual([id, b].sort());
  expect(
    await set({ ...ofMember(b, { change: 'reached' }), organizationId: sister._id }, sisterSecretary),
  ).toEqual({ since: '2026-11-23', reachedOn: '2026-11-23' });
  await world.caller.get(sisterSecretary, 'member.leave', { memberId: b, reason: '离职' });
  expect((await list(sisterSecretary, sister._id)).people.map((one) => one.id)).toEqual([id]);
});

const homes = [branch, sister, faraway];
const drawn = fc.record({
  home: fc.constantFrom(0, 1, 2),
  by: fc.constantFrom(0, 1, 2),
  kind: fc.constantFrom(...postKinds),
  state: fc.constantFrom('open', 'paused', 'archived', 'ended'),
  admittedOn: fc.constantFrom('2025-12-31', '2026-01-01', '2026-11-20', null),
  reachedOn: fc.constantFrom('2025-12-31', '2026-01-01', '2026-11-20', undefined),
  isListed: fc.boolean(),
});

it('above: the figures are a recount of the records, whoever moved on since', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(drawn, { maxLength: 30 }), async (all) => {
      await renew(world);
      const since = (isListed: boolean) => (isListed ? '2025-05-01' : undefined);
      await world.cloud.importDocuments(
        'developments',
        all.map(({ home, by, kind, state, admittedOn, isListed }, index) => ({
          _id: `dv-${index}`,
          organizationId: homes[home]?._id,
          orgPath: homes[home]?.path,
          postKind: kind,
          state,
          stage: admittedOn ? 'probation' : 'activist',
          admittedOn,
          admittedBy: admittedOn && homes[by]?._id,
          backbone: since(isListed) ? { since: since(isListed) } : null,
        })),
      );
      await world.cloud.importDocuments(
        'members',
        all.map(({ home, kind, reachedOn, isListed, state }, index) => ({
          _id: `m-${index}`,
          organizationId: homes[home]?._id,
          orgPath: homes[home]?.path,
          state: state === 'ended' ? 'left' : 'active',
          backbone: isListed ? { as: kind, since: '2025-05-01', ...(reachedOn && { reachedOn }) } : null,
        })),
      );
      const listed = all.filter(({ isListed }) => isListed);
      const going = listed.filter(
        ({ state, admittedOn }) => !admittedOn && (state === 'open' || state === 'paused'),
      );
      const admitted = listed.filter(({ admittedOn }) => admittedOn?.startsWith('2026'));
      const there = listed.filter(({ state }) => state !== 'ended');
      const brought = there.filter(({ reachedOn }) => reachedOn === undefined);
      const reached = there.filter(({ reachedOn }) => reachedOn?.startsWith('2026'));
      const kinds = (of: { kind: string }[]) =>
        Object.fromEntries(postKinds.map((kind) => [kind, of.filter((one) => one.kind === kind).length]));
      const found = await figures();
      expect(found.ways).toEqual({
        toMember: { people: going.length, kinds: kinds(going), reached: admitted.length },
        toBackbone: { people: brought.length, kinds: kinds(brought), reached: reached.length },
      });
      const southern = ({ home }: { home: number }) => home === 2;
      expect(found.rows.find(({ id }) => id === south._id)).toMatchObject({
        toMember: going.filter(southern).length,
        toBackbone: brought.filter(southern).length,
        reached: admitted.filter(({ by }) => by === 2).length + reached.filter(southern).length,
      });
    }),
    { numRuns: 5 },
  );
});

it('the pages of those above cost as many requests with fifty times the people', async () => {
  const asked = { organizationId: district._id };
  const costs = async () => [
    (await world.caller.ask(people.district, 'development.backboneFigures', asked)).databaseRequests,
    (await world.caller.ask(people.district, 'development.overview', asked)).databaseRequests,
  ];
  await begin();
  await costs();
  const before = await costs();
  await world.cloud.importDocuments(
    'developments',
    Array.from({ length: 250 }, (_, index) => ({
      ...recordOf('dv-one'),
      _id: `dv-${index}`,
      organizationId: homes[index % 3]?._id,
      orgPath: homes[index % 3]?.path,
      postKind: 'worker',
      state: 'open',
      stage: 'activist',
      steps: {},
      backbone: { since: '2026-01-01' },
    })),
  );
  expect(await costs()).toEqual(before);
  const { rows } = await world.caller.get(people.district, 'development.overview', asked);
  expect(rows.reduce((sum, { stages }) => sum + stages.activist, 0)).toBe(250);
  expect((await figures()).ways.toMember.people).toBe(250);
});
