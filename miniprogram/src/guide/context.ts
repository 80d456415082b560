import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('guide', { read: takes<{ reader?: string }>() });

/** 使用指南: the app explained to those who use it; it calls no cloud. */
export const guide = {
  name: 'guide',
  pages,
  errors: none<'it calls no cloud'>(),
  audit: none<'it calls no cloud'>(),
  tools: none<'everybody reaches it from 我的'>(),
  todo: none<'it is only read'>(),
  notices: none<'it is only read'>(),
  basis: none<'it is only read'>(),
  calendar: none<'it is only read'>(),
} satisfies Context;
