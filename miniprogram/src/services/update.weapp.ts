import Taro from '@tarojs/taro';
import type { Update } from './update';

let state: Update = 'none';
const listeners = new Set<() => void>();

function put(heard: Update) {
  state = heard;
  for (const listener of listeners) listener();
}

/** See update.d.ts. WeChat looks for one when the app starts cold, and brings it in the background. */
export const followUpdates = () => {
  const manager = Taro.getUpdateManager();
  manager.onUpdateReady(() => put('ready'));
  manager.onUpdateFailed(() => put('failed'));
};

/** See update.d.ts. */
export const updateState = () => state;

/** See update.d.ts. */
export const onUpdateChange = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** See update.d.ts. Nobody is told to delete the app: that would take with it what lies on the phone. */
export const updateNow = () => {
  if (state === 'ready') Taro.getUpdateManager().applyUpdate();
  else
    void Taro.showModal({
      title: state === 'failed' ? '新版本没有下载好' : '新版本还在路上',
      content: '请连上网络，关闭小程序，过几分钟再打开。不用删除小程序，写的内容和扫过的码都留着。',
      showCancel: false,
      confirmText: '知道了',
      confirmColor: '#C4161C',
    });
};
