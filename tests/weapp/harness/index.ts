import { Script } from 'node:vm';
import { JSDOM, VirtualConsole } from 'jsdom';
import { readBuild } from './build';
import { runtimeScript } from './bundle';
import { declaredByProduct, longestPatience, noCloud, type BootOptions } from './options';
import type { Running, StartOptions } from './runtime/start';
import type { Answer, Call } from './runtime/wx/calls';
import { Screen, type Wanted } from './screen';

let script: Script | undefined;

/** Boots a mini-program build in a window of its own and gives the hands and eyes of a user. */
export async function bootWeapp(options: BootOptions): Promise<WeappApp> {
  const problems: string[] = [];
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('error', (...parts: unknown[]) => {
    const said = parts.map(String).join(' ');
    // NutUI's picker asks for its height once more when it is gone already, and goes on without.
    if (!said.startsWith('获取高度失败')) problems.push(said);
  });
  virtualConsole.on('jsdomError', (error: Error & { detail?: Error }) => {
    problems.push(String(error.detail?.stack ?? error.stack ?? error));
  });
  const dom = new JSDOM('<!doctype html><html lang="zh-CN"><body></body></html>', {
    runScripts: 'outside-only',
    pretendToBeVisual: true,
    url: 'https://weapp.local/',
    virtualConsole,
  });
  const window = dom.window as unknown as Window & typeof globalThis;
  // Parsed once for all the windows of a process.
  script ??= new Script(`${runtimeScript()}; weappRuntime`, { filename: 'weapp-runtime.js' });
  const runtime = script.runInContext(dom.getInternalVMContext()) as {
    start(options: StartOptions): Running;
  };
  const build = readBuild(options.root);
  const startedAt = performance.now();
  try {
    const running = runtime.start({
      build,
      launch: options.launch ?? {},
      device: options.device ?? {},
      storage: options.storage ?? {},
      answers: options.answers ?? {},
      promises: options.promises ?? 'microtasks',
      declared: options.declared ?? declaredByProduct,
      loadsPictures: false,
      callFunction: options.callFunction ?? noCloud,
      onProblem: (message) => problems.push(message),
    });
    const app = new WeappApp(window, running, problems, options.patience ?? longestPatience);
    await app.screen.waitFor(
      () => (options.until === 'anything' ? running.pageElement.childElementCount > 0 : app.text() !== ''),
      'the first page to draw something',
    );
    app.drawnAfterMs = performance.now() - startedAt;
    return app;
  } catch (error) {
    window.close();
    throw error;
  }
}

/** The most characters that one `setData` may carry: more holds a slow phone up. */
const largestUpdate = 20 * 1024;

/** A running mini-program. */
export class WeappApp {
  readonly screen: Screen;
  /** How long the app took until something could be read (ms). */
  drawnAfterMs = 0;

  constructor(
    private readonly window: Window & typeof globalThis,
    private readonly running: Running,
    private readonly problems: string[],
    patience: number,
  ) {
    this.screen = new Screen(
      window,
      () => running.pageElement,
      () => this.check(),
      patience,
    );
  }

  /** What the app asked of WeChat, and the answers that a test chooses. */
  readonly wx = {
    calls: (name?: string): Call[] => this.running.calls.made.filter((call) => !name || call.name === name),
    answer: (name: string, answer: Answer) => this.running.answer(name, answer),
    /** Changes the network: 'none' is offline. */
    network: (type: string) => this.running.network.change(type),
    /** WeChat has brought a newer version, or could not. */
    update: (heard: 'ready' | 'failed') => this.act(() => this.running.newer.tell(heard)),
    /** Makes WeChat say that the user has not agreed to the privacy guideline. */
    requirePrivacy: () => void (this.running.privacy.needed = true),
    /** What the app stored on the phone under a key. */
    stored: (key: string): unknown => JSON.parse(this.running.storage.get(key) ?? 'null'),
  };

  /** The page that is seen: its path, its query and how many pages are open. */
  get page() {
    return this.running.page;
  }

  /** The text of the title bar. */
  get title() {
    return this.running.title;
  }

  /** How much every `setData` sent from the app to its views. */
  get updates() {
    return this.running.updates;
  }

  /** All that can be read. */
  text() {
    return this.screen.text();
  }

