import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { addressOf, names, pagesOf } from '../../scripts/gallery/pages';
import type { Name, View } from '../../scripts/gallery/view';
import { galleryNow, startWorld, type World } from '../../scripts/gallery/world';
import { root } from '../../scripts/cloud';
import { launchBrowser } from '../browser/launch';
import { pagesOf as pathsOf, type AppConfig } from '../weapp/harness/runtime/config';
import { faultsOfDesk, faultsOfLook } from './look';
import { deskScreen, Phones } from './phones';
import { faultsOfPicture } from './pictures';
import { previewRoster } from './roster-preview';

/**
 * Every page that the app's configuration names, in the states it has: readable by everyone, and never bare. One context
 * alone: `npx jest tests/h5/pages -t 'member:'`.
 */

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const config = JSON.parse(readFileSync(`${root}/dist/weapp/app.json`, 'utf8')) as AppConfig;

let world: World;
let browser: Browser;
let phones: Phones;
beforeAll(async () => {
  world = await startWorld();
  browser = await launchBrowser();
  phones = new Phones(browser, `${world.cloud.url}/app/`, galleryNow);
});
afterAll(async () => {
  await browser.close();
  await world.cloud.close();
});

const unknown = new Proxy({}, { get: () => '' }) as World['ids'];

it('names every page of the app, and no other', () => {
  expect(Object.keys(pagesOf(unknown)).sort()).toEqual(pathsOf(config).sort());
});

/** What axe finds; `rules` narrows it to some. */
async function axeFinds(page: Page, rules?: string[]): Promise<string[]> {
  // An app that stays open has it already.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
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

/** What asks something has the way to complain at its foot, once; what only shows something has not. */
async function faultsOfFoot(page: Page, path: string): Promise<string[]> {
  const [asks, ways] = await page.evaluate(() => {
    const root = [...document.querySelectorAll('.page-root')].find((one) => one.getClientRects().length > 0);
    const count = (what: string) => root?.querySelectorAll(what).length ?? 0;
    return [count('.field, input, textarea') > 0, count('.complaint-line')] as const;
  });
  const wanted = asks && !path.startsWith('complaint/') ? 1 : 0;
  return ways === wanted ? [] : [`it has ${ways} ways to complain, not ${wanted}`];
}

/** What is wrong with a page while it waits for the cloud, and when that cannot be reached. */
async function faultsWithoutNetwork(path: string): Promise<string[]> {
  const view = viewOf(path, 0);
  const { page, errors, root, fail, leave } = await phones.openUnanswered(addressOf(path, view));
  const isBare = (await root.innerHTML()) === '';
  await fail();
  await page
    .getByText(/\p{Script=Han}/u)
    .locator('visible=true')
    .first()
    .waitFor();
  const faults = [...(await page.evaluate(faultsOfLook)), ...errors.splice(0)];
  await leave();
  return isBare ? ['it is bare while it loads', ...faults] : faults;
}

const viewOf = (path: string, index: number): View => {
  const view = pagesOf(world.ids)[path]?.[index];
  if (!view) throw new Error(`${path} has no view ${index}`);
  return view;
};

/** The tabs have a picture in large letters too; what is used at a desk uses its width, and has a picture there. */
async function faultsOfOtherLooks(
  page: Page,
  path: string,
  { view, isPictured }: { view: View; isPictured: boolean },
) {
  const faults: string[] = [];
  await page.emulateMedia({ colorScheme: 'light' });
  if (isPictured && path.startsWith('pages/')) faults.push(...(await faultsOfPicture(page, path, 'care')));
  if (view.desk !== true) return faults;
  await page.evaluate(() => document.documentElement.classList.remove('care'));
  await page.setViewportSize(deskScreen);
  // The page follows its window in its own time.
  await page
    .waitForFunction(`(${faultsOfDesk.toString()})().length === 0`, undefined, { timeout: 15_000 })
    .catch(() => undefined);
  faults.push(...(await page.evaluate(faultsOfDesk)));
  faults.push(...(await page.evaluate(faultsOfLook)).map((fault) => `desk: ${fault}`));
  if (isPictured) faults.push(...(await faultsOfPicture(page, path, 'desk')));
  return faults;
}

/**
 * Each view of a context's pages: its path, its state and its place. First each page once, then again in its next state: an
 * app goes on to another page, where for the same one it would begin anew.
 */
const viewsIn = (name: Name) =>
  Object.entries(pagesOf(unknown, [name]))
    .flatMap(([path, all]) => all.map(({ state }, index) => [path, state, index] as const))
    .sort(([, , one], [, , other]) => one - other);

describe.each(names)('%s:', (name) => {
  it.each(viewsIn(name))(
    '%s, %s looks as it did, and is readable: light, dark, in large letters on a narrow phone, and at a desk',
    async (path, _state, index) => {
      const view = viewOf(path, index);
      const page = await phones.show(view.as, addressOf(path, view));
      // The first view of each page has a picture.
      const isPictured = index === 0 && !view.varies;
      const faults = isPictured ? await faultsOfPicture(page, path) : [];
      faults.push(...(await axeFinds(page)), ...(await page.evaluate(faultsOfLook)));
      faults.push(...(await faultsOfFoot(page, path)));
      await page.emulateMedia({ colorScheme: 'dark' });
      faults.push(...(await axeFinds(page, ['color-contrast'])).map((fault) => `dark: ${fault}`));
      await page.setViewportSize({ width: 320, height: 640 });
      await page.evaluate(() => document.documentElement.classList.add('care'));
      faults.push(...(await page.evaluate(faultsOfLook)).map((fault) => `large: ${fault}`));
      faults.push(...(await faultsOfOtherLooks(page, path, { view, isPictured })));
      expect([...faults, ...phones.takeErrors(view.as)]).toEqual([]);
    },
  );

  // One for all of them: `weapp/app` has every page of the real build wait, and fail.
  it('its first page shows that it loads, and says what is wrong when there is no network', async () => {
    const [path = ''] = Object.keys(pagesOf(unknown, [name]));
    expect(await faultsWithoutNetwork(path)).toEqual([]);
  });
});

it.each([320, 390, 1280])('the preview of a roster is readable at %i px', async (width) => {
  const page = await previewRoster(browser, world, width);
  expect(await page.evaluate(faultsOfLook)).toEqual([]);
  await page.close();
});
