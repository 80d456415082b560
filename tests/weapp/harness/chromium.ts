import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { readBuild } from './build';
import { runtimeScript } from './bundle';
import { NATIVE_STYLES } from './native-styles';
import { declaredByProduct, longestPatience, noCloud, type BootOptions } from './options';
import { pagesOf } from './runtime/config';
import type { HarnessWindow, RemoteOptions } from './runtime/remote';
import type { Call } from './runtime/wx/calls';
import { readStyles } from './styles';

/** How to boot a build in a browser. */
export interface ChromiumOptions extends BootOptions {
  /** The browser's own options: `viewport`, `deviceScaleFactor`, `colorScheme`. */
  context?: BrowserContextOptions;
}

const HOME = 'https://weapp.local/';
const TYPES: Record<string, string> = { '.png': 'image/png', '.jpg': 'image/jpeg', '.svg': 'image/svg+xml' };

/** Boots a mini-program build in a browser page, drawn with its own styles. */
export async function bootInChromium(browser: Browser, options: ChromiumOptions): Promise<ChromiumApp> {
  const viewport = { width: 390, height: 844 };
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: options.device?.theme ?? 'light',
    ...options.context,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(options.patience ?? longestPatience);
  const problems: string[] = [];
  page.on(
    'console',
    (message) => message.type() === 'error' && problems.push(`${message.text()} (${message.location().url})`),
  );
  page.on('pageerror', (error) => problems.push(String(error.stack ?? error)));
  await serve(page, options.root);
  await page.exposeFunction('weappCall', options.callFunction ?? noCloud);
  await page.exposeFunction('weappProblem', (message: string) => void problems.push(message));
  await page.goto(HOME);
  await page.addScriptTag({ content: runtimeScript() });
  const size = page.viewportSize() ?? viewport;
  const remote: RemoteOptions = {
    build: readBuild(options.root),
    launch: options.launch ?? {},
    device: { windowWidth: size.width, windowHeight: size.height, ...options.device },
    storage: options.storage ?? {},
    answers: jsonAnswers(options.answers ?? {}),
    promises: options.promises ?? 'microtasks',
    declared: options.declared ?? declaredByProduct,
  };
  await page.evaluate(
    (given) => (window as unknown as HarnessWindow).weappRuntime.startRemotely(given),
    remote,
  );
  const app = new ChromiumApp(page, problems);
  await page.waitForFunction((until) => {
    const { pageElement } = (window as unknown as HarnessWindow).weappApp;
    return until === 'anything' ? pageElement.childElementCount > 0 : pageElement.textContent !== '';
  }, options.until);
  return app;
}

function jsonAnswers(answers: NonNullable<BootOptions['answers']>): RemoteOptions['answers'] {
  for (const [name, answer] of Object.entries(answers)) {
    if (typeof answer === 'function') throw new Error(`in a browser the answer to ${name} has to be JSON`);
  }
  return answers;
}

