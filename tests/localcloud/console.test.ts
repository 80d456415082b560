import type { Browser, Page } from 'playwright-core';
import { startLocalCloud, type LocalCloud } from '../../localcloud';
import { launchBrowser, openPage, type WatchedPage } from '../browser/launch';
import { bundleFunctions } from './bundles';

const functions = bundleFunctions({
  notes: {
    source: `
      const cloud = require('wx-server-sdk');
      cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
      exports.main = async ({ action, text }) => {
        const db = cloud.database();
        console.log('写下', text);
        await db.collection('notes').add({ data: { text } });
        return { ok: action !== 'refuse' };
      };`,
    config: { timeout: 20, triggers: [{ name: '每天一次', type: 'timer', config: '0 0 8 * * * *' }] },
  },
});

let cloud: LocalCloud;
let browser: Browser;
let watched: WatchedPage;
let page: Page;
beforeAll(async () => {
  cloud = await startLocalCloud({
    data: ':memory:',
    functions: functions.directory,
    collections: [{ name: 'notes', indexes: [] }],
  });
  await cloud.importDocuments(
    'notes',
    Array.from({ length: 120 }, (_, i) => ({ _id: `note-${i}`, text: `第 ${i} 条`, kind: i % 2 })),
  );
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await cloud.close();
  functions.remove();
});
beforeEach(async () => {
  watched = await openPage(browser, `${cloud.url}/`, { viewport: { width: 1280, height: 800 } });
  ({ page } = watched);
});
afterEach(() => watched.close());

const open = (title: string): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name: title }).click();

test('a call: its cost in the list, its log and its database requests, replayed as it was', async () => {
  await cloud.call('notes', { action: 'write', text: '你好' }, { openid: 'person-1' });
  await page.reload();
  const row = page.getByRole('row', { name: /notes\.write/ }).first();
  expect(await row.innerText()).toMatch(/手机端 person-1[\s\S]*成功[\s\S]*冷启动[\s\S]*1[\s\S]*毫秒/);
  await row.click();
  await page.getByText('写下 你好').waitFor();
  await page.getByText('database.insertDocument').click();
  await page.getByText('"text":"你好"').waitFor();
  await page.getByRole('button', { name: '重放这次调用' }).click();
  await page.getByText('控制台 person-1').waitFor();
  expect(cloud.recentCalls()).toHaveLength(2);
});

test('documents: by page, by id, by text, by query', async () => {
  await open('数据库');
  await page.getByText('第 1–50 条').waitFor();
  await page.getByRole('button', { name: '下一页' }).click();
  await page.getByText('第 51–100 条').waitFor();
  const find = async (text: string): Promise<void> => {
    await page.getByRole('searchbox').fill(text);
    await page.getByRole('button', { name: '查找' }).click();
  };
  await find('note-7');
  await page.getByText('第 1–1 条').waitFor();
  await find('第 77 条');
  await page.locator('details', { hasText: 'note-77' }).waitFor();
  await find('{"kind":1,"text":"第 9 条"}');
  await page.locator('details', { hasText: 'note-9' }).waitFor();
  await find('没有的东西');
  await page.getByText('没有找到').waitFor();
});

test('timers: run now; the clock moves and comes back', async () => {
  await open('定时任务');
  await page
    .getByRole('row', { name: /每天一次/ })
    .getByRole('button', { name: '立即运行' })
    .click();
  await page.getByText('"TriggerName": "每天一次"').waitFor();
  expect(cloud.recentCalls()[0]).toMatchObject({ source: 'timer' });
  await open('定时任务');
  const before = cloud.now();
  await page.getByRole('button', { name: '往前一天' }).click();
  await page.getByText('云上时间（已调）').waitFor();
  expect(cloud.now() - before).toBeGreaterThanOrEqual(86_400_000);
  await page.getByRole('button', { name: '回到真实时间' }).click();
  await page.getByText('云上时间（已调）').waitFor({ state: 'detached' });
});

test('messages as a phone shows them, and consent given for a person', async () => {
  await open('订阅消息');
  await page.getByPlaceholder('用户 openid').fill('person-2');
  await page.getByPlaceholder('模板编号').fill('T1');
  await page.getByRole('button', { name: '允许' }).click();
  await page.getByRole('row', { name: /person-2\s+T1\s+1/ }).waitFor();
});

test('it only looks: nothing on it changes a document', async () => {
  const forbidden = await fetch(`${cloud.url}/console/api/collections/notes`, { method: 'POST', body: '{}' });
  expect(forbidden.status).toBe(404);
  const foreign = await fetch(`${cloud.url}/console/api/overview`, {
    headers: { origin: 'https://example.com' },
  });
  expect(foreign.status).toBe(403);
});
