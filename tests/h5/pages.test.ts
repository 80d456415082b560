import { readFileSync } from 'node:fs';
import type { Browser, Page, Route } from 'playwright-core';
import { addressOf, names, pagesOf } from '../../scripts/gallery/pages';
import type { Name, View } from '../../scripts/gallery/view';
import { startWorld, type World } from '../../scripts/gallery/world';
import { root } from '../../scripts/cloud';
import { launchBrowser, openPage } from '../browser/launch';
import { pagesOf as pathsOf, type AppConfig } from '../weapp/harness/runtime/config';
import { faultsOfLook } from './look';

/**
 * Every page that the app's configuration names, in the states it has: readable by everyone, and never bare. One context
 * alone: `npx jest tests/h5/pages -t 'member:'`.
 */

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const config = JSON.parse(readFileSync(`${root}/dist/weapp/app.json`, 'utf8')) as AppConfig;

let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await startWorld();
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await world.cloud.close();
});

const unknown = new Proxy({}, { get: () => '' }) as World['ids'];

it('names every page of the app, and no other', () => {
  expect(Object.keys(pagesOf(unknown)).sort()).toEqual(pathsOf(config).sort());
});

/** Opens a view; the cloud answers, or the page is left without an answer until `fail`. */
async function open(path: string, view: View, answers = true) {
  const watched = await openPage(browser, 'about:blank', {
    viewport: { width: 390, height: 844 },
    expected: answers ? [] : [/Failed to load resource|net::ERR/],
  });
  const { page } = watched;
  const waiting: Route[] = [];
  let failing = false;
  if (!answers)
    await page.route('**/functions/**', (route) => (failing ? route.abort() : waiting.push(route)));
  await page.goto(`${world.cloud.url}/app/?as=${view.as}#${addressOf(path, view)}`);
  await page.locator('.page-root').first().waitFor();
  const loaded = () => page.locator('.skeleton-card').first().waitFor({ state: 'detached' });
  if (answers) await loaded();
  /** From now on there is no network; what was waited for fails. */
  const fail = async () => {
    failing = true;
    await Promise.all(waiting.map((route) => route.abort()));
    await loaded();
  };
  return { ...watched, fail };
}

/** What axe finds; `rules` narrows it to some. */
async function axeFinds(page: Page, rules?: string[]): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (only) => {
    const { violations } = await (
      window as unknown as {
        axe: {
          run: (
            context: object,
            options: object,
          ) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
        };
      }
    ).axe.run(
      { include: [['.taro_page']] },
      {
        runOnly: only
          ? { type: 'rule', values: only }
          : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
        resultTypes: ['violations'],
      },
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 120)} ${failureSummary.slice(0, 160)}`,
      ),
    );
  }, rules);
}

/** What is wrong with a page while it waits for the cloud, and when that cannot be reached. */
async function faultsWithoutNetwork(path: string): Promise<string[]> {
  const { page, fail, close } = await open(path, viewOf(path, 0), false);
  const drawn = await page.locator('.page-root').first().innerHTML();
  await fail();
  await page
    .getByText(/\p{Script=Han}/u)
    .locator('visible=true')
    .first()
    .waitFor();
  const faults = await page.evaluate(faultsOfLook);
  await close();
  return drawn === '' ? ['it is bare while it loads', ...faults] : faults;
}

const viewOf = (path: string, index: number): View => {
  const view = pagesOf(world.ids)[path]?.[index];
  if (!view) throw new Error(`${path} has no view ${index}`);
  return view;
};

/** Each view of a context's pages: its path, its state and its place. */
const viewsIn = (name: Name) =>
  Object.entries(pagesOf(unknown, [name])).flatMap(([path, all]) =>
    all.map(({ state }, index) => [path, state, index] as const),
  );

describe.each(names)('%s:', (name) => {
  it.each(viewsIn(name))(
    '%s, %s is readable: light, dark, and in large letters on a narrow phone',
    async (path, _state, index) => {
      const { page, close } = await open(path, viewOf(path, index));
      const faults = [...(await axeFinds(page)), ...(await page.evaluate(faultsOfLook))];
      await page.emulateMedia({ colorScheme: 'dark' });
      faults.push(...(await axeFinds(page, ['color-contrast'])).map((fault) => `dark: ${fault}`));
      await page.setViewportSize({ width: 320, height: 640 });
      await page.evaluate(() => document.documentElement.classList.add('care'));
      faults.push(...(await page.evaluate(faultsOfLook)).map((fault) => `large: ${fault}`));
      expect(faults).toEqual([]);
      await close();
    },
  );

  // All at once: most of it is waiting for what does not come.
  it('its pages show that they load, and say what is wrong when there is no network', async () => {
    const paths = Object.keys(pagesOf(unknown, [name]));
    const faults = await Promise.all(paths.map(async (path) => [path, await faultsWithoutNetwork(path)]));
    expect(faults).toEqual(paths.map((path) => [path, []]));
  });
});
