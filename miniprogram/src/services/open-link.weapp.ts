import Taro from '@tarojs/taro';
import { explain, tell } from './dialogs';

/** See open-link.d.ts. A mini-program may open no pages but its own, so the address is copied for the browser. */
export const openLink = (url: string) => {
  Taro.setClipboardData({ data: url })
    .then(() => tell('网址已复制，请在浏览器中打开'))
    .catch(explain);
};
