import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('training', {
  list: takes<{ organizationId: string }>(),
  write: takes<{ organizationId: string }>(),
});

/** 培训: what a branch writes down of it. */
export const training = {
  name: 'training',
  pages,
  errors: { 'TRAINING.NOT_A_BRANCH': '培训按党支部登记，请选择具体的支部' },
  tools: [
    {
      for: ['keeper'],
      group: '支部',
      order: 90,
      icon: 'ledger',
      label: '培训',
      hint: '登记、查看',
      to: pages.list,
    },
  ],
  todo: none<'nothing waits for anybody'>(),
  notices: none<'nobody is told'>(),
  basis: none<'a branch writes it down of its own accord'>(),
  calendar: none<'nothing here has a day'>(),
} satisfies Context;
