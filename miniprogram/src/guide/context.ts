import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('guide', { read: takes<{ reader?: string }>(), usage: takes() });

/** 使用指南 and 使用规范: the app explained to those who use it. */
export const guide = {
  name: 'guide',
  pages,
  tools: none<'everybody reaches it from 我的'>(),
  todo: none<'it is only read'>(),
  notices: none<'it is only read'>(),
} satisfies Context;
