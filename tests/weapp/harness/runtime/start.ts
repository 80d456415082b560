import { glassEasel } from 'glass-easel-miniprogram-adapter';
import { Chrome } from './chrome';
import { Components, type Views } from './components';
import { barColours, pageConfig, pagesOf, type AppConfig, type Build } from './config';
import { createModules } from './modules';
import { PageStack, type OpenPage } from './pages';
import { setPlatform } from './platform';
import { listenForEvents } from './events';
import { nodeOf } from './node';
import { trigger, triggerTouch } from './trigger';
import { TimerPromise } from './timer-promise';
import { createWx } from './wx';
import { Calls, Refusal, type Answer } from './wx/calls';
import type { CallFunction } from './wx/cloud';
import { Network } from './wx/network';
import { refusalOf, type Declared } from './wx/permits';
import { PHONE, type Device } from './wx/system';
import { unreadIn } from './unread';
import { Updates } from './wx/updates';

/** How the app is entered. */
export interface Launch {
  path?: string;
  query?: Record<string, string>;
  scene?: number;
}

/** What a window needs to run a build. */
export interface StartOptions {
  build: Build;
  launch: Launch;
  device: Partial<Device>;
  storage: Record<string, unknown>;
  answers: Record<string, Answer>;
  promises: 'microtasks' | 'timers';
  declared: Declared;
  loadsPictures: boolean;
  callFunction: CallFunction;
  onProblem: (message: string) => void;
}

type AppInstance = Record<string, unknown>;

/** One `setData`: which page or component sent how many characters of JSON to its view. */
interface Update {
  path: string;
  bytes: number;
}

