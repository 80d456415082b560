import type { Input } from '../../types';
import { oldestRelease, ownRelease } from '../../types/shared/releases';
import { minute, noon, startTestCloud, type TestCloud } from '../support/cloud';
import { branch, people } from '../support/district';
import { bootWeapp, type WeappApp } from './harness';
import { built, phoneOf } from './phone';

/** Attendance on the phones of those who come and of the one who keeps the roster, from the real build. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
afterAll(() => world.cloud.close());
beforeEach(() => world.cloud.setNow(noon));

let acts = 0;
async function published(change: Partial<Input<'activity.publish'>> = {}): Promise<string> {
  const { activityId } = await world.caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey: `weapp-attendance-${(acts += 1)}`,
    kinds: ['themeDay'],
    title: '主题党日',
    place: '活动室',
    itemIds: [],
    startsAt: noon + 10 * minute,
    endsAt: noon + 130 * minute,
    ...change,
  });
  return activityId;
}

async function pictureOf(activityId: string, purpose: 'checkIn' | 'checkOut' = 'checkIn'): Promise<string> {
  const { codes } = await world.caller.get(people.secretary, 'attendance.showCode', { activityId, purpose });
  return codes[0]?.text ?? '';
}

const standingOf = async (activityId: string, memberId = 'north-b1-b') =>
  (await world.caller.get(people.secretary, 'attendance.roll', { activityId })).people.find(
    (one) => one.memberId === memberId,
  );

/** The check-in page of someone who closed the scanner that opened by itself. */
async function atTheDoor(openid: string, activityId: string, storage: Record<string, unknown> = {}) {
  const phone = await bootWeapp({
    root: built,
    storage,
    answers: { scanCode: { fail: 'cancel' } },
    launch: { path: 'attendance/check-in/index', query: { activityId } },
    callFunction: async (name, event) => ({
      result: (await world.cloud.call(name, event, { openid })).result,
    }),
  });
  await phone.screen.findByText('扫码签到');
  return phone;
}

async function scan(phone: WeappApp, picture: string, button = '扫码签到') {
  phone.wx.answer('scanCode', { result: picture });
  await phone.tap(button);
}

const roster = (activityId: string) =>
  phoneOf(world, people.secretary, { path: 'attendance/roll/index', query: { activityId } });

const write = async (phone: WeappApp, label: string, text: string) =>
  phone.type(await phone.screen.find(`[aria-label="${label}"]`), text);

const queue = '1::pendingCheckIns';

/** Whether calls about attendance fail, while the others get through. */
let offline = true;

it('a scan without network waits on the phone, outlives the app, arrives by itself, and counts once confirmed', async () => {
  const activityId = await published();
  const picture = await pictureOf(activityId);
  const phone = await atTheDoor(people.member, activityId);
  phone.wx.network('none');
  // Digits prove no time, a scan does; nothing is waited for.
  await phone.type(await phone.screen.find('input'), '123456');
  await phone.screen.findByText(/请改用扫码：没有网络也能扫/);
  await scan(phone, picture);
  await phone.screen.findByText('网络不通，签到已存在手机里');
  const kept = phone.wx.stored(queue);
  expect(kept).toMatchObject([{ activityId, token: picture.split('/')[2] }]);
  phone.close();
  expect(await standingOf(activityId)).toMatchObject({ standing: 'absent' });

  world.cloud.advance(30 * minute);
  // Opened again, still without network: it is there, and can be sent by hand.
  const again = await bootWeapp({
    root: built,
    storage: { [queue]: kept },
    callFunction: async (name, event) => {
      if ((event as { action: string }).action.startsWith('attendance.') && offline)
        throw new Error('no network');
      return { result: (await world.cloud.call(name, event, { openid: people.member })).result };
    },
  });
  await again.screen.findByText('待上传');
  await again.tap('现在上传');
  await again.screen.waitFor(() => again.wx.calls('showToast').length > 0, 'the answer to the tap');
  expect(again.wx.stored(queue)).toEqual(kept);
  offline = false;
  again.wx.network('wifi');
  await again.screen.findGone('待上传');
  await again.screen.findByText('签到待确认');
  expect(again.wx.stored(queue)).toEqual([]);
  again.close();
  expect(await standingOf(activityId)).toMatchObject({ standing: 'toConfirm' });

  const keeper = await roster(activityId);
  await keeper.screen.findByText('待确认（1）');
  await keeper.tap('全部确认');
  await keeper.screen.findByText('确认这 1 人到会？');
  await keeper.tap('确认到会');
  await keeper.screen.findByText('实到（1）');
  keeper.close();
  expect(await standingOf(activityId)).toMatchObject({ standing: 'present' });
});

