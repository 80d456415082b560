import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('survey', {
  list: takes<{ organizationId: string }>(),
  write: takes<{ organizationId: string }>(),
});

/** 排摸: what a branch writes down of it. */
export const survey = {
  name: 'survey',
  pages,
  tools: [
    {
      for: ['keeper'],
      group: '支部',
      order: 90,
      icon: 'ledger',
      label: '排摸',
      hint: '登记、查看',
      to: pages.list,
    },
  ],
  todo: none<'nothing waits for anybody'>(),
  notices: none<'nobody is told'>(),
  basis: none<'a branch writes it down of its own accord'>(),
  calendar: none<'nothing here has a day'>(),
} satisfies Context;
