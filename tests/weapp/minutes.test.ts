import { minute, noon, renew, startTestCloud, type TestCloud } from '../support/cloud';
import { branch, people } from '../support/district';
import type { WeappApp } from './harness';
import { phoneOf } from './phone';

/** From the end of a meeting to its confirmed minutes, on the phones of those who have a hand in them. */

const kind = 'generalMeeting' as const;
const sides = { chairId: 'north-b1-b', recorderId: 'north-b1-a' };

let world: TestCloud;
let activityId: string;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(async () => {
  await renew(world);
  const published = await world.caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey: 'weapp-minutes',
    kinds: [kind],
    title: '第四季度党员大会',
    place: '活动室',
    itemIds: [],
    startsAt: noon + 10 * minute,
    endsAt: noon + 100 * minute,
    details: { [kind]: { topic: '讨论发展对象', ...sides } },
  });
  ({ activityId } = published);
  world.cloud.setNow(noon + 20 * minute);
});
afterAll(() => world.cloud.close());

/** The meeting is over, and the recorder has written it down and confirmed it. */
async function recorded(): Promise<void> {
  await world.caller.get(people.secretary, 'activity.close', { activityId, nobodyCame: true });
  await world.caller.get(people.secretary, 'minutes.save', {
    activityId,
    kind,
    actKey: 'first-text',
    version: 0,
    content: {
      agenda: ['讨论发展对象'],
      summary: '讨论并通过一名发展对象',
      resolutions: [{ text: '同意接收为预备党员' }],
    },
    ...sides,
  });
  await confirm(people.secretary, 'recorder');
}

const confirm = (openid: string, as: 'chair' | 'recorder') =>
  world.caller.get(openid, 'minutes.confirm', { activityId, kind, as, version: 1 });

const write = async (phone: WeappApp, label: string, text: string) =>
  phone.type(await phone.screen.find(`[aria-label="${label}"]`), text);
const record = (openid: string) =>
  phoneOf(world, openid, { path: 'minutes/record/index', query: { activityId } });
const standing = async () =>
  (await world.caller.get(people.secretary, 'minutes.get', { activityId })).records[0]?.minutes;

it('the secretary ends the meeting, writes it down with a vote, and sees what the vote comes to', async () => {
  const phone = await phoneOf(world, people.secretary, {
    path: 'activity/detail/index',
    query: { activityId },
  });
  await phone.tap('结束');
  await phone.tap('结束活动');
  await phone.screen.findByText('已结束');
  await phone.tap('会议记录');
  await phone.arrivesAt('minutes/record/index');
  await phone.tap('写会议记录');
  await phone.arrivesAt('minutes/edit/index');
  await write(phone, '会议内容', '讨论并通过一名发展对象');
  await phone.tap('添加决议');
  await write(phone, '内容', '同意接收为预备党员');
  await phone.tap('记表决人数');
  await phone.tap('接收预备党员、转正');
  await phone.tap('保存记录');
  await phone.screen.findByText('表决的各项人数都要填，没有的填 0');
  const counts = {
    '应到会有表决权（人）': 3,
    '到会有表决权（人）': 2,
    '赞成（人）': 2,
    '反对（人）': 0,
    '弃权（人）': 0,
  };
  for (const [label, count] of Object.entries(counts)) await write(phone, label, String(count));
  phone.wx.answer('chooseMedia', { tempFiles: [{ tempFilePath: 'wxfile://photo.jpg', size: 1000 }] });
  phone.wx.answer('compressImage', { tempFilePath: 'wxfile://small.jpg' });
  phone.wx.answer(
    'cloud.uploadFile',
    async ({ cloudPath, filePath }: { cloudPath: string; filePath: string }) => {
      expect(filePath).toBe('wxfile://small.jpg');
      // The phone's upload, as the platform does it.
      const answer = await fetch(`${world.cloud.url}/storage/upload?path=${encodeURIComponent(cloudPath)}`, {
        method: 'POST',
        headers: { 'x-local-openid': people.secretary },
        body: 'a picture',
      });
      return (await answer.json()) as { fileID: string };
    },
  );
  await phone.tap('添加照片');
  await phone.screen.findByText('照片');
  await phone.tap('保存记录');
  // Nobody checked in, and two voted: that is asked about.
  await phone.screen.findByText('表决人数与签到名单不一致');
  await phone.tap('照样保存');
  await phone.arrivesAt('minutes/record/index');
  await phone.screen.findByText('通过');
  await phone.tap(/发展党员工作细则第二十条 · 条号待核/);
  await phone.screen.findByText(/两版要求一致/);
  await phone.tap('我是记录人，确认无误');
  // The record waits for the other signature before and after it: the name tells that this one is there.
  await phone.screen.findByText(/^记录人.* · .*\d 确认/);
  phone.close();
  expect(await standing()).toMatchObject({
    photos: [{ fileId: expect.stringContaining(activityId) as string }],
    signatures: { recorder: { memberId: 'north-b1-a' } },
  });
});

