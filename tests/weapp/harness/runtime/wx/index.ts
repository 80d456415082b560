import type { Chrome } from '../chrome';
import { NavigationError, type PageStack } from '../pages';
import { Refusal, type Calls } from './calls';
import { cloudApis, type CallFunction } from './cloud';
import type { Network } from './network';
import { fileApis } from './files';
import { openApis, type Privacy } from './open';
import { storageApis } from './storage';
import { systemApis, type Device } from './system';
import { QUIET, uiApis } from './ui';
import { UNSUPPORTED } from './unsupported';
import type { Updates } from './updates';

/** What `wx` is made from. */
export interface WxParts {
  calls: Calls;
  device: Device;
  storage: Map<string, string>;
  network: Network;
  updates: Updates;
  privacy: Privacy;
  chrome: Chrome;
  callFunction: CallFunction;
  stack: () => PageStack;
  launch: Record<string, unknown>;
  /** Told of what should fail the test even when the app swallows it. */
  onProblem: (message: string) => void;
}

/** The global `wx` of one running app. */
export function createWx(parts: WxParts): Record<string, unknown> {
  const { calls, stack, onProblem } = parts;
  const wx: Record<string, unknown> = {
    ...systemApis(calls, parts.device),
    ...storageApis(calls, parts.storage),
    ...uiApis(calls, parts.chrome, QUIET),
    ...openApis(calls, parts.privacy),
    ...fileApis(calls),
    ...parts.network.apis(),
    ...parts.updates.apis(),
    ...cloudApis(calls, parts.network, parts.callFunction),
    ...navigation(calls, stack),
    env: { USER_DATA_PATH: 'wxfile://usr' },
    nextTick: (run: () => void) => queueMicrotask(run),
    createSelectorQuery: () => stack().top.caller.createSelectorQuery(),
    getLaunchOptionsSync: () => parts.launch,
    getEnterOptionsSync: () => parts.launch,
    canIUse: (name: string) => {
      const [api = ''] = name.split('.');
      return api in wx && !UNSUPPORTED.includes(api);
    },
  };
  const unsupported = (name: string) => () => {
    const message = `the app called wx.${name}, which the harness does not stand in for`;
    onProblem(message);
    throw new Error(message);
  };
  for (const name of UNSUPPORTED) wx[name] ??= unsupported(name);
  for (const name of LISTENERS) wx[name] ??= () => undefined;
  return new Proxy(wx, {
    get(target, name) {
      if (typeof name !== 'string' || name in target || name.startsWith('webpack') || name.startsWith('__')) {
        return Reflect.get(target, name) as unknown;
      }
      return unsupported(name);
    },
  });
}

// Events of the whole app that nothing in the harness ever sends.
const LISTENERS = [
  ...[
    'onError',
    'offError',
    'onUnhandledRejection',
    'offUnhandledRejection',
    'onPageNotFound',
    'offPageNotFound',
  ],
  ...[
    'onAppShow',
    'offAppShow',
    'onAppHide',
    'offAppHide',
    'onAudioInterruptionBegin',
    'onAudioInterruptionEnd',
  ],
];

function navigation(calls: Calls, stack: () => PageStack) {
  const go = (name: string, act: (options: Record<string, unknown>) => void) =>
    calls.async(name, (options) => {
      try {
        act(options);
      } catch (error) {
        throw error instanceof NavigationError ? new Refusal(error.message) : error;
      }
    });
  return {
    navigateTo: go('navigateTo', ({ url }) => stack().navigateTo(String(url))),
    redirectTo: go('redirectTo', ({ url }) => stack().redirectTo(String(url))),
    switchTab: go('switchTab', ({ url }) => stack().switchTab(String(url))),
    reLaunch: go('reLaunch', ({ url }) => stack().reLaunch(String(url))),
    navigateBack: go('navigateBack', ({ delta }) =>
      stack().navigateBack(delta === undefined ? 1 : Number(delta)),
    ),
  };
}