it('a scan that the cloud does not take stays until its owner has read why', async () => {
  const activityId = await published();
  const picture = await pictureOf(activityId);
  world.cloud.advance(26 * 60 * minute);
  const phone = await bootWeapp({
    root: built,
    storage: {
      [queue]: [{ nonce: 'an-old-scan', activityId, token: picture.split('/')[2], scannedAt: noon }],
    },
    callFunction: async (name, event) => ({
      result: (await world.cloud.call(name, event, { openid: people.member })).result,
    }),
  });
  await phone.screen.findByText('没有算上');
  await phone.screen.findByText(/扫码已经超过一天/);
  await phone.tap('知道了');
  await phone.screen.findGone('没有算上');
  expect(phone.wx.stored(queue)).toEqual([]);
  phone.close();
});

it('an app too old is asked to update: its scan is taken all the same, and what was written stays', async () => {
  const activityId = await published();
  const picture = await pictureOf(activityId);
  const later = await published({ startsAt: noon + 600 * minute, endsAt: noon + 700 * minute });
  const kept = { nonce: 'an-old-app', activityId, token: picture.split('/')[2], scannedAt: noon };
  /** The page opens yet; whatever is asked afterwards comes from an app too old. */
  let release = ownRelease;
  let tellSent: () => void = () => undefined;
  const scanSent = new Promise<void>((resolve) => (tellSent = resolve));
  const open = (storage: Record<string, unknown>) =>
    bootWeapp({
      root: built,
      storage,
      launch: { path: 'attendance/ask/index', query: { activityId: later } },
      callFunction: async (name, given) => {
        const event = { ...(given as { action: string }), release };
        const { result } = await world.cloud.call(name, event, { openid: people.member });
        if (event.action === 'attendance.checkInLater') tellSent();
        return { result };
      },
    });
  const phone = await open({});
  await phone.screen.find('[aria-label="请假的原因"]');
  release = oldestRelease - 1;
  await write(phone, '请假的原因', '单位派去外地出差');
  await phone.tap('申请请假');
  await phone.screen.findByText('请更新小程序');
  await phone.tap('更新');
  await phone.screen.findByText('新版本还在路上');
  await phone.tap('知道了');
  expect(phone.wx.calls('applyUpdate')).toHaveLength(0);
  const draft = `1::ask:leave:${later}`;
  const written = phone.wx.stored(draft);
  expect(written).toEqual({ reason: '单位派去外地出差' });
  phone.close();

  world.cloud.advance(30 * minute);
  const again = await open({ [draft]: written, [queue]: [kept] });
  await again.screen.findByText('请更新小程序');
  await scanSent;
  expect(await standingOf(activityId)).toMatchObject({ standing: 'toConfirm' });
  again.wx.update('ready');
  await again.tap('更新');
  expect(again.wx.calls('applyUpdate')).toHaveLength(1);
  expect(again.wx.stored(draft)).toEqual(written);
  expect(again.wx.stored(queue)).toEqual([]);
  again.close();
});

