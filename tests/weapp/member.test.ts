import { join } from 'node:path';
import { startTestCloud, minute, noon, type TestCloud } from '../support/cloud';
import { branch, people } from '../support/district';
import { bootWeapp } from './harness';

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
afterAll(() => world.cloud.close());

/** The real build on someone's phone, its cloud calls going to the local cloud as that person. */
const phoneOf = (openid: string, launch?: { path: string; query: Record<string, string> }) =>
  bootWeapp({
    ...(launch && { launch }),
    root: join(__dirname, '../../dist/weapp'),
    callFunction: async (name, event) => ({
      result: (await world.cloud.call(name, event, { openid })).result,
    }),
    answers: { scanCode: { fail: 'cancel' }, requestSubscribeMessage: {} },
  });

async function publish(actKey: string): Promise<{ activityId: string; text: string; digits: string }> {
  const { activityId } = await world.caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey,
    kinds: ['themeDay'],
    title: '十一月主题党日',
    startsAt: noon + 10 * minute,
    endsAt: noon + 130 * minute,
    place: '党员活动室',
    itemIds: [],
  });
  const { codes } = await world.caller.get(people.secretary, 'attendance.showCode', { activityId });
  return { activityId, text: codes[0]?.text ?? '', digits: codes[0]?.digits ?? '' };
}

it('a member goes from home to this month’s activity, scans, is in, and asks to be reminded', async () => {
  const { activityId, text } = await publish('weapp-theme-day');
  const phone = await phoneOf(people.member);
  await phone.screen.findByText('十一月主题党日');
  phone.wx.answer('scanCode', { result: text });
  await phone.tap('签到');
  await phone.screen.findByText('签到成功');
  expect(phone.page.path).toBe('attendance/check-in/index');
  expect(phone.wx.calls('scanCode')).toHaveLength(1);

  phone.wx.answer('requestSubscribeMessage', { 'local-template-guidance-published': 'accept' });
  await phone.tap('下个月也提醒我');
  await phone.screen.findByText('记下了，下个月会提醒您一次');
  phone.close();

  const { people: roster } = await world.caller.get(people.secretary, 'attendance.roll', { activityId });
  expect(roster.find((person) => person.memberId === 'north-b1-b')).toMatchObject({
    checkedInAt: noon,
    standing: 'present',
  });
  const consent = await world.caller.get(people.member, 'message.recordConsent', {
    consentKey: 'another-consent',
    templates: ['guidancePublished'],
  });
  expect(consent.remaining).toEqual({ guidancePublished: 2 });
});

it('a member who types an old code is told so, and comes in with the new one', async () => {
  const { activityId, digits } = await publish('weapp-second-day');
  world.cloud.advance(minute);
  const phone = await phoneOf(people.secondMember, {
    path: 'attendance/check-in/index',
    query: { activityId },
  });
  await phone.screen.findByText('数字签到');
  await phone.type(await phone.screen.find('input'), digits);
  await phone.screen.findByText(/签到码已更新/);

  const shown = await world.caller.get(people.secretary, 'attendance.showCode', { activityId });
  await phone.type(await phone.screen.find('input'), shown.codes[0]?.digits ?? '');
  await phone.screen.findByText('签到成功');
  phone.close();
});

it('a list with nothing in it yet still offers what can be begun from it', async () => {
  const phone = await phoneOf(people.secondMember, { path: 'complaint/mine/index', query: {} });
  await phone.screen.findByText('还没有提过意见');
  await phone.tap('提一件意见');
  await phone.screen.findByText('您的意见');
  expect(phone.page.path).toBe('complaint/write/index');
  phone.close();
});
