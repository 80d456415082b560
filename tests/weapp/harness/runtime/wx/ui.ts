import type { Chrome } from '../chrome';
import { Refusal, type Calls } from './calls';

/** Toasts, dialogs, titles: drawn around the pages, where a test reads and taps them. */
export function uiApis(calls: Calls, chrome: Chrome, noop: string[]) {
  const quiet = Object.fromEntries(noop.map((name) => [name, calls.async(name, () => undefined)]));
  return {
    ...quiet,
    showToast: calls.async('showToast', ({ title, duration }) =>
      chrome.toast(String(title), Number(duration ?? 1500)),
    ),
    hideToast: calls.async('hideToast', () => chrome.hideToast()),
    showLoading: calls.async('showLoading', ({ title }) => chrome.toast(String(title), Infinity)),
    hideLoading: calls.async('hideLoading', () => chrome.hideToast()),
    showModal: calls.async('showModal', async (options) => {
      const confirm = await chrome.ask({
        title: String(options.title ?? ''),
        content: String(options.content ?? ''),
        choices: [
          ...(options.showCancel === false ? [] : [String(options.cancelText ?? '取消')]),
          String(options.confirmText ?? '确定'),
        ],
      });
      const confirmed = confirm === String(options.confirmText ?? '确定');
      return { confirm: confirmed, cancel: !confirmed, content: null };
    }),
    showActionSheet: calls.async('showActionSheet', async ({ itemList }) => {
      const items = itemList as string[];
      const chosen = await chrome.ask({ title: '', content: '', choices: [...items, '取消'] });
      if (chosen === '取消') throw new Refusal('cancel');
      return { tapIndex: items.indexOf(chosen) };
    }),
    setNavigationBarTitle: calls.async('setNavigationBarTitle', ({ title }) =>
      chrome.setTitle(String(title)),
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
