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

it('a file from a chat goes with an activity and opens under its name, whole or not at all', async () => {
  world.cloud.setNow(noon);
  const { activityId } = await world.caller.get(people.secretary, 'activity.publish', {
    ...over,
    actKey: 'with-a-file',
    kinds: ['themeDay'],
    title: '主题党日',
    place: '活动室',
    itemIds: [],
    startsAt: Date.now() + 3 * day,
    endsAt: Date.now() + 3 * day + 60 * minute,
  });
  const query = { activityId, act: 'edit' };
  const phone = await phoneOf(world, people.secretary, { path: 'activity/change/index', query });
  const name = `学习资料/${'很长的'.repeat(50)}.pdf`;
  phone.wx.answer('chooseMessageFile', { tempFiles: [{ name, size: 9, path: 'wxfile://tmp/chosen' }] });
  phone.wx.answer('cloud.uploadFile', async ({ cloudPath }: { cloudPath: string }) => {
    const answer = await fetch(`${world.cloud.url}/storage/upload?path=${encodeURIComponent(cloudPath)}`, {
      method: 'POST',
      headers: { 'x-local-openid': people.secretary },
      body: '%PDF-1.7\n',
    });
    return (await answer.json()) as { fileID: string };
  });
  await phone.tap('添加附件');
  await phone.screen.findByText(/^学习资料\/很长的.*\.pdf$/);
  await phone.tap('保存修改');
  await phone.screen.waitFor(() => phone.wx.calls('showToast').length > 0, 'the answer');
  phone.close();

  const reader = await phoneOf(world, people.member, {
    path: 'activity/detail/index',
    query: { activityId },
  });
  const statuses = [404, 404, 200];
  reader.wx.answer('downloadFile', () => ({ statusCode: statuses.shift(), tempFilePath: 'wxfile://tmp/x' }));
  await reader.tap(/^学习资料/);
  // Asked for again once by itself; the body of the second refusal is not taken for the file either.
  await reader.screen.findByText('再试一次');
  expect(reader.wx.calls('openDocument')).toHaveLength(0);
  reader.wx.answer('openDocument', { fail: 'filetype not supported' });
  await reader.tap('再试一次');
  await reader.screen.findByText(/没能打开/);
  const [{ options } = { options: undefined }] = reader.wx.calls('openDocument');
  const { filePath } = options as { filePath: string };
  expect(filePath).toMatch(/^wxfile:\/\/usr\/学习资料_很长的[^/]+\.pdf$/);
  expect(Buffer.from(filePath).length).toBeLessThan(255);
  reader.wx.answer('downloadFile', { fail: 'url not in domain list' });
  await reader.tap('再试一次');
  await reader.screen.findByText(/没有登记/);
  await reader.tap('返回');
  reader.close();
});