it('leave is asked for on the member’s phone, answered on the secretary’s, and read again', async () => {
  const activityId = await published({ startsAt: noon + 600 * minute, endsAt: noon + 700 * minute });
  const detail = { path: 'activity/detail/index', query: { activityId } };
  const phone = await phoneOf(world, people.member, detail);
  await phone.tap('我要请假');
  await phone.arrivesAt('attendance/ask/index');
  await phone.tap('申请请假');
  await phone.screen.findByText('请写上请假的原因');
  await write(phone, '请假的原因', '单位派去外地出差');
  await phone.tap('申请请假');
  await phone.arrivesAt('activity/detail/index');
  await phone.screen.findByText('等待书记处理');
  phone.close();

  const keeper = await phoneOf(world, people.secretary, {
    path: 'attendance/requests/index',
    query: { organizationId: branch._id },
  });
  await keeper.screen.findByText('党员b申请请假');
  await keeper.screen.findByText('单位派去外地出差');
  await keeper.tap('不同意');
  await keeper.screen.findByText('请写上不同意的原因，对方会看到');
  await keeper.tap('同意');
  await keeper.screen.findByText('没有要处理的申请');
  keeper.close();

  const later = await phoneOf(world, people.member, detail);
  await later.screen.findByText('已同意');
  await later.screen.findByText('请假');
  later.close();
  expect(await standingOf(activityId)).toMatchObject({ standing: 'onLeave' });
});

it('the keeper writes someone down by hand, and takes it back; both stay readable', async () => {
  const activityId = await published();
  const keeper = await roster(activityId);
  await keeper.screen.findByText('未到（4）');
  await keeper.tap('提醒还没到的 4 人');
  await keeper.tap('提醒');
  await keeper.screen.findByText(/^都提醒过了/);
  await keeper.tap('党员b');
  await write(keeper, '说明（可以不写）', '手机没电，本人在场');
  await keeper.tap('登记到会');
  await keeper.screen.findByText('实到（1）');
  await keeper.tap('党员b');
  await keeper.screen.findByText(/手机没电，本人在场/);
  await keeper.tap('撤销签到');
  await keeper.screen.findByText('请写上原因，会留在名单里');
  await write(keeper, '原因', '认错了人');
  await keeper.tap('撤销签到');
  await keeper.screen.findByText('未到（4）');
  keeper.close();
  expect(await standingOf(activityId)).toMatchObject({
    standing: 'absent',
    remarks: ['revoked'],
    acts: [{ what: 'byHand' }, { what: 'revoked', reason: '认错了人' }],
  });
});

it('the paper list is typed back as ticks: found by name, all, turned about, and sent once', async () => {
  const activityId = await published();
  const keeper = await roster(activityId);
  await keeper.tap('登记多人到会');
  await keeper.screen.findByText('请先勾选到会的同志');
  await keeper.tap('全选');
  await keeper.screen.findByText('登记 4 人到会');
  await write(keeper, '找姓名', 'c');
  await keeper.screen.findGone('党员b');
  await keeper.tap('党员c');
  await keeper.screen.findByText('登记 3 人到会');
  await keeper.tap('反选');
  await keeper.screen.findByText('登记 1 人到会');
  await keeper.tap('反选');
  await keeper.tap('没带手机');
  await keeper.tap('登记 3 人到会');
  // Back on the list, those written down stand among those who came, with nothing said of how.
  await keeper.screen.findByText('实到（3）');
  keeper.close();
  expect(await standingOf(activityId)).toMatchObject({
    standing: 'present',
    remarks: [],
    acts: [{ what: 'byHand', reason: '没带手机' }],
  });
  expect(await standingOf(activityId, 'north-b1-c')).toMatchObject({ standing: 'absent' });
});

