import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('workbench', { index: takes() });

/** 工作台: the tools of every context, for each role one holds. */
export const workbench = {
  name: 'workbench',
  pages,
  tools: none<'it is the place where tools stand'>(),
  todo: none<'what waits belongs to other contexts'>(),
  notices: none<'nothing happens here'>(),
} satisfies Context;
