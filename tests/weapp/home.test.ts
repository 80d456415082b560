import type { Output } from '../../types';
import { oldestRelease, ownRelease } from '../../types/shared/releases';
import { startTestCloud, day, minute, noon, type TestCloud } from '../support/cloud';
import { branch, people } from '../support/district';
import { bootWeapp } from './harness';
import { built } from './phone';

/** What the first screens cost a slow phone on a slow network. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
afterAll(() => world.cloud.close());

it('the first screen waits for one call only, and keeps what it shows while it asks again', async () => {
  const called: string[] = [];
  const cloud = { ready: Promise.resolve() };
  const phone = await bootWeapp({
    root: built,
    callFunction: async (name, event) => {
      const { action } = event as { action: string };
      called.push(action);
      // What waits for somebody comes later, or never.
      await (action === 'todo.list' ? new Promise(() => undefined) : cloud.ready);
      return { result: (await world.cloud.call(name, event, { openid: people.member })).result };
    },
  });
  await phone.screen.findByText(/，党员b/);
  const drawnBy = () => called.filter((action) => action !== 'todo.list');
  expect(drawnBy()).toEqual(['home.get']);
  let answer: () => void = () => undefined;
  cloud.ready = new Promise<void>((resolve) => (answer = resolve));
  phone.pullDown();
  expect(drawnBy()).toEqual(['home.get', 'home.get']);
  expect(phone.text()).toMatch(/，党员b/);
  answer();
  phone.close();
});

it('what was shown last stands there before anything is asked, and goes when somebody else is told', async () => {
  const home = await world.caller.get(people.member, 'home.get', {});
  const answers: ((result: unknown) => void)[] = [];
  const hourAgo = Date.now() - 60 * minute;
  const kept = (data: unknown) => ({ question: '{}', at: hourAgo, data });
  const phone = await bootWeapp({
    root: built,
    storage: { '1::answer:firstScreen': kept(home), '1::answer:todos': kept({ todos: [] }) },
    callFunction: (_, event) =>
      new Promise((resolve) => {
        if ((event as { action: string }).action === 'home.get') answers.push(resolve);
      }),
  });
  expect(phone.text()).toMatch(/，党员b/);
  await phone.screen.findByText('上次的内容，正在更新');
  const other = await world.caller.get(people.secretary, 'home.get', {});
  answers[0]?.({ result: { ok: true, data: other } });
  await phone.screen.findByText(/，党员a/);
  await phone.screen.findGone('上次的内容，正在更新');
  expect(phone.text()).not.toContain('党员b');
  expect(phone.wx.stored('1::answer:todos')).toBeNull();
  expect(phone.wx.stored('1::answer:firstScreen')).toMatchObject({ data: { person: { name: '党员a' } } });
  phone.close();
});

it('a list of two hundred is drawn in updates of 20 KB at most', async () => {
  const activities = Array.from({ length: 200 }, (_, index) => ({
    _id: `many-${index}`,
    kinds: ['themeDay'],
    actKey: `meeting-${index}`,
    title: `第 ${index} 次主题党日：学习贯彻有关会议精神`,
    audience: [branch._id],
    organizationId: branch._id,
    organizationName: branch.name,
    orgPath: branch.path,
    month: '2026-10',
    place: '三楼党员活动室',
    agenda: [],
    details: {},
    startsAt: noon - index * day,
    endsAt: noon - index * day + 60 * minute,
    status: 'closed',
    scope: 'branch',
    jointIds: [],
    branches: [branch.name],
    observerIds: [],
    observerNames: [],
    changes: [],
    checkInRules: {},
    checkInSecret: 's',
    publishedAt: 0,
    publishedBy: 'x',
    closedAt: noon,
  }));
  await world.cloud.importDocuments('activities', activities);
  const phone = await bootWeapp({
    root: built,
    launch: { path: 'pages/activities/index', query: {} },
    callFunction: async (name, event) => ({
      result: (await world.cloud.call(name, event, { openid: people.member })).result,
    }),
  });
  await phone.screen.findByText(/第 0 次/);
  for (let last = 19; last < 199; last += 20) {
    await phone.tap('点这里看更多');
    await phone.screen.findByText(new RegExp(`第 ${last + 20} 次`));
  }
  expect(Math.max(...phone.updates.map(({ bytes }) => bytes))).toBeGreaterThan(1000);
  // Closing fails where one was larger.
  phone.close();
});

it('flips with the clock: a check-in opens on the screen without anybody asking again', async () => {
  const startsAt = noon + 60 * minute;
  const { activityId } = await world.caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey: 'opens-by-itself',
    kinds: ['training'],
    title: '集中培训',
    details: { training: { topic: '培训' } },
    startsAt,
    endsAt: startsAt + 60 * minute,
    place: '活动室',
    itemIds: [],
  });
  const called: string[] = [];
  const phone = await bootWeapp({
    root: built,
    callFunction: async (name, event) => {
      const { action } = event as { action: string };
      called.push(action);
      // Nothing but the clock makes the page draw itself again.
      if (action !== 'home.get') return new Promise(() => undefined);
      const result = (await world.cloud.call(name, event, { openid: people.member })).result as {
        data: Output<'home.get'>;
      };
      const { serverNow, activities } = result.data;
      const soon = activities.map((one) => ({ ...one, checkInOpensAt: serverNow + 50 }));
      return { result: { ...result, data: { ...result.data, activities: soon } } };
    },
  });
  await phone.screen.findByText('签到');
  expect(called.filter((action) => action === 'home.get')).toHaveLength(1);
  expect(phone.text()).not.toContain('未开始');
  phone.close();

  const detail = await bootWeapp({
    root: built,
    launch: { path: 'activity/detail/index', query: { activityId } },
    callFunction: async (name, event) => {
      const result = (await world.cloud.call(name, event, { openid: people.member })).result as {
        data: Output<'activity.detail'>;
      };
      const { serverNow, activity } = result.data;
      const soon = { ...activity, checkInOpensAt: serverNow + 50 };
      return { result: { ...result, data: { ...result.data, activity: soon } } };
    },
  });
  await detail.screen.findByText('签到中');
  detail.close();
});

it('a newer version is offered on the first screen, unless there is somebody to check in; so is that it cannot be had', async () => {
  let release = ownRelease;
  const phone = await bootWeapp({
    root: built,
    callFunction: async (name, event) => {
      const asked = { ...(event as object), release };
      const { result } = await world.cloud.call(name, asked, { openid: people.member });
      // The cloud knows of something to do that this app does not.
      if ((event as { action: string }).action === 'todo.list')
        (result as { data?: { todos: object[] } }).data?.todos.push({
          kind: 'ofNextYear',
          organizationId: branch._id,
          organizationName: branch.name,
          count: 1,
        });
      return { result };
    },
  });
  await phone.screen.findByText(/，党员b/);
  phone.wx.update('failed');
  await phone.screen.findByText(/^新版本没有下载好/);
  phone.wx.update('ready');
  await phone.screen.findByText('小程序有新版本');
  await phone.tap('更新');
  expect(phone.wx.calls('applyUpdate')).toHaveLength(1);
  release = oldestRelease - 1;
  phone.pullDown();
  await phone.tap('小程序要更新，看到的是上次的内容。点这里更新');
  expect(phone.wx.calls('applyUpdate')).toHaveLength(2);
  release = ownRelease;
  await world.caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey: 'open-while-updating',
    kinds: ['themeDay'],
    title: '主题党日',
    place: '活动室',
    itemIds: [],
    startsAt: noon,
    endsAt: noon + 60 * minute,
  });
  phone.pullDown();
  await phone.screen.findByText('签到');
  expect(phone.text()).not.toContain('小程序有新版本');
  phone.close();
});
