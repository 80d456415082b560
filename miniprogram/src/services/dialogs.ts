import Taro from '@tarojs/taro';
import { CallError } from './call';
import { textOf } from './error-texts';
import { updateNow } from './update';

/** How long what is told in passing stays (ms). */
const passing = 2500;

/** Tells in passing that something was done, also where the page is left at once. */
export function tell(title: string) {
  const show = () => void Taro.showToast({ title, icon: 'none', duration: passing });
  show();
  if (process.env.TARO_ENV === 'h5') onNextPage(show);
}

/** In a browser what was told goes with the page that it was told on; then it is told again on the next. */
function onNextPage(show: () => void) {
  const arrived = '__afterTaroRouterChange';
  Taro.eventCenter.on(arrived, show);
  setTimeout(() => Taro.eventCenter.off(arrived, show), passing);
}

/** Asks before an act that cannot be undone; `consequence` says what it will do, `other` what the button says that leaves it. */
export async function confirm(
  title: string,
  consequence: string,
  verb: string,
  other = '再想想',
): Promise<boolean> {
  const answer = await Taro.showModal({
    title,
    content: consequence,
    confirmText: verb,
    confirmColor: '#C4161C',
    cancelText: other,
    cancelColor: '#5E564D',
  });
  return answer.confirm;
}

/** Explains a failure and stays until it has been read. */
export async function explain(error: unknown): Promise<void> {
  if (error instanceof CallError && error.code === 'UPDATE_NEEDED') return offerUpdate(error);
  const number = error instanceof CallError && error.code === 'INTERNAL' ? error.requestId : '';
  const reference = number && `（编号 ${number}）`;
  await Taro.showModal({
    title: '没有办成',
    content: `${textOf(error)}${reference}`,
    showCancel: false,
    confirmText: '知道了',
    confirmColor: '#C4161C',
  });
}

async function offerUpdate(error: CallError): Promise<void> {
  const answer = await Taro.showModal({
    title: '请更新小程序',
    content: textOf(error),
    confirmText: '更新',
    confirmColor: '#C4161C',
    cancelText: '等一会儿',
    cancelColor: '#5E564D',
  });
  if (answer.confirm) updateNow();
}
