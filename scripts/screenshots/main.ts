import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage } from '../../tests/browser/launch';
import { root } from '../cloud';
import { openids } from '../demo/accounts';
import { startWorld, type World } from '../gallery/world';
import { takeGallery } from './gallery';
import { settled } from './settled';

/** Takes the pictures of the documentation from the running product: the README's few, and every page. */

const folder = join(root, 'docs/screenshots');

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const world = await startWorld();
  const browser = await launchBrowser();
  try {
    await takeBest(browser, world);
    await takeGallery(browser, world, folder);
  } finally {
    await browser.close();
    await world.cloud.close();
  }
}

/** The few that README shows. */
async function takeBest(browser: Browser, { cloud, ids }: World): Promise<void> {
  const take = async (name: string, openid: string, path: string, shows: string | RegExp) => {
    const { page, close } = await openPage(browser, `${cloud.url}/app/?as=${openid}#${path}`);
    await page.getByText(shows).locator('visible=true').first().waitFor();
    await settled(page);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await close();
    console.log(`docs/screenshots/${name}.png`);
  };
  const { activityId, guidanceId } = ids;
  await take('home', openids.member, '/pages/home/index', '签到');
  await take('code', openids.secretary, `/attendance/code/index?activityId=${activityId}`, /还有 \d+ 人未到/);
  await take('roster', openids.secretary, `/attendance/roster/index?activityId=${activityId}`, '结束活动');
  await take('guidance', openids.member, `/guidance/detail/index?guidanceId=${guidanceId}`, /规定动作/);
  await take('report', openids.district, '/report/theme-days/index?organizationId=sj', /第十六条/);
}

void main();
