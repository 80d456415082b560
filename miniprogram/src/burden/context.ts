import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('burden', { asked: takes<{ reader?: string }>() });

/** 本程序向您要什么: what the app asks of whom, and by which rule. */
export const burden = {
  name: 'burden',
  pages,
  tools: none<'everybody reaches it from 我的 and from the guide'>(),
  todo: none<'it is only read'>(),
  notices: none<'it is only read'>(),
} satisfies Context;
