import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('__name__', {
  list: takes<{ organizationId: string }>(),
  write: takes<{ organizationId: string }>(),
});

/** __term__: what a branch writes down of it. */
export const __name__ = {
  name: '__name__',
  pages,
  tools: [
    {
      for: ['keeper'],
      group: '支部',
      order: 90,
      icon: 'ledger',
      label: '__term__',
      to: pages.list,
    },
  ],
  todo: none<'nothing waits for anybody'>(),
  notices: none<'nobody is told'>(),
} satisfies Context;