// The window's page and the build's pictures; nothing else exists on this network.
async function serve(page: Page, root: string) {
  const sheets = readStyles(root, pagesOf(readBuild(root).config)).map(({ page: of, css }) =>
    of ? `<style data-page="${of}" media="not all">${css}</style>` : `<style>${css}</style>`,
  );
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>${NATIVE_STYLES}</style>${sheets.join('')}</head><body></body></html>`;
  await page.route('**/*', (route) => {
    const { pathname, origin } = new URL(route.request().url());
    const file = join(root, normalize(decodeURIComponent(pathname)));
    if (`${origin}/` === HOME && pathname === '/')
      return route.fulfill({ contentType: 'text/html', body: html });
    if (`${origin}/` !== HOME) return route.abort();
    if (!existsSync(file)) return route.fulfill({ status: 404, body: '' });
    return route.fulfill({ contentType: TYPES[extname(file)], body: readFileSync(file) });
  });
}

// A finger hits whatever is there: a text that lets touches through to its button is no obstacle, a cover over it is,
// and what is still moving away or disabled is waited for.
async function tapAt(page: Page, target: Locator) {
  await target.scrollIntoViewIfNeeded();
  const element = await target.elementHandle();
  const reachable = await page.waitForFunction((wanted) => {
    const box = (wanted as Element).getBoundingClientRect();
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const hit = document.elementFromPoint(point.x, point.y);
    const reached = hit && (hit.contains(wanted) || (wanted as Element).contains(hit));
    return reached && !hit.closest('wx-button[disabled]') ? point : false;
  }, element);
  const point = await reachable.jsonValue();
  if (point) await page.mouse.click(point.x, point.y);
}

/** A mini-program running in a browser page. */
export class ChromiumApp {
  constructor(
    /** The browser's own page, for what the harness has no word for. */
    readonly page: Page,
    private readonly problems: string[],
  ) {}

  /** Elements that read so, on what is seen: the page, its toasts and dialogs. */
  byText(text: string | RegExp): Locator {
    const seen = this.page.locator('weapp-page, weapp-toast, weapp-dialog');
    return seen.getByText(text, { exact: true }).filter({ visible: true });
  }

  /** Waits for a text. */
  async findByText(text: string | RegExp) {
    await this.byText(text).first().waitFor();
    this.check();
  }

  /** Waits for a text and taps it with the mouse. */
  async tap(text: string | RegExp) {
    await tapAt(this.page, this.byText(text).first());
    this.check();
  }

  /** Taps an entry of the tab bar. */
  async tapTab(text: string) {
    await this.page.locator('weapp-tab', { hasText: text }).click();
    this.check();
  }

  /** Types into the field with such a placeholder. */
  async type(placeholder: string | RegExp, text: string) {
    const field = this.page.locator('input, textarea').and(this.page.getByPlaceholder(placeholder));
    await field.filter({ visible: true }).first().fill(text);
    this.check();
  }

  /** Chooses in the `picker`, `picker-view`, `slider` or `swiper` around a text. */
  async choose(text: string | RegExp, value: unknown) {
    await this.byText(text)
      .first()
      .evaluate((element, chosen) => {
        const control = element.closest('wx-picker, wx-picker-view, wx-slider, wx-swiper') ?? element;
        (window as unknown as HarnessWindow).weappApp.fire(control, 'change', { value: chosen });
      }, value);
    this.check();
  }

  /** Makes an API answer so from now on; what is given has to be JSON. */
  answer(name: string, answer: Record<string, unknown>) {
    return this.page.evaluate(
      ([api, given]) => (window as unknown as HarnessWindow).weappApp.answer(api, given),
      [name, answer] as const,
    );
  }

  /** What the app asked of WeChat. */
  calls(name?: string): Promise<Call[]> {
    return this.page.evaluate(
      (api) =>
        (window as unknown as HarnessWindow).weappApp.calls.made.filter((call) => !api || call.name === api),
      name,
    );
  }

  /** Changes the network: 'none' is offline. */
  network(type: string) {
    return this.page.evaluate((to) => (window as unknown as HarnessWindow).weappApp.network.change(to), type);
  }

  /** The path of the page that is seen. */
  path(): Promise<string> {
    return this.page.evaluate(() => (window as unknown as HarnessWindow).weappApp.page.path);
  }

  /** The arrow of the title bar. */
  async back() {
    await this.page.evaluate(() => (window as unknown as HarnessWindow).weappApp.back());
    this.check();
  }

  /** A picture of the screen; `whole` makes the screen as high as its page. */
  async screenshot(path?: string, { whole = false } = {}): Promise<Buffer> {
    const before = this.page.viewportSize();
    if (whole && before) {
      const hidden = await this.page.evaluate(() => {
        const seen = (window as unknown as HarnessWindow).weappApp.pageElement;
        return seen.scrollHeight - seen.clientHeight;
      });
      await this.page.setViewportSize({ width: before.width, height: before.height + hidden });
    }
    const picture = await this.page.screenshot({ path, animations: 'disabled' });
    if (whole && before) await this.page.setViewportSize(before);
    return picture;
  }

  /** Takes away the problems seen so far, for a test that provokes them. */
  takeProblems(): string[] {
    return this.problems.splice(0);
  }

  /** Ends the app; fails when it had a problem that no test took. */
  async close() {
    await this.page.context().close();
    this.check();
  }

  private check() {
    if (this.problems.length > 0)
      throw new Error(`the app had a problem:\n${this.problems.splice(0).join('\n')}`);
  }
}
