import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('member', {
  list: takes<{ organizationId: string }>(),
  change: takes<{ organizationId: string; memberId: string; act: string }>(),
  receive: takes<{ organizationId: string }>(),
  transfers: takes<{ organizationId: string }>(),
  mine: takes(),
});

/** 党员: a branch's roster, what becomes of its people, and what each may see and have put right. */
export const member = {
  name: 'member',
  pages,
  tools: [
    {
      for: ['keeper'],
      group: '党员',
      order: 10,
      icon: 'people',
      atHand: 30,
      label: '党员名册',
      waits: ['correction'],
      to: pages.list,
    },
    {
      for: ['keeper'],
      group: '党员',
      order: 30,
      icon: 'swap',
      label: '组织关系转接',
      waits: ['transfer'],
      to: pages.transfers,
    },
  ],
  todo: {
    transfer: { icon: 'swap', label: '等待接收的党员', to: pages.transfers },
    correction: { icon: 'edit', label: '党员要求更正资料', to: pages.list },
  },
  notices: none<'what a member asks for is answered on their own page'>(),
} satisfies Context;
