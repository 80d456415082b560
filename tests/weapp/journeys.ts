import type { WeappApp } from './harness';
import type { BootOptions } from './harness/options';

/**
 * What people do with the app when nothing must fail, by the words of this build. `npm run keep-release` keeps it with the
 * build as one script: nothing but types may be imported.
 */

/** What a journey is given: phones with the build, and what surrounds them. */
export interface Surroundings {
  /** The build on somebody's phone. */
  phone: (openid: string, options?: Pick<BootOptions, 'launch' | 'storage' | 'answers'>) => Promise<WeappApp>;
  secretary: string;
  member: string;
  secondMember: string;
  organizationId: string;
  /** Somebody on the roster who has no WeChat yet, and what WeChat gives for their phone number. */
  newcomer: { openid: string; phoneCode: () => string };
  /** What stands in the code on the secretary's screen. */
  codeOf: (activityId: string) => Promise<string>;
  /** Lets some time go by (ms). */
  advance: (ms: number) => void;
}

const minute = 60_000;

/** A secretary publishes a theme day of now on; answers its id. */
export async function publish({ phone, secretary, organizationId }: Surroundings): Promise<string> {
  const app = await phone(secretary, { launch: { path: 'activity/plans/index', query: { organizationId } } });
  await app.tap('发布新活动');
  await app.arrivesAt('activity/publish/index');
  await app.type(await app.screen.find('[aria-label="地点"]'), '三楼会议室');
  await app.tap(/^发布并通知 \d+ 人$/);
  await app.tap('发布');
  await app.arrivesAt('activity/detail/index');
  const { activityId = '' } = app.page.query;
  app.close();
  return activityId;
}

/** Somebody new comes by a shared card, binds, and sees the activity. */
export async function bind({ phone, newcomer }: Surroundings, activityId: string): Promise<void> {
  const app = await phone(newcomer.openid, {
    launch: { path: 'activity/detail/index', query: { activityId } },
  });
  await app.arrivesAt('account/bind/index');
  await app.tap('同意，下一步');
  app.wx.answer('getPhoneNumber', { code: newcomer.phoneCode() });
  await app.tap('用微信手机号绑定');
  await app.arrivesAt('activity/detail/index');
  await app.screen.findByText('三楼会议室');
  app.close();
}

const atTheDoor = async ({ phone }: Surroundings, openid: string, activityId: string) => {
  const app = await phone(openid, {
    launch: { path: 'attendance/check-in/index', query: { activityId } },
    answers: { scanCode: { fail: 'cancel' } },
  });
  await app.screen.findByText('扫码签到');
  return app;
};

/** A member scans the code on the secretary's screen. */
export async function checkIn(around: Surroundings, activityId: string): Promise<void> {
  const app = await atTheDoor(around, around.member, activityId);
  app.wx.answer('scanCode', { result: await around.codeOf(activityId) });
  await app.tap('扫码签到');
  await app.screen.findByText('签到成功');
  app.close();
}

/** Another scans it without network; it arrives by itself when there is one. */
export async function checkInLater(around: Surroundings, activityId: string): Promise<void> {
  const app = await atTheDoor(around, around.secondMember, activityId);
  const code = await around.codeOf(activityId);
  app.wx.network('none');
  app.wx.answer('scanCode', { result: code });
  await app.tap('扫码签到');
  await app.screen.findByText('网络不通，签到已存在手机里');
  const queue = '1::pendingCheckIns';
  const storage = { [queue]: app.wx.stored(queue) };
  app.close();
  around.advance(30 * minute);
  const later = await around.phone(around.secondMember, { storage });
  await later.screen.findByText('签到待确认');
  later.close();
}
