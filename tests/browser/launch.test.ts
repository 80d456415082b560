import type { Browser } from 'playwright-core';
import { launchBrowser, openPage } from './launch';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const html = (body: string) => `data:text/html;charset=utf-8,${encodeURIComponent(body)}`;

test('Chinese is drawn, each character as itself', async () => {
  const { page, close } = await openPage(browser, html('<p>签到</p>'));
  const pictures = await page.evaluate(() =>
    ['签', '到', '党', '员'].map((character) => {
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.font = '40px sans-serif';
      context.fillText(character, 10, 50);
      return canvas.toDataURL();
    }),
  );
  expect(new Set(pictures).size).toBe(4);
  await close();
});

test('a page is as wide as a phone', async () => {
  const { page, close } = await openPage(browser, html('<p>宽</p>'));
  expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([390, 844]);
  await close();
});

test('errors of a page fail the test that opened it', async () => {
  const watched = await openPage(
    browser,
    html('<script>console.error("坏了"); throw new Error("更坏")</script>'),
  );
  await expect(watched.close()).rejects.toThrow(/坏了[\s\S]*更坏/);
});

test('expected errors do not', async () => {
  const watched = await openPage(browser, html('<script>console.error("坏了")</script>'), {
    expected: [/坏了/],
  });
  await expect(watched.close()).resolves.toBeUndefined();
});
