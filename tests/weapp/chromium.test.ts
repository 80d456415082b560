import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser/launch';
import { faultsOfLook } from '../h5/look';
import { minute, noon, startTestCloud, type TestCloud } from '../support/cloud';
import { branch, people } from '../support/district';
import { bootInChromium, type ChromiumApp, type ChromiumOptions } from './harness/chromium';
import { built } from './phone';

/** The built mini-program as it looks: drawn in a browser with its own WXSS, driven by a mouse and a keyboard. */

let world: TestCloud;
let browser: Browser;
let activityId: string;
beforeAll(async () => {
  [world, browser] = await Promise.all([startTestCloud(), launchBrowser()]);
  ({ activityId } = await world.caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey: 'weapp-chromium',
    kinds: ['themeDay'],
    title: '十一月主题党日',
    startsAt: noon + 10 * minute,
    endsAt: noon + 130 * minute,
    place: '党员活动室',
    itemIds: [],
  }));
});
afterAll(async () => {
  await browser.close();
  await world.cloud.close();
});

let app: ChromiumApp;
afterEach(() => app.close());

/** Opens a page of the build as someone; with `held` its answers wait until `release` is called. */
async function open(
  openid: string,
  path: string,
  options: Partial<ChromiumOptions> & { held?: boolean } = {},
) {
  const { held = false, ...rest } = options;
  let release: () => void = () => undefined;
  const free = held ? new Promise<void>((resolve) => (release = resolve)) : Promise.resolve();
  app = await bootInChromium(browser, {
    root: built,
    until: 'anything',
    launch: { path, query: { activityId, organizationId: branch._id } },
    answers: { scanCode: { fail: 'cancel' } },
    ...rest,
    callFunction: async (name, event) => {
      await free;
      return { result: (await world.cloud.call(name, event, { openid })).result };
    },
  });
  return release;
}

/** The grey cards that are seen, each with how its bars stand out from it. */
const skeletonCards = () =>
  app.page.locator('.skeleton-card').evaluateAll((cards) =>
    cards.map((card) => {
      const box = card.getBoundingClientRect();
      const bars = [...card.querySelectorAll('.skeleton-bar')].map((bar) => bar.getBoundingClientRect());
      const [ground, bar] = [card, card.querySelector('.skeleton-bar') ?? card].map(
        (element) => getComputedStyle(element).backgroundColor,
      );
      return {
        inSight: box.top >= 0 && box.left >= 0 && box.right <= innerWidth,
        bars: bars.filter(({ width, height }) => width > 40 && height > 8).length,
        standOut: bar !== ground,
      };
    }),
  );

const faults = async () => {
  await app.page.locator('weapp-page').evaluateAll((pages) => {
    for (const page of pages) page.classList.add('taro_page');
  });
  return app.page.evaluate(faultsOfLook);
};

const { member, secretary, town } = people;

test.each([
  ['pages/home/index', member, /，党员b/],
  ['pages/activities/index', member, '十一月主题党日'],
  ['pages/learning/index', member, /\p{Script=Han}/u],
  ['pages/me/index', secretary, /党员a/],
  ['activity/detail/index', member, '十一月主题党日'],
  ['activity/publish/index', secretary, /^发布并通知/],
  ['attendance/roll/index', secretary, /^未到（4）/],
  ['attendance/code/index', secretary, /还有 4 人未到/],
  ['member/list/index', secretary, '党员b'],
  ['compliance/branch/index', secretary, /\p{Script=Han}/u],
  ['organization/browse/index', town, branch.name],
])(
  '%s shows what is coming while the answer is held back, and then the answer',
  async (path, openid, text) => {
    const release = await open(openid, path, { held: true });
    const seen = { inSight: true, bars: 3, standOut: true };
    expect(await skeletonCards()).toEqual([seen, seen, seen]);
    release();
    await app.findByText(text);
    expect(await skeletonCards()).toEqual([]);
    expect(await faults()).toEqual([]);
  },
);

test('a member comes in with a mouse and a keyboard', async () => {
  const { codes } = await world.caller.get(secretary, 'attendance.showCode', { activityId });
  await open(member, 'pages/home/index');
  await app.tap('签到');
  await app.page.locator('weapp-page:visible input').fill(codes[0]?.digits ?? '');
  await app.findByText('签到成功');
  expect(await app.path()).toBe('attendance/check-in/index');
});

test('the code that a hall scans is a picture that loads, large enough and square', async () => {
  await open(secretary, 'attendance/code/index');
  const picture = app.page.locator('wx-image img').first();
  await picture.waitFor();
  const { width, height, loaded } = await picture.evaluate((image: HTMLImageElement) => ({
    width: image.clientWidth,
    height: image.clientHeight,
    loaded: image.complete && image.naturalWidth > 0,
  }));
  expect({ loaded, square: width === height, large: width >= 240 }).toEqual({
    loaded: true,
    square: true,
    large: true,
  });
});

test.each(['light', 'dark'] as const)('in %s mode the page, its bars and its words agree', async (theme) => {
  await open(member, 'pages/home/index', { device: { theme } });
  await app.findByText(/，党员b/);
  const brightness = await app.page.evaluate(() =>
    Object.fromEntries(
      Object.entries({
        page: 'weapp-page',
        title: 'weapp-title',
        tabs: 'weapp-tabs',
        words: '.page-root',
      }).map(([name, selector]) => {
        const element = document.querySelector(selector);
        if (!element) throw new Error(`there is no ${selector}`);
        const { backgroundColor, color } = getComputedStyle(element);
        const colour = name === 'words' ? color : backgroundColor;
        const [red = 0, green = 0, blue = 0] = (/\d+(, \d+){2}/.exec(colour)?.[0] ?? '')
          .split(', ')
          .map(Number);
        return [name, (red + green + blue) / 3 > 127 ? 'bright' : 'dark'];
      }),
    ),
  );
  const [ground, ink] = theme === 'light' ? ['bright', 'dark'] : ['dark', 'bright'];
  expect(brightness).toEqual({ page: ground, title: ground, tabs: ground, words: ink });
});
