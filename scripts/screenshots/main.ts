import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startLocalCloud } from '../../localcloud';
import { launchBrowser, openPage } from '../../tests/browser/launch';
import { Caller } from '../caller';
import { app, declaredCollections, environment, functions, root } from '../cloud';
import { openids } from '../demo/accounts';
import { loadDemo } from '../demo/load';

/** Takes the pictures of the README from the running product with the demonstration district. */

const folder = join(root, 'docs/screenshots');
const minute = 60_000;

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const cloud = await startLocalCloud({
    ...{ port: 0, data: ':memory:', functions, app, environment },
    collections: declaredCollections(),
  });
  const caller = new Caller(cloud);
  const browser = await launchBrowser();
  try {
    const now = Date.now();
    const { rosterBranch } = await loadDemo(cloud, now);
    const activityId = await publish(caller, rosterBranch._id, now);
    for (const account of [openids.secretary, openids.secondMember])
      await checkIn(caller, activityId, account);

    const open = (openid: string, path: string) =>
      openPage(browser, `${cloud.url}/app/?as=${openid}#${path}`);
    const take = async (
      name: string,
      openid: string,
      path: string,
      shows: string | RegExp,
      before?: (page: Page) => Promise<void>,
    ) => {
      const { page, close } = await open(openid, path);
      await before?.(page);
      await page.getByText(shows).locator('visible=true').first().waitFor();
      await settled(page);
      await page.screenshot({ path: join(folder, `${name}.png`) });
      await close();
      console.log(`docs/screenshots/${name}.png`);
    };

    await take('home', openids.member, '/pages/home/index', '签到');
    await take('code', openids.secretary, `/activity/code/index?activityId=${activityId}`, /还有 \d+ 人未到/);
    await take('roster', openids.secretary, `/activity/roster/index?activityId=${activityId}`, '结束活动');
    await take(
      'guidance',
      openids.member,
      `/guidance/detail/index?guidanceId=sj:${monthOf(now)}`,
      /规定动作/,
    );
    await take('report', openids.district, '/report/theme-days/index?organizationId=sj', /第十六条/);
    const { codes } = await caller.get(openids.secretary, 'attendance.showCode', { activityId });
    await take(
      'check-in',
      openids.member,
      `/activity/check-in/index?activityId=${activityId}`,
      /第 3 位签到/,
      async (page) => {
        await page
          .locator('input')
          .first()
          .fill(codes[0]?.digits ?? '');
        await page.getByText('签到', { exact: true }).locator('visible=true').last().click({ force: true });
      },
    );
  } finally {
    await browser.close();
    await cloud.close();
  }
}

const monthOf = (instant: number): string => new Date(instant + 8 * 60 * minute).toISOString().slice(0, 7);

async function publish(caller: Caller, organizationId: string, now: number): Promise<string> {
  const { guidance } = await caller.get(openids.secretary, 'home.get', {});
  const { activityId } = await caller.get(openids.secretary, 'activity.publish', {
    ...{
      organizationId,
      actKey: 'screenshots',
      kinds: ['themeDay'],
      title: `主题党日：${guidance?.theme ?? ''}`.slice(0, 40),
    },
    ...{ startsAt: now + 10 * minute, endsAt: now + 130 * minute, place: '三楼党员活动室' },
    ...(guidance && { guidanceId: guidance.id }),
    itemIds: guidance?.items.filter((item) => item.required).map((item) => item.id) ?? [],
  });
  return activityId;
}

async function checkIn(caller: Caller, activityId: string, openid: string): Promise<void> {
  const { codes } = await caller.get(openids.secretary, 'attendance.showCode', { activityId });
  await caller.get(openid, 'attendance.checkIn', { activityId, code: codes[0]?.digits ?? '' });
}

/** Waits until nothing moves any more: transitions and the drawing of the tick. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        (animation) =>
          animation.playState !== 'running' || animation.effect?.getComputedTiming().iterations === Infinity,
      ),
  );
}

void main();
