import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser/launch';
import { writeFixture } from './fixture';
import { bootInChromium, type ChromiumApp } from './harness/chromium';

const root = writeFixture();
let browser: Browser;
let app: ChromiumApp;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(() => app.close());
afterAll(async () => {
  await browser.close();
  rmSync(root, { recursive: true });
});

test('the styles of the build are in force: rpx, tag names, the room between the bars, one page at a time', async () => {
  app = await bootInChromium(browser, { root });
  const look = () =>
    app.page.evaluate(() => {
      const box = document.querySelector('.box');
      const pages = document.querySelector('weapp-pages');
      if (!box || !pages) throw new Error('nothing is drawn');
      const { color, backgroundColor } = getComputedStyle(box);
      const { width, height } = box.getBoundingClientRect();
      return { color, backgroundColor, width, share: Math.round((height / pages.clientHeight) * 100) };
    });
  expect(await look()).toEqual({
    color: 'rgb(196, 22, 28)',
    backgroundColor: 'rgb(0, 128, 0)',
    width: 195,
    share: 10,
  });
  await app.tapTab('我的');
  await app.findByText('我的 1');
  expect((await look()).backgroundColor).toBe('rgba(0, 0, 0, 0)');
});

test('a mouse and a keyboard drive the app', async () => {
  app = await bootInChromium(browser, { root, callFunction: async (name) => ({ result: name }) });
  await app.tap('呼叫');
  await app.findByText(/got "home";$/);
  await app.tap('出发');
  await app.type('六位数字', '123456');
  await app.findByText(/^张\/123456\//);
  expect(await app.path()).toBe('pages/form/index');
});

test('dark mode reaches the bars and the styles', async () => {
  app = await bootInChromium(browser, { root, device: { theme: 'dark' } });
  const seen = await app.page.evaluate(() => {
    const bar = document.querySelector('weapp-title');
    return [bar && getComputedStyle(bar).backgroundColor, matchMedia('(prefers-color-scheme: dark)').matches];
  });
  expect(seen).toEqual(['rgb(34, 0, 0)', true]);
});

test('problems of the app fail the test', async () => {
  app = await bootInChromium(browser, { root });
  const act = async () => {
    await app.tap('没有的');
    await app.findByText(/^你好/);
  };
  await expect(act()).rejects.toThrow('wx.openTeleport');
});
