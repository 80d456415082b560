import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('reconciliation', {
  list: takes<{ organizationId: string }>(),
  begin: takes<{ organizationId: string }>(),
  detail: takes<{ reconciliationId: string }>(),
  rows: takes<{ reconciliationId: string; kind: string }>(),
});

/** 名单对账: lists of other offices held against the register, and taken over instead of typed again. */
export const reconciliation = {
  name: 'reconciliation',
  pages,
  tools: [
    {
      for: ['officer'],
      over: ['town', 'district'],
      group: '组织',
      order: 13,
      icon: 'swap',
      label: '名单对账',
      to: pages.list,
    },
  ],
  todo: none<'what waits stands with the list that it came from'>(),
  notices: none<'nobody is told'>(),
} satisfies Context;