describe('where a place is asked for', () => {
  const here = { latitude: 31.03, longitude: 121.22 };
  const placed = (required: boolean) =>
    published({ checkInRules: { location: { ...here, radiusMeters: 500, required } } });

  it('a phone nearby is in; the place was asked for once, and nothing of it is kept', async () => {
    const activityId = await placed(true);
    const phone = await atTheDoor(people.member, activityId);
    phone.wx.answer('getLocation', { ...here, latitude: 31.031 });
    await scan(phone, await pictureOf(activityId));
    await phone.screen.findByText('签到成功');
    expect(phone.wx.calls('getLocation')).toHaveLength(1);
    phone.close();
    expect(await standingOf(activityId)).toMatchObject({ standing: 'present', near: 'near' });
    expect(JSON.stringify(world.cloud.documents('attendances'))).not.toMatch(/31\.03/);
  });

  it('a phone far away is told so; one that may not tell waits for the keeper', async () => {
    const activityId = await placed(true);
    const far = await atTheDoor(people.member, activityId);
    far.wx.answer('getLocation', { latitude: 31.2, longitude: 121.4 });
    await scan(far, await pictureOf(activityId));
    await far.screen.findByText('您不在活动地点附近');
    far.close();

    const silent = await atTheDoor(people.member, activityId);
    silent.wx.answer('getLocation', { fail: 'auth deny' });
    await scan(silent, await pictureOf(activityId));
    await silent.screen.findByText('签到已收到');
    silent.close();
    expect(await standingOf(activityId)).toMatchObject({ standing: 'toConfirm', near: 'unknown' });

    const keeper = await roster(activityId);
    await keeper.screen.findByText('没签成的记录（1）');
    await keeper.screen.findByText(/不在现场附近/);
    keeper.close();
  });
});

it('who has to stay checks out with the other code, and is told when that is too early', async () => {
  const activityId = await published({ checkInRules: { minimumStayMinutes: 30 } });
  const phone = await atTheDoor(people.member, activityId);
  await scan(phone, await pictureOf(activityId));
  await phone.screen.findByText('签到成功');
  await phone.screen.findByText(/这次活动要签退/);
  phone.close();

  world.cloud.advance(20 * minute);
  const detail = await phoneOf(world, people.member, {
    path: 'activity/detail/index',
    query: { activityId },
  });
  detail.wx.answer('scanCode', { result: await pictureOf(activityId, 'checkOut') });
  await detail.tap('签退');
  await detail.arrivesAt('attendance/check-in/index');
  await detail.screen.findByText('签退成功');
  await detail.screen.findByText(/停留时间还不够/);
  detail.close();
  expect(await standingOf(activityId)).toMatchObject({ remarks: ['leftEarly'] });

  world.cloud.advance(20 * minute);
  const screen = await phoneOf(world, people.secretary, {
    path: 'attendance/code/index',
    query: { activityId },
  });
  await screen.tap('签退');
  await screen.screen.findByText(/已签退/);
  screen.close();
});

it('the keeper comes in on the code page with one tap, and sees the name come up', async () => {
  const activityId = await published();
  const screen = await phoneOf(world, people.secretary, {
    path: 'attendance/code/index',
    query: { activityId },
  });
  await screen.screen.findByText('微信扫一扫，或输入数字');
  await screen.tap('我也签到');
  await screen.screen.findByText('党员a');
  await screen.screen.findGone('我也签到');
  screen.close();
  expect(await standingOf(activityId, 'north-b1-a')).toMatchObject({ standing: 'present' });
});

it('我的出勤 tells the rate of the year and each activity', async () => {
  const activityId = await published();
  const phone = await atTheDoor(people.secondMember, activityId);
  await scan(phone, await pictureOf(activityId));
  await phone.screen.findByText('签到成功');
  phone.close();
  world.cloud.advance(20 * minute);
  await world.caller.get(people.secretary, 'activity.close', { activityId, nobodyCame: true });
  const mine = await phoneOf(world, people.secondMember, { path: 'attendance/mine/index', query: {} });
  await mine.screen.findByText('到会率 100%');
  await mine.screen.findByText('应到 1 次，实到 1 次');
  mine.close();
});
