import { startTestCloud, day, minute, noon, type TestCloud } from '../support/cloud';
import { branch, people } from '../support/district';
import { phoneOf } from './phone';

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
afterAll(() => world.cloud.close());

const over = { organizationId: branch._id };

it('a secretary plans a meeting that is also a lecture; what is written outlives leaving the page', async () => {
  // The app offers times from now on; the cloud's clock follows the phone's here.
  world.cloud.useRealTime();
  const phone = await phoneOf(world, people.secretary, { path: 'activity/plans/index', query: over });
  await phone.tap('发布新活动');
  await phone.arrivesAt('activity/publish/index');
  await phone.tap('党员大会');
  await phone.screen.findByText('主持人');
  await phone.tap('党课');
  await phone.screen.findByText('主讲人');
  // What is due was chosen already.
  await phone.tap('主题党日');
  await phone.tap('发布并通知 4 人');
  await phone.screen.findByText('请写上地点');
  await phone.screen.findByText('请写上主讲人');
  phone.back();
  await phone.arrivesAt('activity/plans/index');

  await phone.tap('发布新活动');
  await phone.arrivesAt('activity/publish/index');
  await phone.screen.findByText('已恢复上次填写');
  const write = async (label: string, text: string) =>
    phone.type(await phone.screen.find(`[aria-label="${label}"]`), text);
  await write('地点', '三楼会议室');
  await write('议题', '讨论年度计划');
  await write('党课题目', '当好先锋');
  await write('主讲人', '区委党校王老师');
  await phone.tap('请选择');
  await phone.tap('党员a');
  await phone.screen.findGone('党员b');
  await phone.tap(await phone.screen.find('[aria-label^="开始时间"]'));
  await phone.tap('确认');
  await write('提示（可不写）', '着正装，13:30 在大厅集合');
  await phone.tap('发布并通知 4 人');
  await phone.tap('发布');
  await phone.arrivesAt('activity/detail/index');
  await phone.screen.findByText('区委党校王老师');
  await phone.screen.findByText('提示：着正装，13:30 在大厅集合');
  await phone.screen.findByText('转发到支部群');
  expect(phone.share()).toMatchObject({ title: expect.stringContaining('三楼会议室') as string });
  phone.close();
  const { activities } = await world.caller.get(people.member, 'activity.list', {});
  expect(activities[0]).toMatchObject({ kinds: ['generalMeeting', 'partyLecture'], place: '三楼会议室' });
});

it('a secretary puts a meeting off and calls another off; its people are told', async () => {
  world.cloud.setNow(noon);
  const publish = async (actKey: string) => {
    const { activityId } = await world.caller.get(people.secretary, 'activity.publish', {
      ...over,
      actKey,
      kinds: ['themeDay'],
      title: '主题党日',
      place: '活动室',
      itemIds: [],
      startsAt: Date.now() + 2 * day,
      endsAt: Date.now() + 2 * day + 60 * minute,
    });
    return activityId;
  };
  const activityId = await publish('to-be-cancelled');
  const phone = await phoneOf(world, people.secretary, {
    path: 'activity/detail/index',
    query: { activityId },
  });
  await phone.tap('取消活动');
  await phone.arrivesAt('activity/change/index');
  await phone.tap('取消活动并通知');
  await phone.screen.findByText('请写上原因，参加的人会看到');
  await phone.type(await phone.screen.find('textarea'), '台风预警');
  await phone.tap('取消活动并通知');
  await phone.tap('取消活动');
  await phone.arrivesAt('activity/detail/index');
  await phone.screen.findByText(/活动已取消：台风预警/);
  phone.close();

  const member = await phoneOf(world, people.member, { path: 'message/inbox/index', query: {} });
  await member.screen.findByText('活动取消：主题党日');
  member.close();
});
