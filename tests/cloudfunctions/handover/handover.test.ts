import type { HandoverRecord } from '../../../cloudfunctions/domain/handover/model';
import type { RoleGrantRecord } from '../../../cloudfunctions/domain/membership/model';
import type { OrganizationRecord } from '../../../cloudfunctions/domain/organization/model';
import { tickUntilIdle } from '../../../scripts/timer';
import { minute, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { accounts, branch, district, north, people, sister } from '../../support/district';

/** 工作移交 through the functions: the office agrees, who leaves gives, who follows takes, and rights are theirs. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const successor = people.member;
const successorId = `${branch._id}-b`;

const of = (openid: string) => world.caller.get(openid, 'handover.of', { organizationId: branch._id });
const get = (openid: string, handoverId: string) => world.caller.get(openid, 'handover.get', { handoverId });
const given = (more: object = {}) => ({
  organizationId: branch._id,
  actKey: 'hand-over-1',
  memberId: successorId,
  basis: '北委〔2026〕3号',
  ...more,
});
const codeOfBegin = (openid: string, more?: object) =>
  world.caller.codeOf(openid, 'handover.begin', given(more));
const begin = async (openid: string = people.secretary, more?: object) =>
  (await world.caller.get(openid, 'handover.begin', given(more))).handoverId;
const answer = (handoverId: string, openid: string = people.town, text?: string) =>
  world.caller.codeOf(openid, 'handover.answer', {
    handoverId,
    answer: text ? { as: 'declined', text } : { as: 'approved' },
  });
const give = (handoverId: string, openid: string = people.secretary) =>
  world.caller.codeOf(openid, 'handover.give', { handoverId });
const take = (handoverId: string, openid: string = successor) =>
  world.caller.codeOf(openid, 'handover.take', { handoverId });
const withdraw = (handoverId: string, openid: string = people.secretary) =>
  world.caller.codeOf(openid, 'handover.withdraw', { handoverId });

const stored = () => world.cloud.documents('handovers') as HandoverRecord[];
const states = () => stored().map(({ state }) => state);
const secretaries = () =>
  (world.cloud.documents('roleGrants') as RoleGrantRecord[])
    .filter(
      (grant) =>
        grant.organizationId === branch._id && grant.role === 'secretary' && grant.revokedAt === null,
    )
    .map(({ memberId }) => memberId);
const posts = () =>
  (world.cloud.documents('organizations') as OrganizationRecord[])
    .find(({ _id }) => _id === branch._id)
    ?.posts?.map(({ post, memberId }) => `${post} ${memberId}`);
const waits = async (openid: string) =>
  (await world.caller.get(openid, 'todo.list', {})).todos.filter(({ kind }) => kind === 'handover').length;
/** Who was told what of a handover. */
const told = () =>
  (world.cloud.documents('notices') as { of: string; audience: string[] }[])
    .filter(({ of }) => of.startsWith('handover'))
    .map(({ of, audience }) => `${of} ${audience.join()}`)
    .sort();
const keeps = (openid: string) => world.caller.codeOf(openid, 'role.list', { organizationId: branch._id });

it('goes over by a tap of who leaves and one of who follows, once the office agreed', async () => {
  const id = await begin();
  expect([await waits(people.town), await waits(people.district)]).toEqual([1, 0]);
  expect(await give(id)).toBe('HANDOVER.NOT_YET');
  expect(await answer(id)).toBe('ok');
  expect([await waits(people.town), await waits(people.secretary), await waits(successor)]).toEqual([
    0, 1, 0,
  ]);
  expect(await take(id)).toBe('HANDOVER.NOT_YET');
  expect(await give(id)).toBe('ok');
  expect(await waits(people.secretary)).toBe(0);
  expect(told()).toContain(`handoverTurn @${successorId}`);
  expect(await take(id)).toBe('ok');
  expect(secretaries()).toEqual([successorId]);
  expect(posts()).toEqual([`secretary ${successorId}`]);
  expect([await keeps(successor), await keeps(people.secretary)]).toEqual(['ok', 'ACCESS_DENIED']);
  expect(stored()[0]).toMatchObject({ state: 'done', closedAt: noon });
  // Who left still sees how it went, and no work any more.
  const seen = await get(people.secretary, id);
  expect(seen.handover?.steps.map(({ step }) => step)).toEqual(['asked', 'approved', 'given', 'taken']);
  expect([seen.work, seen.keeps]).toEqual([undefined, false]);
});

it('shows what there is to hand over, to those who do the work, and to who follows once it is agreed', async () => {
  const own = await of(people.secretary);
  expect(own.from).toMatchObject({ id: `${branch._id}-a` });
  expect(own.work?.todos.map(({ kind }) => kind)).toContain('themeDay');
  expect(own.may).toEqual({ begin: true, answer: false, give: false, take: false, withdraw: false });
  const id = await begin();
  expect((await get(successor, id)).work).toBeUndefined();
  await answer(id);
  expect((await get(successor, id)).work?.roles).toMatchObject([{ role: 'secretary' }]);
  expect((await get(successor, id)).may.take).toBe(false);
  await give(id);
  expect((await get(successor, id)).may).toMatchObject({ give: false, take: true, withdraw: false });
});

it('is begun and agreed to at once by the office, which also gives for who cannot', async () => {
  const id = await begin(people.town);
  expect(states()).toEqual(['approved']);
  expect(await give(id, successor)).toBe('ACCESS_DENIED');
  expect(await give(id, people.town)).toBe('ok');
  expect(await take(id)).toBe('ok');
  expect(secretaries()).toEqual([successorId]);
});

it('is for the district to agree to where the town has nobody left', async () => {
  await begin();
  expect([await waits(people.town), await waits(people.district)]).toEqual([1, 0]);
  await withdraw(stored()[0]?._id ?? '');
  const town = accounts.find(({ _id }) => _id === people.town);
  await world.cloud.importDocuments('accounts', [{ ...town, _id: people.town, grants: [] }], { over: true });
  world.cloud.advance(minute);
  const id = await begin(people.secretary, { actKey: 'hand-over-2' });
  expect(told()).toContain(`handoverAsked keepers:${north._id},keepers:${district._id}`);
  expect(await waits(people.district)).toBe(1);
  expect(await answer(id, people.district)).toBe('ok');
  expect(await waits(people.district)).toBe(0);
});

it('waits for nobody to give where nobody holds the post', async () => {
  const [grant] = (world.cloud.documents('roleGrants') as RoleGrantRecord[]).filter(
    ({ organizationId }) => organizationId === branch._id,
  );
  await world.caller.get(people.town, 'role.revoke', {
    organizationId: branch._id,
    grantId: grant?._id ?? '',
    reason: '调离',
  });
  const id = await begin(people.town);
  expect(states()).toEqual(['given']);
  expect(await take(id)).toBe('ok');
});

it('is one act however often it is sent, and one at a time', async () => {
  const id = await begin();
  expect(await begin()).toBe(id);
  expect(await codeOfBegin(people.secretary, { actKey: 'hand-over-2' })).toBe('HANDOVER.GOES_ON');
  for (let time = 0; time < 2; time += 1) expect(await answer(id)).toBe('ok');
  for (let time = 0; time < 2; time += 1) expect(await give(id)).toBe('ok');
  for (let time = 0; time < 2; time += 1) expect(await take(id)).toBe('ok');
  expect(stored()[0]?.steps).toHaveLength(4);
  expect(posts()).toHaveLength(1);
  // And back again, another day.
  world.cloud.advance(minute);
  expect(await codeOfBegin(successor, { actKey: 'hand-over-3', memberId: `${branch._id}-c` })).toBe('ok');
});

it('two begun at once are one', async () => {
  const codes = await Promise.all([
    codeOfBegin(people.secretary, { actKey: 'hand-over-1' }),
    codeOfBegin(people.town, { actKey: 'hand-over-2', memberId: `${branch._id}-c` }),
  ]);
  expect(codes.toSorted()).toEqual(['HANDOVER.GOES_ON', 'ok']);
  expect(stored()).toHaveLength(1);
});

it.each([4, 8, 12, 16, 20])('killed %i requests on, taking it over again finishes it', async (after) => {
  const id = await begin(people.town);
  await give(id);
  world.cloud.database.injectFault({ functionName: 'office', kill: 'after', after, times: 1 });
  await take(id).catch(() => undefined);
  world.cloud.database.clearFaults();
  world.cloud.advance(2 * minute);
  expect(await take(id)).toBe('ok');
  expect([secretaries(), states(), posts()]).toEqual([[successorId], ['done'], [`secretary ${successorId}`]]);
  expect((world.cloud.documents('roleGrants') as RoleGrantRecord[]).length).toBe(4);
});

it.each([6, 12, 18])('killed %i requests on, and then taken back, it is done or it is not', async (after) => {
  const id = await begin(people.town);
  await give(id);
  world.cloud.database.injectFault({ functionName: 'office', kill: 'after', after, times: 1 });
  await take(id).catch(() => undefined);
  world.cloud.database.clearFaults();
  world.cloud.advance(2 * minute);
  await withdraw(id, people.town);
  const isDone = states().includes('done');
  expect(secretaries()).toEqual([isDone ? successorId : `${branch._id}-a`]);
  expect(posts() ?? []).toEqual(isDone ? [`secretary ${successorId}`] : []);
});

it('taken over and taken back at once, it is one of them wholly', async () => {
  const id = await begin(people.town);
  await give(id);
  const codes = await Promise.all([take(id), withdraw(id, people.town)]);
  expect(codes.toSorted()).toEqual(['HANDOVER.OVER', 'ok']);
  expect(secretaries()).toEqual([states()[0] === 'done' ? successorId : `${branch._id}-a`]);
});

it('leaves the posts of others as they are when it is done', async () => {
  const others = [
    { post: 'deputySecretary', memberId: successorId, name: '乙', from: '2025-01-01' },
    { post: 'committeeMember', memberId: `${branch._id}-c`, name: '丙', from: '2025-01-01' },
  ];
  const id = await begin(people.town);
  await give(id);
  const [own] = (world.cloud.documents('organizations') as OrganizationRecord[]).filter(
    ({ _id }) => _id === branch._id,
  );
  await world.cloud.importDocuments('organizations', [{ ...own, posts: others }], { over: true });
  expect(await take(id)).toBe('ok');
  expect(posts()).toEqual([`secretary ${successorId}`, `committeeMember ${branch._id}-c`]);
});

it('shows the posts of those who are still there', async () => {
  const inPost = ['a', 'c'].map((letter) => ({
    post: letter === 'a' ? 'secretary' : 'committeeMember',
    memberId: `${branch._id}-${letter}`,
    name: letter,
    from: '2025-01-01',
  }));
  const [own] = (world.cloud.documents('organizations') as OrganizationRecord[]).filter(
    ({ _id }) => _id === branch._id,
  );
  await world.cloud.importDocuments('organizations', [{ ...own, posts: inPost }], { over: true });
  const handoverId = await begin();
  const leaves = { memberId: `${branch._id}-c`, on: '2026-11-23', reason: '离职' };
  await world.caller.get(people.secretary, 'member.leave', leaves);
  expect(await answer(handoverId)).toBe('ok');
  const { work } = await world.caller.get(people.secretary, 'handover.get', { handoverId });
  expect(work?.posts.map(({ post }) => post)).toEqual(['secretary']);
});

it('comes to nothing where the office declines, or who asked takes it back; nobody’s rights change', async () => {
  const first = await begin();
  expect(await answer(first, people.town, '先开大会选举')).toBe('ok');
  expect(await answer(first)).toBe('HANDOVER.OVER');
  world.cloud.advance(minute);
  const second = await begin(people.secretary, { actKey: 'hand-over-2' });
  expect(await withdraw(second)).toBe('ok');
  expect(await take(second)).toBe('HANDOVER.OVER');
  expect(states().toSorted()).toEqual(['declined', 'withdrawn']);
  expect(secretaries()).toEqual([`${branch._id}-a`]);
});

it.each([
  ['a probationary member', { memberId: `${branch._id}-d` }, 'ROLE.NOT_A_FULL_MEMBER'],
  ['somebody of another branch', { memberId: `${sister._id}-b` }, 'MEMBER.NOT_FOUND'],
  ['who holds the post', { memberId: `${branch._id}-a` }, 'HANDOVER.SAME_PERSON'],
  ['nobody there', { memberId: 'nobody' }, 'MEMBER.NOT_FOUND'],
  ['a town', { organizationId: north._id }, 'HANDOVER.NO_SECRETARY_HERE'],
])('does not go over to %s', async (_who, more, code) => {
  expect(await codeOfBegin(people.district, more)).toBe(code);
  expect(stored()).toEqual([]);
});

it('is refused to the curious, and nobody agrees to a post of their own', async () => {
  const id = await begin();
  expect(await answer(id, people.secretary)).toBe('ACCESS_DENIED');
  for (const openid of [people.sisterSecretary, people.secondMember]) {
    expect(await world.caller.codeOf(openid, 'handover.get', { handoverId: id })).toBe('ACCESS_DENIED');
    expect(await give(id, openid)).toBe('ACCESS_DENIED');
    expect(await take(id, openid)).toBe('ACCESS_DENIED');
    expect(await withdraw(id, openid)).toBe('ACCESS_DENIED');
  }
  await world.caller.get(people.admin, 'role.grant', {
    organizationId: district._id,
    role: 'districtOfficer',
    memberId: successorId,
  });
  expect(await answer(id, successor)).toBe('HANDOVER.OWN_POST');
  // Nor begins it so that it is agreed to already: the office and the one above it are asked.
  await withdraw(id);
  world.cloud.advance(minute);
  const own = await begin(successor, { actKey: 'hand-over-2' });
  expect(stored().find(({ _id }) => _id === own)).toMatchObject({ state: 'asked', approvedBy: null });
  expect(told()).toContain(`handoverAsked keepers:${north._id},keepers:${district._id}`);
  expect(await answer(own, people.town)).toBe('ok');
});

it('is not taken over by who has left, nor of what was closed or merged meanwhile', async () => {
  const id = await begin(people.town);
  await give(id);
  await world.caller.get(people.town, 'organization.merge', {
    organizationId: branch._id,
    intoId: sister._id,
  });
  await tickUntilIdle(world.cloud);
  expect(await take(id)).toBe('ORGANIZATION.CLOSED');
  expect(secretaries()).not.toContain(successorId);
  expect(await withdraw(id, people.town)).toBe('ok');
});
