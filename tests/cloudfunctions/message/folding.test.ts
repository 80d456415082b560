import { minute, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, people } from '../../support/district';

/** What somebody does again and again is one line in others' inboxes, and unread again. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

let acts = 0;
async function published(): Promise<string> {
  const { activityId } = await world.caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey: `folding-${(acts += 1)}`,
    kinds: ['themeDay'],
    title: '主题党日',
    place: '活动室',
    startsAt: noon + 60 * minute,
    endsAt: noon + 120 * minute,
    itemIds: [],
  });
  return activityId;
}

const inbox = (openid: string) => world.caller.get(openid, 'message.inbox', {});
const leaves = async () => (await inbox(people.secretary)).notices.filter(({ kind }) => kind === 'leave');

const askAndWithdraw = async (activityId: string, openid: string = people.member) => {
  await world.caller.ask(openid, 'attendance.request', { activityId, kind: 'leave', reason: '出差' });
  await world.caller.ask(openid, 'attendance.withdrawRequest', { activityId, kind: 'leave' });
};

it('leave that is asked for and taken back forty times is one line to the keepers', async () => {
  const activityId = await published();
  for (let time = 0; time < 40; time += 1) await askAndWithdraw(activityId);
  expect(await leaves()).toMatchObject([
    { title: '党员b撤回了请假', link: expect.stringContaining(activityId) as string },
  ]);
});

it('so it is of many activities, and leads to all of them; another member’s is another line', async () => {
  for (const activityId of [await published(), await published(), await published()]) {
    await askAndWithdraw(activityId);
  }
  await askAndWithdraw(await published(), people.secondMember);
  expect((await leaves()).map(({ title, link }) => [title, link]).sort()).toEqual([
    ['党员b今天有几项请假、补签申请', '/attendance/requests/index?organizationId=north-b1'],
    ['党员c撤回了请假', expect.any(String)],
  ]);
});

it('a line that was read is unread when it says something new, and counted so', async () => {
  const activityId = await published();
  await world.caller.get(people.secretary, 'message.markRead', { upTo: noon });
  world.cloud.advance(minute);
  const ask = () =>
    world.caller.get(people.member, 'attendance.request', { activityId, kind: 'leave', reason: '出差' });
  const state = async () => {
    const { unread } = await inbox(people.secretary);
    const home = await world.caller.get(people.secretary, 'home.get', {});
    return [(await leaves())[0]?.read, unread, home.unread];
  };
  await ask();
  expect(await state()).toEqual([false, 1, 1]);
  const [line] = await leaves();
  const read = { noticeIds: [line?.id ?? ''] };
  expect(await world.caller.get(people.secretary, 'message.markRead', read)).toEqual({ unread: 0 });
  expect(await state()).toEqual([true, 0, 0]);
  world.cloud.advance(minute);
  await world.caller.get(people.member, 'attendance.withdrawRequest', { activityId, kind: 'leave' });
  expect(await state()).toEqual([false, 1, 1]);
  await world.caller.get(people.secretary, 'message.markRead', read);
  expect(await state()).toEqual([true, 0, 0]);
});

it('an activity that is changed again and again tells its people in one line of each kind', async () => {
  const activityId = await published();
  for (let time = 1; time <= 5; time += 1) {
    world.cloud.advance(minute);
    await world.caller.get(people.secretary, 'activity.edit', {
      activityId,
      version: time,
      title: '主题党日',
      place: `${time} 号会议室`,
      itemIds: [],
    });
    await world.caller.get(people.secretary, 'activity.postpone', {
      activityId,
      startsAt: noon + (60 + time) * minute,
      endsAt: noon + 120 * minute,
      reason: '场地',
    });
  }
  const { notices } = await inbox(people.member);
  expect(notices.map(({ title }) => title).sort()).toEqual([
    '新活动：主题党日',
    '时间有变：主题党日',
    '活动有变：主题党日',
  ]);
  expect(notices.find(({ title }) => title.startsWith('活动有变'))?.body).toContain('5 号会议室');
});
