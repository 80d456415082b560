import { rmSync } from 'node:fs';
import { writeFixture } from './fixture';
import { bootWeapp, type WeappApp } from './harness';
import type { BootOptions } from './harness/options';

const root = writeFixture();
afterAll(() => {
  rmSync(root, { recursive: true });
});

let app: WeappApp;
afterEach(() => {
  app.close();
});
const boot = async (options: Partial<BootOptions> = {}) => {
  app = await bootWeapp({ root, ...options });
};

test('a page is drawn from its compiled template, with the lifecycle in order', async () => {
  await boot({ launch: { query: { id: '5' } } });
  await app.screen.findByText('事件 load {"id":"5"};show;ready;');
  expect(app.text()).toContain('你好，同志');
  expect(app.page).toEqual({ path: 'pages/home/index', query: { id: '5' }, depth: 1 });
  expect(app.title).toBe('样例');
});

test('taps bubble to where they are bound, carry the dataset, and stop where they are caught', async () => {
  await boot();
  await app.tap('行2');
  await app.tap('内层');
  await app.screen.findByText(/ready;pick 2;inner;$/);
});

test('a tap waits for its button to be enabled', async () => {
  await boot();
  app.screen.patience = 50;
  await expect(app.tap('禁用')).rejects.toThrow('禁用 to be there and enabled');
});

test('rows keep their own element when the list turns round', async () => {
  await boot();
  const third = app.screen.queryByText('行3');
  await app.tap('倒序');
  await app.screen.waitFor(() => app.text().includes('行3 行2 行1'), 'the rows turned round');
  expect(app.screen.queryByText('行3')).toBe(third);
});

test('a component has its properties, observers, slot and events', async () => {
  await boot();
  await app.tap('徽章甲1槽');
  await app.screen.findByText(/poked 甲;$/);
});

test('cloud functions are answered by the test, as JSON', async () => {
  const asked: unknown[] = [];
  await boot({
    callFunction: async (name, data) => {
      asked.push([name, data]);
      return { result: { ok: true, none: undefined } };
    },
  });
  await app.tap('呼叫');
  await app.screen.findByText(/got \{"ok":true\};$/);
  expect(asked).toEqual([['home', { action: 'get' }]]);
});

test('offline, a call of the cloud fails', async () => {
  await boot({ callFunction: async () => ({ result: 1 }) });
  app.wx.network('none');
  await app.tap('呼叫');
  await app.screen.findByText(/cloud\.callFunction:fail request:fail;$/);
});

test('what only a user can answer, the test answers', async () => {
  await boot({ answers: { scanCode: { result: 'abc' } } });
  await app.tap('扫码');
  await app.screen.findByText(/scanned abc;$/);
  app.wx.answer('scanCode', { fail: 'cancel' });
  await app.tap('扫码');
  await app.screen.findByText(/scanCode:fail cancel;$/);
  expect(app.wx.calls('scanCode')).toHaveLength(2);
});

