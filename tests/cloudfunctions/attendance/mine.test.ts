import { day, minute, noon } from '../../support/cloud';
import { people } from '../../support/district';
import { startEvening, type Evening } from './support';

/** A member's own record of a year. */

let evening: Evening;
beforeAll(async () => {
  evening = await startEvening();
});
afterAll(() => evening.cloud.close());

const mine = (openid: string, year = 2026) => evening.caller.get(openid, 'attendance.mine', { year });

it('counts what is over, once for each gathering and under each of its kinds, latest first', async () => {
  const { published, cloud, checkIn, close, caller } = evening;
  const themeDay = await published(10);
  const lecture = await published(10, {
    kinds: ['themeDay', 'partyLecture'],
    details: { partyLecture: { topic: '党的作风建设', lecturer: '区委党校王老师' } },
  });
  const missed = await published(20);
  const going = await published(25);
  const called = await published(30);
  const coming = await published(600);
  await caller.get(people.secretary, 'activity.cancel', { activityId: called, reason: '场地停电' });
  await checkIn(people.member, themeDay);
  await checkIn(people.member, lecture);
  cloud.advance(26 * minute);
  for (const activityId of [themeDay, lecture, missed]) await close(activityId);

  const own = await mine(people.member);
  expect(own.figures).toEqual({ expected: 3, present: 2, onLeave: 0, late: 0, caughtUp: 0 });
  expect(own.byKind).toEqual([
    { kind: 'partyLecture', expected: 1, present: 1 },
    { kind: 'themeDay', expected: 3, present: 2 },
  ]);
  expect(own.activities.map(({ id, over, standing }) => [id, over, standing])).toEqual([
    [going, false, 'absent'],
    [missed, true, 'absent'],
    expect.arrayContaining([true, 'present']),
    expect.arrayContaining([true, 'present']),
  ]);
  expect(own.activities[1]?.mayAsk).toEqual(['makeUp', 'caughtUp']);
  expect(own.activities.map(({ id }) => id)).not.toContain(coming);
});

it('of another year is another page; a postponed activity stands in the year it was held', async () => {
  const { published, cloud, close, caller } = evening;
  cloud.setNow(noon);
  const activityId = await published(60);
  const startsAt = noon + 45 * day;
  const to = { activityId, startsAt, endsAt: startsAt + 60 * minute, reason: '与区里的会冲突' };
  await caller.get(people.secretary, 'activity.postpone', to);
  cloud.setNow(startsAt + minute);
  await close(activityId);
  expect((await mine(people.member)).activities.map(({ id }) => id)).not.toContain(activityId);
  const next = await mine(people.member, 2027);
  expect(next.activities).toMatchObject([{ id: activityId, over: true, standing: 'absent' }]);
  expect(next.figures).toMatchObject({ expected: 1, present: 0 });
});

it('a guest’s attendance is their own record too, and counts in no rate; who is no member has none', async () => {
  const { published, cloud, checkIn, close, caller } = evening;
  cloud.setNow(noon);
  const activityId = await published(10);
  await caller.get(people.secretary, 'activity.addGuest', {
    activityId,
    branchId: 'north-b2',
    name: '党员b',
  });
  await checkIn(people.sisterMember, activityId);
  cloud.advance(20 * minute);
  await close(activityId);
  const own = await mine(people.sisterMember);
  expect(own.activities).toMatchObject([{ id: activityId, as: 'guest', standing: 'present' }]);
  expect(own.figures.expected).toBe(0);
  expect(await mine(people.district)).toMatchObject({ activities: [], byKind: [] });
});
