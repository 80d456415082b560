import type { Root } from 'glass-easel-miniprogram-adapter';
import type { Caller, Components } from './components';
import { resolvePath, type Modules } from './modules';
import { elementOf } from './node';

/** A page that is open. */
export interface OpenPage {
  path: string;
  query: Record<string, string>;
  caller: Caller;
  dom: HTMLElement;
  root: Root;
}

/** What the page stack needs to know of the app's configuration. */
export interface Routes {
  pages: string[];
  tabs: string[];
}

const LIMIT = 10;

/** Refused navigation, with WeChat's own words. */
export class NavigationError extends Error {}

/** The stack of open pages, with the lifecycle calls that WeChat makes. */
export class PageStack {
  private stack: OpenPage[] = [];
  private readonly keptTabs = new Map<string, OpenPage>();

  constructor(
    private readonly routes: Routes,
    private readonly components: Components,
    private readonly modules: Modules,
    private readonly container: HTMLElement,
    private readonly onTop: (page: OpenPage) => void,
  ) {}

  /** `getCurrentPages()`. */
  readonly callers = () => this.stack.map((page) => page.caller);

  /** The page that is seen. */
  get top(): OpenPage {
    const top = this.stack.at(-1);
    if (!top) throw new Error('no page is open');
    return top;
  }

  /** Opens a page on top of the others. */
  navigateTo(url: string) {
    const { path, query } = this.parse(url);
    if (this.routes.tabs.includes(path)) throw new NavigationError('can not navigateTo a tabbar page');
    if (this.stack.length >= LIMIT) throw new NavigationError('webview count limit exceed');
    this.hide(this.top);
    this.open(path, query);
  }

  /** Replaces the page that is seen. */
  redirectTo(url: string) {
    const { path, query } = this.parse(url);
    if (this.routes.tabs.includes(path)) throw new NavigationError('can not redirectTo a tabbar page');
    this.close(this.top);
    this.stack.pop();
    this.open(path, query);
  }

  /** Goes back by `delta` pages, at most to the first. */
  navigateBack(delta = 1) {
    if (this.stack.length === 1) throw new NavigationError('cannot navigate back at first page.');
    for (const page of this.stack.splice(Math.max(1, this.stack.length - delta)).reverse()) this.close(page);
    this.show(this.top);
  }

  /** Goes to a tab, closing every page that is not one. */
  switchTab(url: string) {
    const { path } = this.parse(url);
    if (!this.routes.tabs.includes(path)) throw new NavigationError('can not switch to no-tabBar page');
    if (this.stack.length === 1 && this.top.path === path) return;
    for (const page of this.stack.splice(0).reverse()) {
      if (this.routes.tabs.includes(page.path)) this.hide(page);
      else this.close(page);
    }
    const kept = this.keptTabs.get(path);
    if (kept) {
      this.stack.push(kept);
      this.show(kept);
    } else this.open(path, {});
  }

  /** Closes everything and opens one page. */
  reLaunch(url: string) {
    const { path, query } = this.parse(url);
    for (const page of new Set([...this.stack.splice(0).reverse(), ...this.keptTabs.values()]))
      this.close(page);
    this.keptTabs.clear();
    this.open(path, query);
  }

  private parse(url: string) {
    const [address = '', search = ''] = url.split('?');
    const from = this.stack.at(-1)?.path ?? '';
    const path = resolvePath(from, address);
    if (!this.routes.pages.includes(path)) throw new NavigationError(`page "${path}" is not found`);
    // As WeChat does, the query reaches the page as it was written: decoding is up to the page.
    const pairs = search
      .split('&')
      .filter(Boolean)
      .map((pair) => pair.split('='));
    const query = Object.fromEntries(pairs.map(([name = '', ...value]) => [name, value.join('=')]));
    return { path, query };
  }

  private open(path: string, query: Record<string, string>) {
    const root = this.components.create(path, this.modules);
    const caller = root.get() as Caller;
    Object.assign(caller, { route: path, __route__: path, options: query });
    const page: OpenPage = { path, query, caller, dom: elementOf(root.getComponent()), root };
    this.stack.push(page);
    if (this.routes.tabs.includes(path)) this.keptTabs.set(path, page);
    attach(root, this.container);
    this.call(page, 'onLoad', query);
    this.show(page);
    this.call(page, 'onReady');
  }

  private show(page: OpenPage) {
    page.dom.style.removeProperty('display');
    this.onTop(page);
    this.call(page, 'onShow');
    page.root.getComponent().triggerPageLifetime('show', []);
  }

  private hide(page: OpenPage) {
    this.call(page, 'onHide');
    page.root.getComponent().triggerPageLifetime('hide', []);
    page.dom.style.display = 'none';
  }

  private close(page: OpenPage) {
    this.keptTabs.delete(page.path);
    this.call(page, 'onUnload');
    this.container.removeChild(page.dom);
    page.root.release();
    // What a page that is gone still sends reaches no view.
    page.caller.setData = () => undefined;
  }

  /** Calls a lifecycle function of a page, when it has it. */
  call(page: OpenPage, name: string, ...args: unknown[]): unknown {
    const method = page.caller[name];
    return typeof method === 'function' ? (method.apply(page.caller, args) as unknown) : undefined;
  }
}

function attach(root: Root, container: HTMLElement) {
  const place = container.appendChild(document.createElement('weapp-page'));
  const [parent, placeholder] = [container, place] as unknown as Parameters<Root['attach']>;
  root.attach(parent, placeholder);
}
