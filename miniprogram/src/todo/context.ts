import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('todo', { list: takes() });

/** 待办: all that waits for the reader, of whatever context. */
export const todo = {
  name: 'todo',
  pages,
  tools: none<'it stands at the top of the first page'>(),
  todo: none<'what waits belongs to other contexts'>(),
  notices: none<'nothing happens here'>(),
} satisfies Context;
