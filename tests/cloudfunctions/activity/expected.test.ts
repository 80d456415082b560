import { minute, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, people } from '../../support/district';

/** Who is expected (应到) follows the roster until a gathering begins, and stands from then on. */

let world: TestCloud;
beforeEach(async () => {
  world = await startTestCloud();
});
afterEach(() => world.cloud.close());

async function publish() {
  const startsAt = world.cloud.now() + 30 * minute;
  const { activityId } = await world.caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey: 'followed-roster',
    kinds: ['generalMeeting'],
    title: '党员大会',
    place: '活动室',
    startsAt,
    endsAt: startsAt + 60 * minute,
    details: { generalMeeting: { topic: '表决', chairId: 'north-b1-a' } },
    itemIds: [],
  });
  return activityId;
}
const receive = async (actKey: string, name: string) =>
  (
    await world.caller.get(people.secretary, 'member.receive', {
      organizationId: branch._id,
      actKey,
      name,
      status: 'full',
      on: '2026-11-20',
      fromOutside: '外区某支部',
    })
  ).memberId;
const leave = (memberId: string) =>
  world.caller.get(people.secretary, 'member.leave', { memberId, on: '2026-11-20', reason: '离职' });
const becomeFull = (memberId: string) =>
  world.caller.get(people.secretary, 'member.becomeFull', { memberId, decidedOn: '2026-11-20' });
const roll = async (activityId: string) => {
  const {
    counts,
    people: listed,
    differs,
  } = await world.caller.get(people.secretary, 'attendance.roll', {
    activityId,
  });
  return {
    expected: counts.expected,
    voters: counts.expectedVoters,
    ids: listed.map((one) => one.memberId),
    differs,
  };
};
const nothing = { joined: [], left: [], becameFull: [] };

it('who comes, leaves or becomes full before it begins is counted as they are then', async () => {
  const activityId = await publish();
  expect(await roll(activityId)).toMatchObject({ expected: 4, voters: 3 });
  const newcomer = await receive('came-before-1', '王芳');
  await leave('north-b1-c');
  await becomeFull('north-b1-d');
  expect(await roll(activityId)).toEqual({
    expected: 4,
    voters: 4,
    ids: ['north-b1-a', 'north-b1-b', 'north-b1-d', newcomer],
    differs: nothing,
  });
  // What a keeper corrected stands.
  const excused = [{ memberId: 'north-b1-b', as: 'none' as const }];
  await world.caller.get(people.secretary, 'activity.correctRoll', {
    activityId,
    reason: '长病假',
    changes: excused,
  });
  expect((await roll(activityId)).expected).toBe(3);

  world.cloud.advance(40 * minute);
  const byHand = { activityId, memberIds: [newcomer] };
  expect(await world.caller.codeOf(people.secretary, 'attendance.checkInByHand', byHand)).toBe('ok');
  const { counts } = await world.caller.get(people.secretary, 'activity.close', { activityId });
  expect(counts).toMatchObject({ expected: 3, present: 1, expectedVoters: 3, presentVoters: 1 });
});

it('once it has begun it stands; the keeper is told what differs and puts it right with a reason', async () => {
  const activityId = await publish();
  world.cloud.advance(29 * minute + 30_000);
  await world.cloud.runTimer('jobs');
  world.cloud.advance(minute);
  await world.cloud.runTimer('jobs');
  const newcomer = await receive('came-after-1', '王芳');
  await leave('north-b1-c');
  await becomeFull('north-b1-d');
  expect(await roll(activityId)).toMatchObject({
    expected: 4,
    voters: 3,
    differs: { joined: ['王芳'], left: ['党员c'], becameFull: ['党员d'] },
  });
  const changes = [
    { memberId: newcomer, as: 'expected' as const },
    { memberId: 'north-b1-c', as: 'none' as const },
    { memberId: 'north-b1-d', as: 'expected' as const },
  ];
  await world.caller.get(people.secretary, 'activity.correctRoll', {
    activityId,
    reason: '会前已转入',
    changes,
  });
  expect(await roll(activityId)).toMatchObject({ expected: 4, voters: 4, differs: nothing });
});

it('the committee of the day is expected at its meeting, and told of it', async () => {
  const elect = (ids: string[]) =>
    world.caller.get(people.secretary, 'organization.setCommittee', {
      organizationId: branch._id,
      termEndsOn: '2028-12-31',
      posts: ids.map((memberId, index) => ({
        post: index === 0 ? ('secretary' as const) : ('committeeMember' as const),
        memberId,
        from: '2025-12-31',
      })),
    });
  await elect(['north-b1-a', 'north-b1-b']);
  const startsAt = world.cloud.now() + 30 * minute;
  const { activityId } = await world.caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey: 'committee-of-the-day',
    kinds: ['committeeMeeting'],
    title: '支委会',
    place: '活动室',
    startsAt,
    endsAt: startsAt + 60 * minute,
    details: { committeeMeeting: { topic: '研究', chairId: 'north-b1-a' } },
    itemIds: [],
  });
  await elect(['north-b1-a', 'north-b1-c']);
  expect((await roll(activityId)).ids).toEqual(['north-b1-a', 'north-b1-c']);
  const sees = (openid: string) => world.caller.codeOf(openid, 'activity.detail', { activityId });
  expect([
    await sees(people.member),
    await sees(people.secondMember),
    await sees(people.sisterMember),
  ]).toEqual([...['ACTIVITY.NOT_INVITED', 'ok', 'ACTIVITY.NOT_INVITED']]);
});
