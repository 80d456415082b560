import type { Chrome } from '../chrome';
import { toText } from '../text';
import { Refusal, type Calls } from './calls';

/** Toasts, dialogs, titles: drawn around the pages, where a test reads and taps them. */
export function uiApis(calls: Calls, chrome: Chrome, noop: string[]) {
  const quiet = Object.fromEntries(noop.map((name) => [name, calls.async(name, () => undefined)]));
  return {
    ...quiet,
    showToast: calls.async('showToast', ({ title, duration }) =>
      chrome.toast(toText(title), Number(duration ?? 1500)),
    ),
    hideToast: calls.async('hideToast', () => chrome.hideToast()),
    showLoading: calls.async('showLoading', ({ title }) => chrome.toast(toText(title), Infinity)),
    hideLoading: calls.async('hideLoading', () => chrome.hideToast()),
    showModal: calls.async('showModal', async (options) => {
      const sure = toText(options.confirmText) || '确定';
      const chosen = await chrome.ask({
        title: toText(options.title),
        content: toText(options.content),
        choices: [...(options.showCancel === false ? [] : [toText(options.cancelText) || '取消']), sure],
      });
      return { confirm: chosen === sure, cancel: chosen !== sure, content: null };
    }),
    showActionSheet: calls.async('showActionSheet', async ({ itemList }) => {
      const items = itemList as string[];
      const chosen = await chrome.ask({ title: '', content: '', choices: [...items, '取消'] });
      if (chosen === '取消') throw new Refusal('cancel');
      return { tapIndex: items.indexOf(chosen) };
    }),
    setNavigationBarTitle: calls.async('setNavigationBarTitle', ({ title }) =>
      chrome.setTitle(toText(title)),
    ),
  };
}

/** What changes nothing that the harness draws: only recorded. */
export const QUIET = [
  ...['setNavigationBarColor', 'showNavigationBarLoading', 'hideNavigationBarLoading', 'setBackgroundColor'],
  ...['setBackgroundTextStyle', 'setTabBarStyle', 'setTabBarItem', 'setTabBarBadge', 'removeTabBarBadge'],
  ...[
    'showTabBarRedDot',
    'hideTabBarRedDot',
    'showTabBar',
    'hideTabBar',
    'hideHomeButton',
    'startPullDownRefresh',
  ],
  ...[
    'stopPullDownRefresh',
    'pageScrollTo',
    'showShareMenu',
    'hideShareMenu',
    'updateShareMenu',
    'setClipboardData',
  ],
  ...['previewImage', 'makePhoneCall', 'openDocument', 'loadFontFace', 'enableAlertBeforeUnload'],
  ...['disableAlertBeforeUnload', 'reportEvent', 'setVisualEffectOnCapture'],
];
