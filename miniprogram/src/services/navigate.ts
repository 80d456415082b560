import Taro from '@tarojs/taro';

const firstPage = '/pages/home/index';

/** The tabs at the foot of the screen lie in a folder of their own. */
const isTab = (url: string) => url.startsWith('/pages/');

/** What is said where a page does not open: its part of the app is not on the phone yet, and there is no network. */
const notOpened = '这一页没能打开，请检查网络后再试一次';

/** Says so where a page does not open. */
function opened(going: Promise<unknown>): void {
  going.catch(() => Taro.showToast({ title: notOpened, icon: 'none', duration: 3000 }));
}

/** Opens a page of the app, also one that a notice names without its leading slash. */
export function open(address: string) {
  const url = address.startsWith('/') ? address : `/${address}`;
  // A tab takes no parameters.
  opened(isTab(url) ? Taro.switchTab({ url: url.replace(/\?.*$/, '') }) : Taro.navigateTo({ url }));
}

/** Takes the place of the current page, so that going back does not return to it. */
export function replace(url: string) {
  opened(Taro.redirectTo({ url }));
}

/** Starts again at a page, the first when left out: nothing seen before stays behind it. Resolves when it is open. */
export async function restart(url = firstPage): Promise<void> {
  await Taro.reLaunch({ url });
}

/** Whether the page seen is the first one open and no tab: someone arrived here from outside the app. */
export function arrivedFromOutside(): boolean {
  const [first, second] = Taro.getCurrentPages();
  const path = `/${(first?.route ?? '').replace(/^\//, '').replace(/\?.*$/, '')}`;
  return second === undefined && !isTab(path);
}

/** Goes back; where there is nothing to go back to (a shared card was opened), to the first page. */
export function back() {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.switchTab({ url: firstPage });
}
