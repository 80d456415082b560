import type { Browser, Locator, Page } from 'playwright-core';
import { openPage, type WatchedPage } from '../browser/launch';

declare global {
  interface Window {
    /** Lets calls wait for an answer that does not come, see {@link withoutAnswers}. */
    holdCalls: () => void;
    /** Ends the waiting: there is no network any more. */
    loseNetwork: () => void;
  }
}

interface Phone extends WatchedPage {
  /** The path that is shown. */
  path: string;
}

/** A page that waits for the cloud. */
interface Unanswered {
  page: Page;
  /** What the page has drawn. */
  root: Locator;
  /** Its errors so far. */
  errors: string[];
  /** Takes the network away, and waits until the page shows it. */
  fail: () => Promise<void>;
  /** Leaves the phone to who needs it next. */
  leave: () => Promise<void>;
}

/**
 * People's phones in one browser. Each keeps the app open, as phones do, so that it starts once for each person and not
 * for every page; what the browser keeps of the app's files is kept between starts too.
 */
export class Phones {
  private readonly phones = new Map<string, Phone>();
  /** The one where the cloud does not answer. As it never learns who has it, it may be anyone's. */
  private unanswered: WatchedPage | undefined;

  /** @param app the address of the app, without `?` and `#` */
  constructor(
    private readonly browser: Browser,
    private readonly app: string,
    /** What their clocks show, in epoch ms. */
    private readonly now: number,
  ) {}

  /** Goes to a page (`/path?query`) on someone's phone, and waits until it is drawn with what the cloud answers. */
  async show(openid: string, address: string): Promise<Page> {
    const phone = await this.phoneOf(openid);
    const { page } = phone;
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(phoneScreen);
    await page.evaluate(() => document.documentElement.classList.remove('care'));
    const path = pathOf(address);
    // The router stays where it is when only the query changes: then the app starts anew.
    if (phone.path === path) await page.goto('about:blank');
    phone.path = path;
    await page.goto(this.addressOf(openid, address));
    await drawn(page, path);
    await loaded(page, path);
    return page;
  }

  /** What went wrong on someone's phone since this was asked last. */
  takeErrors(openid: string): string[] {
    return this.phones.get(openid)?.errors.splice(0) ?? [];
  }

  /**
   * Opens a page on a phone that the cloud does not answer, until there is no network. It keeps the app open too; as it
   * never got an answer, it remembers nothing.
   */
  async openUnanswered(address: string): Promise<Unanswered> {
    const { page, errors } = (this.unanswered ??= await this.openWithoutAnswers());
    await page.goto(this.addressOf('nobody', address));
    const path = pathOf(address);
    await drawn(page, path);
    const fail = async () => {
      await page.evaluate(() => window.loseNetwork());
      await loaded(page, path);
    };
    const leave = () => page.evaluate(() => window.holdCalls());
    return { page, errors, root: page.locator(`${pageAt(path)} .page-root`).first(), fail, leave };
  }

  private async openWithoutAnswers(): Promise<WatchedPage> {
    const phone = await this.open();
    await phone.page.addInitScript(withoutAnswers);
    return phone;
  }

  private async phoneOf(openid: string): Promise<Phone> {
    const known = this.phones.get(openid);
    if (known) return known;
    const phone = { ...(await this.open()), path: '' };
    this.phones.set(openid, phone);
    return phone;
  }

  private async open(): Promise<WatchedPage> {
    const phone = await openPage(this.browser, 'about:blank', { viewport: phoneScreen });
    await phone.page.clock.setFixedTime(this.now);
    return phone;
  }

  private addressOf(openid: string, address: string): string {
    return `${this.app}?as=${openid}#${address}`;
  }
}

const phoneScreen = { width: 390, height: 844 };
export const deskScreen = { width: 1280, height: 800 };

const pathOf = (address: string): string => address.replace(/\?.*$/, '');

/** The pages of the app, whose ids are their addresses. */
const pageAt = (path: string): string => `.taro_page[id^="${path}?"]`;

/** Waits until a page is drawn, and the one before has gone out of the picture. */
async function drawn(page: Page, path: string): Promise<void> {
  await page
    .locator(`${pageAt(path)} .page-root`)
    .first()
    .waitFor();
  const others = page.locator(`.taro_page:not([id^="${path}?"])`).locator('visible=true');
  await others.first().waitFor({ state: 'detached' });
}

const loaded = (page: Page, path: string) =>
  page
    .locator(`${pageAt(path)} .skeleton-card`)
    .first()
    .waitFor({ state: 'detached' });

/**
 * Calls of the cloud wait, all of them, until `loseNetwork`; from then on they fail as without a network, until they are
 * held again. Runs inside the browser, before the app.
 */
function withoutAnswers(): void {
  const ask = window.fetch.bind(window);
  let lost: Promise<never>;
  window.holdCalls = () => {
    lost = new Promise((_, reject) => {
      window.loseNetwork = () => reject(new TypeError('Failed to fetch'));
    });
    // Nobody may be asking anything yet.
    lost.catch(() => undefined);
  };
  window.holdCalls();
  window.fetch = (input, init) =>
    typeof input === 'string' && input.startsWith('/functions/') ? lost : ask(input, init);
}
