import Taro from '@tarojs/taro';
import { CallError } from './call';
import { textOf } from './error-texts';

/** Tells in passing that something was done. */
export function tell(title: string) {
  void Taro.showToast({ title, icon: 'none', duration: 2500 });
}

/** Asks before an act that cannot be undone; `consequence` says what it will do. */
export async function confirm(title: string, consequence: string, verb: string): Promise<boolean> {
  const answer = await Taro.showModal({
    title,
    content: consequence,
    confirmText: verb,
    confirmColor: '#C4161C',
    cancelText: '再想想',
    cancelColor: '#5E564D',
  });
  return answer.confirm;
}

/** Explains a failure and stays until it has been read. */
export async function explain(error: unknown): Promise<void> {
  const reference =
    error instanceof CallError && error.code === 'INTERNAL' ? `（编号 ${error.requestId}）` : '';
  await Taro.showModal({
    title: '没有办成',
    content: `${textOf(error)}${reference}`,
    showCancel: false,
    confirmText: '知道了',
    confirmColor: '#C4161C',
  });
}