/** Starts a build in this window. */
export function start(options: StartOptions) {
  const { build, onProblem } = options;
  const AppPromise = options.promises === 'timers' ? TimerPromise : Promise;
  const calls = new Calls({
    onProblem,
    AppPromise,
    refusalOf: (name, given) => refusalOf(options.declared, name, given),
  });
  for (const [name, answer] of Object.entries(options.answers)) calls.answer(name, answer);
  const device: Device = { ...PHONE, ...options.device };
  const network = new Network(calls);
  const newer = new Updates(calls);
  const privacy = { needed: false };
  const storage = new Map(
    Object.entries(options.storage).map(([key, value]) => [key, JSON.stringify(value)]),
  );
  const routes = {
    pages: pagesOf(build.config),
    tabs: build.config.tabBar?.list.map((tab) => tab.pagePath) ?? [],
  };
  const first = options.launch.path?.replace(/^\//, '') ?? routes.pages[0] ?? '';
  const launch = {
    path: first,
    query: options.launch.query ?? {},
    scene: options.launch.scene ?? 1001,
    referrerInfo: {},
  };
  const updates: Update[] = [];

  glassEasel.addGlobalErrorListener((error) => {
    onProblem(String((error as Error).stack ?? error));
    return false;
  });
  glassEasel.addGlobalWarningListener((message) => {
    onProblem(message);
    return false;
  });
  const chrome = new Chrome(tabsOf(build.config), (path) => {
    if (stack.top.path !== path) stack.switchTab(`/${path}`);
    const index = routes.tabs.indexOf(path);
    stack.call(stack.top, 'onTabItemTap', {
      index,
      pagePath: path,
      text: build.config.tabBar?.list[index]?.text,
    });
  });
  const components = new Components(viewsOf(build), (path, sent) => {
    updates.push({ path, bytes: sent.length });
    for (const name of unreadIn(sent)) onProblem(`${path}: no template reads ${name}`);
  });
  const wx = createWx({
    calls,
    device,
    storage,
    network,
    updates: newer,
    privacy,
    chrome,
    launch,
    onProblem,
    callFunction: options.callFunction,
    stack: () => stack,
  });
  let instance: AppInstance | undefined;
  const logicGlobal: Record<string, unknown> = { Promise: AppPromise };
  const modules = createModules(build.files, {
    wx,
    App: (given: AppInstance) => void (instance = given),
    ...components.globals,
    getApp: () => instance,
    getCurrentPages: () => stack.callers(),
    Promise: AppPromise,
    global: logicGlobal,
    globalThis: logicGlobal,
  });
  const stack = new PageStack(routes, components, modules, chrome.pages, (page) => showSurroundings(page));
  const callApp = (name: string, ...args: unknown[]) => {
    const method = instance?.[name];
    if (typeof method === 'function') method.apply(instance, args);
  };
  function showSurroundings(page: OpenPage) {
    const look = { ...build.config.window, ...pageConfig(build, page.path) };
    chrome.setTitle(look.navigationBarTitleText ?? '');
    if (look.navigationStyle === 'custom') chrome.hideTitle();
    chrome.paint(barColours(build, page.path, device.theme));
    chrome.showTabs(page.path);
    chrome.applyStyles(page.path);
  }
  function share(from: 'menu' | 'button', target?: unknown) {
    const card = stack.call(stack.top, 'onShareAppMessage', { from, target });
    calls.made.push({ name: 'shareAppMessage', options: card });
    return card;
  }
  setPlatform({
    loadsPictures: options.loadsPictures,
    fileUrl: (src) =>
      options.loadsPictures && !/^(data|https?|blob):/.test(src) ? `/${src.replace(/^\//, '')}` : src,
    openType(type, node, answer) {
      if (type === 'share') {
        share('button', { id: node.id, dataset: node.dataset });
        return;
      }
      calls.made.push({ name: `button.${type}`, options: {} });
      if (type === 'agreePrivacyAuthorization') {
        privacy.needed = false;
        answer({ errMsg: `${type}:ok` });
        return;
      }
      const asked = async () => {
        calls.check(`button.${type}`, {});
        return calls.resolve(type, {});
      };
      asked().then(
        (detail) => answer({ errMsg: `${type}:ok`, ...(detail as object) }),
        (error: unknown) => {
          if (!(error instanceof Refusal)) onProblem(String(error));
          const { message, extra } = error as Partial<Refusal>;
          answer({ errMsg: `${type}:fail ${message ?? ''}`, ...extra });
        },
      );
    },
  });
  listenForEvents(chrome.pages);

  modules.load('app');
  callApp('onLaunch', launch);
  callApp('onShow', launch);
  const search = Object.entries(launch.query).map(([name, value]) => `${name}=${value}`);
  stack.reLaunch(`/${first}${search.length > 0 ? `?${search.join('&')}` : ''}`);

  return {
    calls,
    network,
    newer,
    privacy,
    storage,
    updates,
    get page() {
      return { path: stack.top.path, query: stack.top.query, depth: stack.callers().length };
    },
    get title() {
      return chrome.title;
    },
    /** The element of the page that is seen. */
    get pageElement() {
      return stack.top.dom;
    },
    answer: (name: string, answer: Answer) => calls.answer(name, answer),
    back: () => stack.navigateBack(),
    pullDown: () => stack.call(stack.top, 'onPullDownRefresh'),
    reachBottom: () => stack.call(stack.top, 'onReachBottom'),
    share: () => share('menu'),
    hide: () => {
      stack.call(stack.top, 'onHide');
      callApp('onHide');
    },
    show: (scene = 1001) => {
      callApp('onShow', { ...launch, scene });
      stack.call(stack.top, 'onShow');
    },
    /** Sends an event that is no touch, such as `change`, to the tag at an element. */
    fire: (dom: Element, name: string, detail: unknown) => {
      const node = nodeOf(dom);
      if (!node) throw new Error('nothing of the app is drawn there');
      trigger(node, name, JSON.parse(JSON.stringify(detail ?? {})));
    },
    touch: (dom: Element, name: string) => {
      const node = nodeOf(dom);
      if (node) triggerTouch(node, name, { x: 0, y: 0 });
    },
  };
}

/** A running app, as the window that runs it gives it. */
export type Running = ReturnType<typeof start>;

function tabsOf(config: AppConfig) {
  return (config.tabBar?.list ?? []).map(({ pagePath, text, iconPath, selectedIconPath }) => ({
    path: pagePath,
    text,
    icon: iconPath,
    selectedIcon: selectedIconPath,
  }));
}

function viewsOf(build: Build): Views {
  // oxlint-disable-next-line typescript/no-implied-eval -- the compiler's output is a script
  const compiled = new Function(`return ${build.templates}`) as () => Views['templates'];
  return { templates: compiled(), attributes: build.attributes, config: (path) => pageConfig(build, path) };
}
