import { startTestCloud, minute, noon, type TestCloud } from '../../support/cloud';
import { branch, people } from '../../support/district';

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
afterAll(() => world.cloud.close());

const publish = (inMinutes: number, actKey: string) =>
  world.caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey,
    kinds: ['themeDay'],
    title: '主题党日',
    startsAt: noon + inMinutes * minute,
    endsAt: noon + (inMinutes + 60) * minute,
    place: '活动室',
    itemIds: [],
  });

describe('the first screen', () => {
  it('tells a keeper what the branch still lacks, and puts the open activity first', async () => {
    expect(await world.caller.get(people.secretary, 'home.get', {})).toMatchObject({
      branchThemeDay: 'none',
      activities: [],
      unread: 0,
    });
    await publish(24 * 60, 'tomorrow-s-activity');
    const { activityId } = await publish(10, 'todays-activity');
    const home = await world.caller.get(people.secretary, 'home.get', {});
    expect(home.branchThemeDay).toBe('published');
    expect(home.activities.map(({ phase }) => phase)).toEqual(['open', 'notOpenYet']);

    const { codes } = await world.caller.get(people.secretary, 'attendance.showCode', { activityId });
    await world.caller.get(people.member, 'attendance.checkIn', { activityId, code: codes[0]?.digits ?? '' });
    const member = await world.caller.get(people.member, 'home.get', {});
    expect(member.branchThemeDay).toBeUndefined();
    expect(member.activities[0]).toMatchObject({ id: activityId, checkedInAt: noon });
    expect((await world.caller.get(people.sisterMember, 'home.get', {})).activities).toEqual([]);

    world.cloud.advance(10 * minute);
    await world.caller.get(people.secretary, 'activity.close', { activityId });
    expect((await world.caller.get(people.secretary, 'home.get', {})).branchThemeDay).toBe('held');
  });

  it('has the open check-in, whatever ended before it today and however long it lasts', async () => {
    const morning = noon + 24 * 60 * minute;
    world.cloud.setNow(morning - 60 * minute);
    for (let time = 0; time < 6; time += 1) {
      const { activityId } = await publish(24 * 60 - 90 + time, `short-one-${time}`);
      world.cloud.setNow(morning - 30 * minute);
      await world.caller.get(people.secretary, 'activity.close', { activityId, nobodyCame: true });
    }
    const startsAt = morning - 10 * minute;
    const { activityId } = await world.caller.get(people.secretary, 'activity.publish', {
      organizationId: branch._id,
      actKey: 'the-long-training',
      kinds: ['training'],
      title: '集中培训',
      details: { training: { topic: '培训' } },
      startsAt,
      endsAt: startsAt + 20 * 60 * minute,
      place: '活动室',
      itemIds: [],
    });
    world.cloud.setNow(morning);
    const { activities } = await world.caller.get(people.member, 'home.get', {});
    expect(activities[0]).toMatchObject({ id: activityId, phase: 'open' });
    // What was closed is over; the branch's theme day of this noon is still to come.
    expect(activities.map(({ phase }) => phase)).toEqual(['open', 'open']);
    world.cloud.setNow(noon);
  });

  it('tells when check-in opens and ends, leave that was granted, and what comes after today’s first', async () => {
    const { activities: before } = await world.caller.get(people.secondMember, 'home.get', {});
    const [tomorrows] = before;
    const activityId = tomorrows?.id ?? '';
    expect(tomorrows).toMatchObject({
      phase: 'notOpenYet',
      checkInOpensAt: (tomorrows?.startsAt ?? 0) - 30 * minute,
      checkInEndsAt: (tomorrows?.endsAt ?? 0) + 60 * minute,
    });
    const away = async () =>
      (await world.caller.get(people.secondMember, 'home.get', {})).activities.map(({ onLeave }) => onLeave);
    await world.caller.get(people.secondMember, 'attendance.request', {
      activityId,
      kind: 'leave',
      reason: '出差',
    });
    expect(await away()).toEqual([undefined]);
    await world.caller.get(people.secretary, 'attendance.decideRequest', {
      activityId,
      memberId: 'north-b1-c',
      kind: 'leave',
      granted: true,
    });
    expect(await away()).toEqual([true]);
    expect((await world.caller.get(people.member, 'home.get', {})).checkedInToday).toBe(true);
  });

  it('costs as many requests as docs/capacity.md counts, also for who keeps a branch', async () => {
    const costs = async (openid: string) => (await world.caller.ask(openid, 'home.get', {})).databaseRequests;
    expect(await costs(people.member)).toBe(2);
    expect(await costs(people.secretary)).toBe(2);
    expect(await costs(people.stranger)).toBe(1);
  });

  it('lets a stranger in without telling anything', async () => {
    expect(await world.caller.get(people.stranger, 'home.get', {})).toEqual({
      serverNow: noon,
      activities: [],
      unread: 0,
      templateIds: {
        digest: 'local-template-digest',
        guidancePublished: 'local-template-guidance-published',
        feedbackDue: 'local-template-feedback-due',
        activityChanged: 'local-template-activity-changed',
        activitySoon: 'local-template-activity-soon',
        leaveDecided: 'local-template-leave-decided',
        requestAnswered: 'local-template-request-answered',
      },
    });
  });
});

it('says whose gathering is theirs to run: a keeper’s, and a group leader’s', async () => {
  const { caller, cloud } = world;
  cloud.setNow(noon + 10 * 24 * 60 * minute);
  const runsOf = async (openid: string) =>
    (await caller.get(openid, 'home.get', {})).activities.map(({ title, runs }) => [title, runs === true]);
  const { groupId } = await caller.get(people.secretary, 'organization.createGroup', {
    organizationId: branch._id,
    actKey: 'the-first-group',
    name: '第一党小组',
  });
  for (const letter of ['b', 'c'])
    await caller.get(people.secretary, 'member.setGroup', { memberId: `${branch._id}-${letter}`, groupId });
  await caller.get(people.secretary, 'role.grant', {
    organizationId: groupId,
    role: 'groupLeader',
    memberId: `${branch._id}-b`,
  });
  const now = cloud.now();
  await caller.get(people.member, 'activity.publish', {
    organizationId: groupId,
    actKey: 'a-group-meeting',
    kinds: ['groupMeeting'],
    title: '党小组会',
    startsAt: now + 5 * minute,
    endsAt: now + 60 * minute,
    place: '活动室',
    details: { groupMeeting: { topic: '学习', chairId: `${branch._id}-b` } },
    itemIds: [],
  });
  await publish(10 * 24 * 60 + 10, 'a-theme-day-later');
  expect(await runsOf(people.member)).toEqual([
    ['党小组会', true],
    ['主题党日', false],
  ]);
  expect(await runsOf(people.secondMember)).toEqual([
    ['党小组会', false],
    ['主题党日', false],
  ]);
  expect(await runsOf(people.secretary)).toEqual([['主题党日', true]]);
});
