import jsQR from 'jsqr';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { startLocalCloud, type LocalCloud } from '../../localcloud';
import { app, product } from '../../scripts/cloud';
import { loadDemo } from '../../scripts/demo/load';
import { handful } from '../../scripts/demo/organizations';
import { launchBrowser, openPage, type WatchedPage } from '../browser/launch';
import { patience } from '../support/cloud';
import { tickUntilIdle } from '../../scripts/timer';

/** The main job as people tap it in the browser, on the running local cloud with a handful of the demo district. */

/** Friday, 27 November 2026, 10:05 in Beijing: what is proposed for the next half hour can be checked in to at once. */
const morning = Date.UTC(2026, 10, 27, 2, 5);

let cloud: LocalCloud;
let browser: Browser;
const opened: WatchedPage[] = [];

beforeAll(async () => {
  cloud = await startLocalCloud({
    port: 0,
    data: ':memory:',
    ...product(),
    app,
    strictIndexes: true,
    patience,
  });
  // It goes on from there, as codes do.
  cloud.advance(morning - cloud.now());
  await loadDemo(cloud, morning, { size: handful });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await cloud.close();
});

/** Opens the app as someone of the identity switch. */
async function as(who: string, path = '/pages/home/index'): Promise<Page> {
  const watched = await openPage(browser, 'about:blank');
  opened.push(watched);
  const { page } = watched;
  await page.clock.install({ time: cloud.now() });
  await page.goto(`${cloud.url}/app/?as=demo-${who}#${path}`);
  return page;
}

/** The text as a person sees it, on the page that is on top. */
const see = (page: Page, text: string | RegExp) =>
  page.getByText(text, { exact: true }).locator('visible=true').first().waitFor();

/** Taps where the text stands; what is drawn over it, such as its own button, takes the tap as on a phone. */
async function tap(page: Page, text: string | RegExp, which: 'first' | 'last' = 'first'): Promise<void> {
  // A page on its way out, or in, is not where it will be when the tap arrives.
  await page.locator('.taro_page').locator('visible=true').nth(1).waitFor({ state: 'detached' });
  const target = page.getByText(text, { exact: true }).locator('visible=true')[which]();
  await (await target.elementHandle()).waitForElementState('stable');
  await target.click({ force: true });
}

/** Types what stands on the keeper's screen; once more when that has changed meanwhile, as it does every 15 seconds. */
async function typeCode(member: Page, keeper: Page): Promise<void> {
  const answer = member
    .getByText(/^签到成功$|^签到码已更新/)
    .locator('visible=true')
    .first();
  do {
    const digits = (await keeper.getByText(/^\d{3} \d{3}$/).innerText()).replace(' ', '');
    await member.locator('input').last().fill(digits);
    await answer.waitFor();
  } while ((await answer.innerText()) !== '签到成功');
}

afterEach(async () => {
  for (const watched of opened.splice(0)) await watched.close();
});

/** What the picture on the screen says to a camera that is held up to it until it reads something. */
async function scanScreen(page: Page): Promise<string> {
  for (let frame = 0; frame < 30; frame += 1) {
    const { data, width, height } = PNG.sync.read(await page.screenshot());
    const found = jsQR(new Uint8ClampedArray(data), width, height);
    if (found) return found.data;
  }
  return '';
}

it('the secretary publishes, members check in, the ledger has its line', async () => {
  const secretary = await as('secretary');
  await tap(secretary, '全部待办');
  await tap(secretary, '发布本月主题党日');
  // The place of the last gathering stands there first; what is written before that would be written over.
  const place = secretary.locator('[aria-label="地点"] input').first();
  await place.waitFor();
  await secretary.waitForFunction(
    (input) => (input as HTMLInputElement).value !== '',
    await place.elementHandle(),
  );
  await place.fill('三楼党员活动室');
  await tap(secretary, '发布并通知 14 人');
  await tap(secretary, '发布', 'last');
  await see(secretary, '三楼党员活动室');
  await tap(secretary, '签到码');
  await see(secretary, '还有 14 人未到，看名单');
  await expect(scanScreen(secretary)).resolves.toMatch(/^LX1\/[\w-]+\/[0-9a-z]+\.[\w-]{22}$/);

  const member = await as('member');
  await tap(member, '签到');
  await typeCode(member, secretary);
  await see(member, '签到成功');
  await tap(member, '下个月也提醒我');
  await see(member, '记下了，下个月会提醒您一次');

  await see(secretary, '还有 13 人未到，看名单');
  await tap(secretary, '还有 13 人未到，看名单');
  await see(secretary, /13/);
  // Nobody ends what has not begun: it was put on the next half hour, at the latest.
  cloud.advance(30 * 60_000);
  await tap(secretary, '结束活动');
  await tap(secretary, '结束活动', 'last');
  await see(secretary, /台账/);

  const ledger = await as('secretary', '/ledger/year/index?organizationId=sj-fangsong-b001');
  await see(ledger, /三楼党员活动室/);

  const outsider = await as('other-member');
  await see(outsider, /没有|休息|完成|暂无/);
});

it('the district publishes next month, everyone finds it once, and sees who has held this month’s', async () => {
  const district = await as('district', '/guidance/list/index');
  await tap(district, '编写中');
  await tap(district, '送审');
  await see(district, '审核中');
  const second = await as('admin', '/guidance/list/index');
  await tap(second, '审核中');
  await tap(second, '审核通过');
  await see(second, /清单审核通过？/);
  await tap(second, '通过', 'last');
  await second.locator('.taro-modal__content').locator('visible=true').waitFor({ state: 'hidden' });
  await see(second, '定时发布');
  await tap(second, '发布', 'last');
  await see(second, /^发布.*指导清单？$/);
  await tap(second, '发布', 'last');
  await see(second, '修改这份清单');
  // Messages wait for the morning.
  cloud.setNow(nextNoon(cloud.now()));
  await tickUntilIdle(cloud);
  expect(cloud.wechat.sentMessages().map((message) => message.openid)).toEqual(['demo-member']);

  const member = await as('member', '/message/inbox/index');
  await see(member, '全部标为已读');

  const report = await as('district', '/report/theme-days/index?organizationId=sj');
  await see(report, '方松街道党工委');
  await see(report, /第十六条/);
});

/** Noon in Beijing on the day after an instant. */
function nextNoon(instant: number): number {
  const day = 24 * 3_600_000;
  return Math.floor(instant / day + 1) * day + 4 * 3_600_000;
}
