import { minute } from '../support/cloud';
import { branch, district, north, people, sister } from '../support/district';
import {
  content,
  guidanceId,
  startGuidanceWorld,
  type GuidanceWorld,
} from '../cloudfunctions/guidance/support';
import type { WeappApp } from './harness';
import { phoneOf } from './phone';

/** A month's guidance on the phones of a member, a secretary and officers, from the card that is passed on to the report. */

const december = Date.UTC(2026, 11, 7, 6);

let world: GuidanceWorld;
beforeAll(async () => {
  world = await startGuidanceWorld();
  world.cloud.setNow(december);
  const items = content.items.map((item) => ({ ...item, statutory: item.required }));
  await world.published({ content: { ...content, items } });
});
afterAll(() => world.cloud.close());

const card = { path: 'guidance/detail/index', query: { guidanceId }, scene: 1007 };
const write = async (phone: WeappApp, label: string, text: string) =>
  phone.type(await phone.screen.find(`[aria-label="${label}"]`), text);

describe('the card that is passed on', () => {
  it('names the month and the theme, and opens the guidance for a member', async () => {
    const phone = await phoneOf(world, people.member, card);
    await phone.screen.findByText('集中学习');
    expect(phone.share()).toMatchObject({
      title: `2026年12月主题党日：${content.theme}`,
      path: `/guidance/detail/index?guidanceId=${encodeURIComponent(guidanceId)}`,
    });
    phone.close();
  });

  it('leads an unbound visitor to binding', async () => {
    const phone = await phoneOf(world, 'WX-NOBODY', card);
    await phone.screen.findByText('完成后自动打开您要看的页面');
    expect(phone.text()).not.toContain('集中学习');
    phone.close();
  });

  it('tells a member whom it is not for so, with a way back', async () => {
    await world.published({ organizationId: north._id, month: '2026-11' });
    const phone = await phoneOf(world, people.farMember, {
      ...card,
      query: { guidanceId: 'north:2026-11' },
    });
    await phone.screen.findByText('您暂时不能看这一页');
    await phone.tap('返回');
    await phone.arrivesAt('pages/home/index');
    phone.close();
  });
});

it('a reading that a member opened is ticked, also the next time', async () => {
  const phone = await phoneOf(world, people.member, card);
  await phone.tap('党章');
  await phone.screen.findByText(/已学/);
  phone.close();
  const again = await phoneOf(world, people.member, card);
  await again.screen.findByText(/已学/);
  again.close();
});

it('a secretary plans, holds and tells back; what a regulation asks for and was not done says why', async () => {
  const { cloud, caller } = world;
  const phone = await phoneOf(world, people.secretary, card);
  await phone.screen.findByText('未安排');
  await phone.tap('安排主题党日');
  await phone.arrivesAt('activity/publish/index');
  phone.close();
  const { activityId } = await caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey: 'weapp-carry-out',
    kinds: ['themeDay'],
    title: '主题党日',
    startsAt: december + 10 * minute,
    endsAt: december + 60 * minute,
    place: '活动室',
    guidanceId,
    itemIds: ['one'],
  });
  cloud.advance(20 * minute);
  await caller.get(people.secretary, 'activity.close', { activityId, nobodyCame: true });

  const later = await phoneOf(world, people.secretary, card);
  await later.screen.findByText('待反馈');
  await later.tap('去反馈');
  await later.arrivesAt('guidance/feedback/index');
  await later.tap('发出反馈');
  await later.screen.findByText('请选择是否完成');
  await later.tap('没有完成');
  await later.screen.findByText('没有完成的原因');
  await write(later, '没有完成的原因', '下周补学');
  await write(later, '小结（可以不写）', '先走访了企业');
  await later.tap('发出反馈');
  await later.arrivesAt('guidance/detail/index');
  await later.screen.findByText('已反馈');
  later.close();
});

/** The inbox once something in it is read: the phone says so beside opening it. */
async function whenRead() {
  for (;;) {
    const { notices } = await world.caller.get(people.sisterSecretary, 'message.inbox', {});
    if (notices.some(({ read }) => read)) return notices;
  }
}