it('the chair is told, reads and confirms; then everybody invited may read', async () => {
  await recorded();
  const outside = await record(people.secondMember);
  await outside.screen.findByText('记录确认以后会出现在这里');
  outside.close();
  const chair = await phoneOf(world, people.member, { path: 'message/inbox/index', query: {} });
  await chair.tap('会议记录请您确认');
  await chair.arrivesAt('minutes/record/index');
  await chair.tap('我是主持人，确认无误');
  await chair.screen.findByText('记录已确认');
  chair.close();
  const reader = await record(people.secondMember);
  await reader.screen.findByText('同意接收为预备党员');
  reader.close();
});

it('what was written meanwhile by another is not written over without asking, and a correction says why', async () => {
  await recorded();
  await confirm(people.member, 'chair');
  const phone = await record(people.secretary);
  await phone.tap('更正');
  await phone.arrivesAt('minutes/edit/index');
  await write(phone, '会议内容', '讨论并通过一名发展对象，补记讨论情况');
  await phone.tap('保存记录');
  await phone.screen.findByText('记录已经确认过，请写明更正的原因');
  await write(phone, '更正的原因', '漏记讨论情况');
  const now = await standing();
  if (!now) throw new Error('no minutes');
  const theirs = { ...now.content, summary: '别人写的' };
  await world.caller.get(people.secretary, 'minutes.save', {
    activityId,
    kind,
    actKey: 'from-another-phone',
    version: now.version,
    content: theirs,
    photos: [],
    ...sides,
    reason: '另一部手机上改的',
  });
  await phone.tap('保存记录');
  await phone.screen.findByText('党员a刚刚改过');
  await phone.screen.findByText(/改了：会议内容/);
  await phone.tap('这样保存');
  await phone.arrivesAt('minutes/record/index');
  await phone.screen.findByText(/补记讨论情况/);
  phone.close();
  expect((await standing())?.content.summary).toBe('讨论并通过一名发展对象，补记讨论情况');
});

it('the secretary takes the year out as a minutes book', async () => {
  await recorded();
  const phone = await phoneOf(world, people.secretary, {
    path: 'ledger/year/index',
    query: { organizationId: branch._id },
  });
  await phone.tap('导出台账、会议记录本');
  await phone.arrivesAt('ledger/export/index');
  await phone.tap('会议记录本（Word）');
  await phone.screen.findByText(/可以打印装订/);
  phone.wx.answer('downloadFile', { tempFilePath: 'wxfile://book.docx', statusCode: 200 });
  await phone.tap('导出');
  await phone.screen.findByText('写好了，共 1 次会议和活动');
  await phone.screen.waitFor(() => phone.wx.calls('openDocument').length > 0, 'the book to be opened');
  const [{ options } = { options: undefined }] = phone.wx.calls('openDocument');
  // It keeps its name when it is forwarded.
  expect(options).toMatchObject({
    filePath: expect.stringMatching(/^wxfile:\/\/usr\/.+会议记录本.*\.docx$/) as string,
    fileType: 'docx',
  });
  phone.close();
});