test('an API without an answer fails the test and says how to give one', async () => {
  await boot();
  await expect(app.tap('扫码').then(() => app.screen.findByText('never'))).rejects.toThrow(
    /app\.wx\.answer\('scanCode'/,
  );
});

test('an API that the harness does not know fails the test even when the app swallows the error', async () => {
  await boot();
  await expect(app.tap('没有的')).rejects.toThrow('wx.openTeleport');
});

test('dialogs are read and tapped like the page', async () => {
  await boot();
  await app.tap('询问');
  await app.screen.findByText('真的？');
  await app.tap('取消');
  await app.screen.findByText(/no;$/);
});

test('a wait that ends in vain tells what the screen reads', async () => {
  await boot();
  app.screen.patience = 50;
  await expect(app.screen.findByText('没有这个')).rejects.toThrow(/你好，同志/);
});

test('a form gathers what was typed and chosen', async () => {
  await boot({ launch: { path: 'pages/form/index', query: { name: '%E5%BC%A0' } } });
  await app.type('六位数字', '12345678');
  await app.screen.findByText(/^张\/123456\//);
  await app.type('备注', '很好');
  await app.tap(await app.screen.find('wx-switch'));
  await app.tap('反对');
  await app.choose(/^日期/, '2026-11-23');
  await app.screen.findByText('日期 2026-11-23');
  await app.tap('提交');
  await app.screen.findByText('张/123456/{"code":"123456","loud":true,"memo":"很好","vote":"no"}');
  app.wx.answer('getPhoneNumber', { code: 'once' });
  await app.tap('手机号');
  await app.screen.findByText(/once$/);
});

test('pages open, replace one another and go back, through subpackages', async () => {
  await boot();
  await app.tap('出发');
  await app.arrivesAt('pages/form/index');
  expect(app.title).toBe('表单');
  await app.tap('去标签');
  await app.screen.findByText(/can not navigateTo a tabbar page$/);
  await app.tap('深处');
  await app.screen.findByText('深处 a=1 undefinedundefinedundefined');
  expect(app.page.depth).toBe(2);
  app.back();
  await app.screen.findByText(/ready;hide;show;$/);
});

test('tabs live on; pulling, scrolling and sharing reach the page', async () => {
  await boot();
  app.tapTab('我的');
  await app.screen.findByText('我的 1');
  app.tapTab('首页');
  app.pullDown();
  app.reachBottom();
  await app.screen.findByText(/ready;hide;show;tab 首页;pulled;bottom;$/);
  expect(app.share()).toEqual({ title: '请签到', path: '/pages/home/index?id=1' });
});

test('what every setData sends is measured', async () => {
  await boot();
  expect(app.updates.at(-1)).toEqual({
    path: 'pages/home/index',
    bytes: JSON.stringify({ log: 'load {};show;ready;' }).length,
  });
});

describe('what WeChat takes only when its owner declared it', () => {
  const nothing = { private: {}, domains: {} };
  const files = (address: string) => ({
    private: {},
    domains: { downloadFile: [{ address, purpose: '' }] },
  });

  test('a private interface that is not declared is refused, and fails the test', async () => {
    await boot({ declared: nothing, answers: { getLocation: { latitude: 31, longitude: 121 } } });
    await expect(app.tap('定位')).rejects.toThrow('WeChat refuses getLocation');
    await app.screen.findByText(/112getLocation:fail api scope is not declared in the privacy agreement;$/);
  });

  test.each(['https://files.example', 'https://{prefix}.example'])(
    'where %s is declared, a download from files.example comes',
    async (address) => {
      await boot({ declared: files(address), answers: { downloadFile: {} } });
      await app.tap('下载');
      await app.screen.findByText(/downloadFile:ok;$/);
    },
  );

  test.each(['https://files.example.org', 'https://{prefix}.files.example', 'http://files.example'])(
    'where %s is declared, a download from files.example is refused, and fails the test',
    async (address) => {
      await boot({ declared: files(address), answers: { downloadFile: {} } });
      await expect(app.tap('下载')).rejects.toThrow('WeChat refuses downloadFile');
      await app.screen.findByText(/downloadFile:fail url not in domain list: .*;$/);
    },
  );
});

test.each([
  ['microtasks', 'promise;timer;'],
  ['timers', 'timer;promise;'],
] as const)('promises settle in %s: %s', async (promises, order) => {
  await boot({ promises });
  await app.tap('先后');
  await app.screen.findByText(new RegExp(`ready;${order}$`));
});

describe('a build that WeChat would not take', () => {
  const bootWith = async (files: Record<string, string>) => {
    const broken = writeFixture(files);
    await bootWeapp({ root: broken, patience: 2000 }).finally(() => rmSync(broken, { recursive: true }));
  };

  test.each([
    ['a template with a fault', '<view>\n<text>{{log}</text></view>', /pages\/home\/index\.wxml:2: /],
    ['a tag that WeChat has not', '<viev>{{log}}</viev>', /no stand-in for <viev>/],
    ['a property that a component has not', '<badge colour="{{log}}"/>', /"colour" is not a valid property/],
  ])('%s is told of', async (_what, template, told) => {
    await expect(bootWith({ 'pages/home/index.wxml': template })).rejects.toThrow(told);
  });
});

test('two apps run beside one another', async () => {
  await boot();
  const other = await bootWeapp({ root });
  await other.tap('行1');
  await other.screen.findByText(/pick 1;$/);
  expect(app.text()).not.toContain('pick');
  other.close();
});