  /** Waits for a text (or takes an element) and, when it stands on a button, for the button to be enabled; taps it. */
  async tap(target: Wanted | Element) {
    const look = () => (isText(target) ? this.screen.queryByText(target) : target);
    const enabled = (found: Element | undefined) =>
      found?.closest('wx-button[disabled]') ? undefined : found;
    const element = await this.screen.waitFor(
      () => enabled(look()),
      `${isText(target) ? String(target) : target.outerHTML.slice(0, 80)} to be there and enabled`,
    );
    this.act(() =>
      element.dispatchEvent(new this.window.MouseEvent('click', { bubbles: true, cancelable: true })),
    );
  }

  /** Presses long. */
  async longPress(target: Wanted | Element) {
    const element = await this.locate(target);
    this.act(() => this.running.touch(element, 'longpress'));
  }

  /** Replaces what stands in a field, found by its placeholder or given as an element. */
  async type(target: Wanted | Element, text: string) {
    const found = isText(target) ? await this.screen.findByPlaceholder(target) : target;
    const field = (
      found.matches('input, textarea') ? found : found.querySelector('input, textarea')
    ) as HTMLInputElement;
    if (field.disabled) throw new Error('the field is disabled');
    this.act(() => {
      field.focus();
      field.value = field.maxLength >= 0 ? text.slice(0, field.maxLength) : text;
      field.dispatchEvent(new this.window.Event('input', { bubbles: true }));
      field.blur();
    });
  }

  /** Chooses in a `picker`, `picker-view`, `slider` or `swiper` around a text: sends it `change`. */
  async choose(target: Wanted | Element, value: unknown) {
    const element = await this.locate(target);
    const control = element.closest('wx-picker, wx-picker-view, wx-slider, wx-swiper') ?? element;
    this.act(() => this.running.fire(control, 'change', { value }));
  }

  /** Sends any other event of a tag, such as `scrolltolower`. */
  async fire(target: Wanted | Element, event: string, detail: unknown = {}) {
    const element = await this.locate(target);
    this.act(() => this.running.fire(element, event, detail));
  }

  /** Taps an entry of the tab bar. */
  tapTab(text: string) {
    const tab = [...this.window.document.querySelectorAll('weapp-tab')].find(
      (item) => item.textContent === text,
    );
    if (!tab) throw new Error(`the tab bar has no ${text}`);
    this.act(() => tab.dispatchEvent(new this.window.MouseEvent('click', { bubbles: true })));
  }

  /** The arrow of the title bar. */
  back() {
    this.act(() => this.running.back());
  }

  /** Pulls the page down to refresh it. */
  pullDown() {
    this.act(() => this.running.pullDown());
  }

  /** Scrolls the page to its end. */
  reachBottom() {
    this.act(() => this.running.reachBottom());
  }

  /** Forwards the page from WeChat's menu; gives the card. */
  share(): unknown {
    return this.running.share();
  }

  /** Puts the app into the background. */
  hide() {
    this.act(() => this.running.hide());
  }

  /** Brings the app back. */
  show(scene?: number) {
    this.act(() => this.running.show(scene));
  }

  /** Waits until the page at `path` is seen. */
  async arrivesAt(path: string) {
    await this.screen.waitFor(() => this.page.path === path, `the page ${path} (now ${this.page.path})`);
  }

  /** Takes away the problems seen so far, for a test that provokes them. */
  takeProblems(): string[] {
    return this.problems.splice(0);
  }

  /** Ends the app; fails when it had a problem that no test took, or sent too much to a view at once. */
  close() {
    for (const { path, bytes } of this.updates)
      if (bytes > largestUpdate) this.problems.push(`${path} sent ${bytes} characters to its view at once`);
    this.window.close();
    this.check();
  }

  private async locate(target: Wanted | Element): Promise<Element> {
    return isText(target) ? this.screen.findByText(target) : target;
  }

  private act(run: () => unknown) {
    run();
    this.check();
  }

  private check() {
    if (this.problems.length > 0)
      throw new Error(`the app had a problem:\n${this.problems.splice(0).join('\n')}`);
  }
}

function isText(target: Wanted | Element): target is Wanted {
  return typeof target === 'string' || 'test' in target;
}
