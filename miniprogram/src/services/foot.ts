import { pages } from './pages';

/** What stands at the foot of every page that asks something: the words, and where a tap leads. */
export interface Foot {
  words: string;
  address: string;
}

/** 意见投诉, with the path of the page that one comes from; nothing where one is there already. */
export function footOfPage(path: string): Foot | undefined {
  if (path.startsWith('complaint/')) return undefined;
  const address = pages.complaint.write(path ? { page: `/${path}` } : {});
  return { words: '这一页不好用？有意见点这里', address };
}
