import { getCurrentInstance } from '@tarojs/taro';
import { pages } from './pages';

/** What stands at the foot of every page that asks something: the words, and where a tap leads. */
export interface Foot {
  words: string;
  address: string;
}

/** 意见投诉, with the page that one comes from; nothing where one is there already. */
export function footOfPage(): Foot | undefined {
  const path = (getCurrentInstance().router?.path ?? '').replace(/^\/|\?.*$/g, '');
  if (path.startsWith('complaint/')) return undefined;
  const address = pages.complaint.write(path ? { page: `/${path}` } : {});
  return { words: '这一页不好用？有意见点这里', address };
}
