import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('ledger', {
  /** A year, or one month of it. */
  year: takes<{ organizationId: string; month?: string }>(),
  export: takes<{ organizationId: string; year: number }>(),
});

/** 台账: what a branch held, to look through and to take out as files. */
export const ledger = {
  name: 'ledger',
  pages,
  tools: [
    {
      for: ['keeper'],
      group: '会议和活动',
      order: 50,
      icon: 'ledger',
      atHand: 40,
      label: '台账',
      to: pages.year,
    },
  ],
  todo: none<'it writes itself when an activity ends'>(),
  notices: none<'it writes itself when an activity ends'>(),
} satisfies Context;
