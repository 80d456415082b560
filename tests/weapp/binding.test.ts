import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { sealPhone } from '../../cloudfunctions/kernel/phone';
import { environment } from '../../scripts/cloud';
import { startTestCloud, minute, noon, type TestCloud } from '../support/cloud';
import { branch, people } from '../support/district';
import { phoneOf } from './phone';
import { named } from '../../cloudfunctions/domain/membership/naming';

Object.assign(process.env, environment);

let world: TestCloud;
let activityId: string;
beforeAll(async () => {
  world = await startTestCloud();
  ({ activityId } = await world.caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey: 'weapp-binding',
    kinds: ['themeDay'],
    title: '十一月主题党日',
    startsAt: noon + 10 * minute,
    endsAt: noon + 130 * minute,
    place: '党员活动室',
    itemIds: [],
  }));
});
afterAll(() => world.cloud.close());

/** Puts someone on the roster of the branch who has no WeChat yet. */
const onRoster = (id: string, name: string, phone?: string) =>
  world.cloud.importDocuments('members', [
    {
      _id: id,
      ...named(name),
      status: 'full',
      state: 'active',
      organizationId: branch._id,
      orgPath: branch.path,
      ...(phone && { phone: sealPhone(phone) }),
    },
  ]);

/** What WeChat opens for someone who scans the mini-program code that a keeper made. */
async function scanned(action: 'scene.ofActivity' | 'scene.ofBranch') {
  const { url } = await world.caller.get(people.secretary, action, {
    ...(action === 'scene.ofActivity' ? { activityId } : { organizationId: branch._id }),
  });
  const image = PNG.sync.read(Buffer.from(await (await fetch(url)).arrayBuffer()));
  const text = jsQR(new Uint8ClampedArray(image.data), image.width, image.height)?.data ?? '';
  const [page = '', query = ''] = text.split('/#/')[1]?.split('?') ?? [];
  return { path: page, query: { scene: query.replace('scene=', '') }, scene: 1047 };
}

type Launch = () => Promise<{ path: string; query: Record<string, string>; scene?: number }>;

const arrivals: [way: string, openid: string, phoneNumber: string, launch: Launch][] = [
  [
    ...(['a shared card', 'NEW-CARD', '13800000001'] as const),
    () => Promise.resolve({ path: 'activity/detail/index', query: { activityId } }),
  ],
  ['a scanned code', 'NEW-SCENE', '13800000002', () => scanned('scene.ofActivity')],
];

it.each(arrivals)(
  'a visitor who comes by %s agrees, presses the phone button, and is where they were heading',
  async (_way, openid, phoneNumber, launch) => {
    await onRoster(`member-of-${openid}`, '王芳', phoneNumber);
    const phone = await phoneOf(world, openid, await launch());
    await phone.arrivesAt('account/bind/index');
    await phone.screen.findByText('完成后自动打开您要看的页面');
    phone.wx.requirePrivacy();
    await phone.tap('同意，下一步');
    phone.wx.answer('getPhoneNumber', { code: world.cloud.wechat.issuePhoneCode(phoneNumber) });
    await phone.tap('用微信手机号绑定');
    await phone.arrivesAt('activity/detail/index');
    await phone.screen.findByText('十一月主题党日');
    // Said after the page is there: a toast goes with the page that it was shown on.
    const said = phone.wx.calls().filter(({ name }) => ['reLaunch', 'showToast'].includes(name));
    expect(said.slice(-2).map(({ name }) => name)).toEqual(['reLaunch', 'showToast']);
    expect(said.at(-1)?.options).toMatchObject({ title: '已绑定：王芳' });
    expect(phone.wx.calls('button.agreePrivacyAuthorization')).toHaveLength(1);
    expect(phone.wx.calls('button.getPhoneNumber')).toHaveLength(1);
    phone.close();
  },
);

it('a visitor who keeps the number to themselves asks by name, waits, and is let in by the secretary', async () => {
  await onRoster('by-name', '李建军');
  const phone = await phoneOf(world, 'NEW-NAME', { path: 'activity/detail/index', query: { activityId } });
  await phone.tap('同意，下一步');
  phone.wx.answer('getPhoneNumber', { fail: 'user deny' });
  await phone.tap('用微信手机号绑定');
  await phone.screen.findByText(/没有取得手机号/);

  await phone.tap('申请绑定');
  await phone.screen.findByText('请选择所在的党支部');
  await phone.type('输入名称里的几个字', branch.name);
  await phone.tap(branch.name);
  await phone.type('与党员名册上一致', '李建军');
  await phone.screen.findGone('请写上姓名');
  await phone.tap('申请绑定');
  await phone.screen.findByText('等待支部书记确认');

  const { requests } = await world.caller.get(people.secretary, 'account.requests', {
    organizationId: branch._id,
  });
  expect(requests).toMatchObject([{ name: '李建军', candidates: [{ memberId: 'by-name' }] }]);
  await world.caller.get(people.secretary, 'account.decide', {
    requestId: requests[0]?.id ?? '',
    memberId: 'by-name',
  });
  const asked = '1::askedToBeBound';
  const storage = { [asked]: phone.wx.stored(asked), '1::intended': phone.wx.stored('1::intended') };
  phone.pullDown();
  await phone.screen.findByText('已绑定');
  await phone.tap('打开要看的页面');
  await phone.arrivesAt('activity/detail/index');
  expect(phone.wx.stored(asked)).toBeNull();

  // Who closed the app meanwhile is told on the first page.
  const later = await phoneOf(world, 'NEW-NAME', undefined, storage);
  await later.screen.findByText(/^已绑定：李建军/);
  await later.tap('打开要看的页面');
  await later.arrivesAt('activity/detail/index');
  later.close();
  await phone.screen.findByText('十一月主题党日');
  phone.close();
});

it('a visitor who comes by a branch’s code finds the branch filled in', async () => {
  const phone = await phoneOf(world, 'NEW-BRANCH', await scanned('scene.ofBranch'));
  await phone.arrivesAt('account/bind/index');
  await phone.tap('同意，下一步');
  await phone.tap('手机号换过了，按姓名申请');
  await phone.screen.findByText(branch.name);
  await phone.type('与党员名册上一致', '党员b');
  await phone.tap('申请绑定');
  await phone.screen.findByText('等待支部书记确认');
  phone.close();
});

it('a code that stands for nothing says so', async () => {
  const phone = await phoneOf(world, 'NEW-NOWHERE', {
    path: 'scene/arrive/index',
    query: { scene: 'nobody-made-this' },
  });
  await phone.screen.findByText(/没有认出这个小程序码/);
  phone.close();
});

it('a secretary finds an activity’s code among its tools', async () => {
  const phone = await phoneOf(world, people.secretary, {
    path: 'activity/detail/index',
    query: { activityId },
  });
  await phone.tap('活动邀请码');
  await phone.arrivesAt('scene/code/index');
  await phone.tap('放大，长按保存或发送');
  expect(phone.wx.calls('previewImage')).toHaveLength(1);
  phone.close();
});
