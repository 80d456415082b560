import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('pages', { home: takes(), activities: takes(), learning: takes(), me: takes() });

/** The four tabs at the foot of the screen: what other contexts have, brought together for the reader. */
export const tabs = {
  name: 'pages',
  pages,
  tools: none<'tabs are always in sight'>(),
  todo: none<'what waits belongs to other contexts; the first page only shows it'>(),
  notices: none<'nothing happens here'>(),
} satisfies Context;