it('an officer copies last month’s checklist; the copy is taken', async () => {
  const phone = await phoneOf(world, people.district, {
    path: 'guidance/edit/index',
    query: { organizationId: district._id, month: '2027-01' },
  });
  await phone.tap('从2026年12月清单复制');
  await phone.tap('保存并预览');
  await phone.arrivesAt('guidance/draft/index');
  await phone.screen.findByText('下面就是党员看到的样子');
  phone.close();
});

it('a district officer sees who told back, urges the others once, and takes the table out', async () => {
  const phone = await phoneOf(world, people.district, card);
  await phone.tap('开展和反馈情况');
  await phone.arrivesAt('guidance/report/index');
  await phone.tap('选几个提醒');
  await phone.screen.findByText('请在下面选');
  await phone.tap('名称 north');
  await phone.screen.findByText('提醒选中的 1 个');
  await phone.tap('不选了');
  await phone.tap('提醒这 2 个');
  await phone.tap('提醒');
  await phone.screen.waitFor(() => phone.wx.calls('showToast').length > 0, 'the answer');
  expect(phone.wx.calls('showToast').at(-1)?.options).toMatchObject({ title: '已提醒 2 个支部' });
  phone.wx.answer('downloadFile', { tempFilePath: 'wxfile://table.xlsx', statusCode: 200 });
  await phone.tap('导出表格');
  await phone.screen.waitFor(() => phone.wx.calls('openDocument').length > 0, 'the table to be opened');
  await phone.tap('名称 north');
  await phone.tap(sister.name);
  await phone.arrivesAt('guidance/told/index');
  await phone.screen.findByText('还没有反馈');
  await phone.screen.findByText('提醒这个支部');
  phone.close();

  const other = await phoneOf(world, people.sisterSecretary, { path: 'message/inbox/index', query: {} });
  await other.tap('2026年12月主题党日还有规定动作没有反馈');
  await other.arrivesAt('guidance/detail/index');
  const notices = await whenRead();
  other.close();
  // The one that was opened is read, the others are not.
  expect(notices.filter(({ read }) => read)).toHaveLength(1);
  expect(notices.length).toBeGreaterThan(1);
});

it('a secretary decides in 微信提醒开关 what comes through WeChat', async () => {
  const phone = await phoneOf(world, people.secretary, { path: 'message/settings/index', query: {} });
  await phone.screen.findByText('反馈到期');
  phone.wx.answer('requestSubscribeMessage', { 'local-template-digest': 'accept' });
  await phone.tap('再提醒我一次');
  await phone.screen.findByText('还会提醒 1 次');
  const offered = phone.screen.queryAllByText('再提醒我一次').length;
  await phone.tap('接收每天最多一条的提醒');
  await phone.screen.waitFor(
    () => phone.screen.queryAllByText('再提醒我一次').length === offered - 3,
    'the class to be muted',
  );
  phone.close();
  const { classes } = await world.caller.get(people.secretary, 'message.preferences', {});
  expect(classes).toMatchObject([
    { class: 'digest', muted: true },
    { class: 'event', muted: false },
  ]);
  expect(classes[0]?.templates).toContainEqual(expect.objectContaining({ template: 'digest', remaining: 1 }));
});

it('an officer reads how the push went', async () => {
  await world.tick();
  const phone = await phoneOf(world, people.district, {
    path: 'message/campaigns/index',
    query: { organizationId: district._id },
  });
  await phone.screen.findByText('2026年12月主题党日指导清单');
  await phone.screen.findByText('收件箱里有');
  phone.close();
});

it('a branch that held nothing tells so: in the month it may still plan, after it there is nothing to plan', async () => {
  const { cloud } = world;
  const open = () => phoneOf(world, people.sisterSecretary, card);
  cloud.setNow(Date.UTC(2026, 11, 30, 2));
  const before = await open();
  await before.screen.findByText('安排主题党日');
  await before.screen.findByText('没有开展，也去反馈');
  before.close();
  cloud.setNow(Date.UTC(2027, 0, 2, 2));
  const after = await open();
  await after.screen.findByText('没有开展，也去反馈');
  expect(after.text()).not.toContain('安排主题党日');
  await after.tap('没有开展，也去反馈');
  await after.arrivesAt('guidance/feedback/index');
  await after.tap('没有完成');
  await write(after, '没有完成的原因', '人到不齐');
  await after.tap('发出反馈');
  await after.arrivesAt('guidance/detail/index');
  await after.screen.findByText('已反馈');
  after.close();
});
