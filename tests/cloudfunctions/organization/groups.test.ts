import { minute, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, north, people, sister } from '../../support/district';

/** Three groups (党小组) of one branch: who is in them, what their leaders may, and what each owes. */

let world: TestCloud;
let groups: string[];
let acts = 0;

beforeAll(async () => {
  world = await startTestCloud();
  groups = [];
  for (const name of ['第一党小组', '第二党小组', '第三党小组']) {
    const { groupId } = await world.caller.get(people.secretary, 'organization.createGroup', {
      organizationId: branch._id,
      actKey: `group-of-branch-${groups.length}`,
      name,
    });
    groups.push(groupId);
  }
});
afterAll(() => world.cloud.close());

const put = (letter: string, groupId?: string) =>
  world.caller.codeOf(people.secretary, 'member.setGroup', { memberId: `${branch._id}-${letter}`, groupId });
const plan = (organizationId: string, change = {}) => ({
  organizationId,
  actKey: `group-meeting-${(acts += 1)}`,
  kinds: ['groupMeeting'] as ['groupMeeting'],
  title: '党小组会',
  place: '活动室',
  startsAt: world.cloud.now() + 5 * minute,
  endsAt: world.cloud.now() + 60 * minute,
  details: { groupMeeting: { topic: '学习', chairId: `${branch._id}-b` } },
  itemIds: [],
  ...change,
});
const duty = async (organizationId: string, by: string = people.secretary) => {
  const { duties, groups: met } = await world.caller.get(by, 'compliance.branch', { organizationId });
  const of = duties.find(({ kind }) => kind === 'groupMeeting');
  return {
    times: of?.times,
    held: of?.held,
    met: Object.fromEntries(met.map(({ name, met: count }) => [name, count])),
  };
};

const profile = (organizationId: string, by: string = people.secretary) =>
  world.caller.get(by, 'organization.profile', { organizationId });

it('a branch’s keepers create its groups, rename and close them; nobody else’s, and nothing else', async () => {
  const { caller } = world;
  const create = (openid: string, change = {}) =>
    caller.ask(openid, 'organization.createGroup', {
      organizationId: branch._id,
      actKey: 'a-group-for-a-while',
      name: '临时党小组',
      ...change,
    });
  const { reply } = await create(people.secretary);
  const groupId = reply.ok ? reply.data.groupId : '';
  expect((await create(people.secretary)).reply).toEqual({ ...reply, stood: true });
  const refusedTo = async (openid: string, change = {}) => {
    const { reply: refusal } = await create(openid, { actKey: 'another-group', ...change });
    return refusal.ok ? 'ok' : refusal.error.code;
  };
  expect(await refusedTo(people.secretary)).toBe('ORGANIZATION.NAME_TAKEN');
  expect(await refusedTo(people.secretary, { organizationId: sister._id })).toBe('ACCESS_DENIED');
  expect(await refusedTo(people.member)).toBe('ACCESS_DENIED');
  expect(await refusedTo(people.town, { organizationId: north._id })).toBe('ORGANIZATION.NOT_A_BRANCH');

  const rename = (openid: string, group: string) =>
    caller.codeOf(openid, 'organization.renameGroup', { groupId: group, name: '第四党小组' });
  expect(await rename(people.secretary, groupId)).toBe('ok');
  expect(await rename(people.sisterSecretary, groupId)).toBe('ACCESS_DENIED');
  // A branch is no group, so its keepers do not rename it this way.
  expect(await rename(people.secretary, branch._id)).toBe('ACCESS_DENIED');

  const close = () =>
    caller.codeOf(people.secretary, 'organization.closeGroup', { groupId, reason: '人少了' });
  expect(await put('b', groupId)).toBe('ok');
  expect(await profile(groupId)).toMatchObject({ name: '第四党小组', fullMembers: 1, mayChange: true });
  expect((await profile(branch._id)).groups).toContainEqual({
    id: groupId,
    name: '第四党小组',
    members: 1,
  });
  expect(await close()).toBe('ORGANIZATION.NOT_EMPTY');
  expect(await put('b')).toBe('ok');
  expect(await close()).toBe('ok');
  const standing = (await profile(branch._id)).groups;
  expect(standing.map(({ id }) => id).sort()).toEqual([...groups].sort());
  expect(await refusedTo(people.town, { name: '第四党小组' })).toBe('ok');
  const again = (await profile(branch._id)).groups.find(({ name }) => name === '第四党小组')?.id ?? '';
  await caller.get(people.town, 'organization.closeGroup', { groupId: again, reason: '不需要了' });
});

it('members are put into groups of their own branch, into another, and out', async () => {
  expect([await put('b', groups[0]), await put('c', groups[1]), await put('d', groups[1])]).toEqual([
    ...['ok', 'ok', 'ok'],
  ]);
  expect(await put('d', groups[0])).toBe('ok');
  expect(await put('a', 'north-b2')).toBe('MEMBER.NO_SUCH_GROUP');
  expect(
    await world.caller.codeOf(people.sisterSecretary, 'member.setGroup', {
      memberId: `${sister._id}-b`,
      groupId: groups[0],
    }),
  ).toBe('MEMBER.NO_SUCH_GROUP');
  const { members } = await world.caller.get(people.secretary, 'member.list', { organizationId: branch._id });
  expect(members.map(({ id, groupId }) => [id, groupId])).toEqual([
    ['north-b1-a', undefined],
    ['north-b1-b', groups[0]],
    ['north-b1-c', groups[1]],
    ['north-b1-d', groups[0]],
  ]);
  // The organisation of each stays the branch.
  const { person } = await world.caller.get(people.member, 'organization.me', {});
  expect(person?.organizationId).toBe(branch._id);
});

