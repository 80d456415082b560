import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { unpackChromium } from './chromium';

/**
 * Launches a headless browser that draws Chinese and needs no system package: on Linux x64 the Chromium of an npm
 * package, elsewhere an installed Chrome. One that dies before it is up has shown nothing of the product (seen once in
 * some thousand launches, a segmentation fault): it is launched again.
 */
export async function launchBrowser(): Promise<Browser> {
  const bundled = process.platform === 'linux' && process.arch === 'x64';
  const options = { headless: true, ...(bundled ? unpackChromium() : { channel: 'chrome' }) };
  for (let left = 2; ; left -= 1) {
    try {
      return await chromium.launch(options);
    } catch (error) {
      if (left === 0 || !/signal=SIG(SEGV|ABRT|BUS|TRAP)/.test(String(error))) throw error;
    }
  }
}

/** How long something is waited for (ms): nothing that appears depends on how fast the machine is. */
const patience = 240_000;

/** How a page is opened. */
export interface PageOptions extends BrowserContextOptions {
  /** What errors are no news to this test: matched against each error's text. */
  expected?: RegExp[];
}

/** A page whose errors are watched. */
export interface WatchedPage {
  page: Page;
  /** What went wrong on the page so far: errors logged and errors thrown. */
  errors: string[];
  /** Closes the page; throws when it had an error that was not expected. */
  close: () => Promise<void>;
}

/** Opens `url` on a phone's screen, in a browser context of its own. */
export async function openPage(
  browser: Browser,
  url: string,
  options: PageOptions = {},
): Promise<WatchedPage> {
  const { expected = [], ...rest } = options;
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...rest,
  });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const errors = errorsOf(page, expected);
  await page.goto(url);
  const close = async () => {
    await context.close();
    if (errors.length > 0) throw new Error(`the page had errors:\n${errors.join('\n')}`);
  };
  return { page, errors, close };
}

/** The errors of a page from now on, logged or thrown, but for those that are expected; the list grows. */
function errorsOf(page: Page, expected: RegExp[] = []): string[] {
  const errors: string[] = [];
  const note = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) errors.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => note(String(error.stack ?? error)));
  return errors;
}