it('a leader publishes and keeps the meeting of the group, and nothing else of the branch', async () => {
  const leader = people.member;
  const [first = '', second = ''] = groups;
  expect(await world.caller.codeOf(leader, 'activity.publish', plan(first))).toBe('ACCESS_DENIED');
  await world.caller.get(people.secretary, 'role.grant', {
    organizationId: first,
    role: 'groupLeader',
    memberId: `${branch._id}-b`,
  });
  for (const other of [second, branch._id])
    expect(await world.caller.codeOf(leader, 'activity.publish', plan(other))).toBe('ACCESS_DENIED');
  expect(
    await world.caller.codeOf(leader, 'activity.publish', plan(first, { kinds: ['generalMeeting'] })),
  ).toBe('ACTIVITY.KINDS_DIFFER_IN_AUDIENCE');
  const prepared = await world.caller.get(leader, 'activity.prepare', { organizationId: first });
  expect([prepared.members.length, prepared.kinds.map(({ kind }) => kind)]).toEqual([2, ['groupMeeting']]);

  // What a leader has begun is found again, and only what is the group's.
  const draft = { ...plan(first), version: 0 };
  await world.caller.get(leader, 'activity.saveDraft', draft);
  await world.caller.get(people.secretary, 'activity.saveDraft', {
    ...plan(branch._id, { kinds: ['generalMeeting'], details: {} }),
    version: 0,
  });
  const drafts = async (openid: string, organizationId: string) =>
    (await world.caller.get(openid, 'activity.drafts', { organizationId })).drafts.length;
  expect([await drafts(leader, first), await drafts(people.secretary, branch._id)]).toEqual([1, 2]);
  expect(await world.caller.codeOf(leader, 'activity.drafts', { organizationId: second })).toBe(
    'ACCESS_DENIED',
  );

  const { activityId, expected } = await world.caller.get(leader, 'activity.publish', plan(first));
  expect(expected).toBe(2);
  const sees = (openid: string) => world.caller.codeOf(openid, 'activity.detail', { activityId });
  expect([await sees(people.probationary), await sees(people.secondMember)]).toEqual([
    'ok',
    'ACTIVITY.NOT_INVITED',
  ]);
  const asking = { activityId, kind: 'leave' as const, reason: '出差' };
  await world.caller.get(people.probationary, 'attendance.request', asking);
  const told = async (openid: string) =>
    (await world.caller.get(openid, 'message.inbox', {})).notices.filter(({ kind }) => kind === 'leave')
      .length;
  expect([await told(leader), await told(people.secretary)]).toEqual([1, 1]);
  const { people: listed } = await world.caller.get(leader, 'attendance.roll', { activityId });
  expect(listed.map(({ memberId }) => memberId).sort()).toEqual(['north-b1-b', 'north-b1-d']);
  world.cloud.advance(6 * minute);
  expect(await world.caller.codeOf(leader, 'activity.close', { activityId })).toBe('ok');
  expect((await world.caller.get(leader, 'minutes.get', { activityId })).mayWrite).toBe(true);
  const { earlier, ofGroup } = await world.caller.get(leader, 'activity.prepare', { organizationId: first });
  expect([ofGroup, earlier]).toMatchObject([true, [{ id: activityId, open: false }]]);
});

it('three groups, one meeting: one done, two open; and a second meeting of the same changes nothing', async () => {
  await world.cloud.runTimer('jobs');
  // Seen first with its groups, the branch owes their meetings from the next month on.
  expect(await duty(branch._id)).toMatchObject({ times: 3, held: 1 });
  const { activityId } = await world.caller.get(
    people.secretary,
    'activity.publish',
    plan(branch._id, { audience: { scope: 'group', groupId: groups[0], jointIds: [] } }),
  );
  world.cloud.advance(6 * minute);
  await world.caller.get(people.secretary, 'activity.close', { activityId });
  expect(await duty(branch._id)).toEqual({
    times: 3,
    held: 1,
    met: { 第一党小组: 2, 第二党小组: 0, 第三党小组: 0 },
  });
});

it('a move and a merge keep the groups, who is in them, and who leads them', async () => {
  await world.caller.get(people.district, 'organization.move', {
    organizationId: branch._id,
    toParentId: 'south',
  });
  await world.caller.get(people.district, 'organization.move', {
    organizationId: branch._id,
    toParentId: north._id,
  });
  await world.caller.get(people.district, 'organization.merge', {
    organizationId: branch._id,
    intoId: sister._id,
  });
  const { members, groups: kept } = await world.caller.get(people.sisterSecretary, 'member.list', {
    organizationId: sister._id,
  });
  expect(kept.map(({ id }) => id).sort()).toEqual([...groups].sort());
  expect(members.flatMap(({ id, groupId }) => (groupId ? [[id, groupId]] : []))).toEqual([
    ['north-b1-b', groups[0]],
    ['north-b1-c', groups[1]],
    ['north-b1-d', groups[0]],
  ]);
  const meeting = await world.caller.get(people.member, 'activity.publish', plan(groups[0] ?? ''));
  expect(meeting.expected).toBe(2);
});
