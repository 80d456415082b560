import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('subject', {
  list: takes<{
    organizationId: string;
    townId?: string;
    kind?: string;
    /** Several with a comma between. */
    carriers?: string;
    listed?: string;
    types?: string;
    covered?: string;
    employeesAtLeast?: string;
    coverage?: string;
    status?: string;
    cluster?: string;
  }>(),
  detail: takes<{ subjectId: string }>(),
  /** With `subjectId` that one is put right, else a new one is written down for the office. */
  edit: takes<{ organizationId?: string; subjectId?: string }>(),
  cover: takes<{ subjectId: string }>(),
  contact: takes<{ subjectId: string }>(),
  covered: takes<{ organizationId: string }>(),
  correct: takes<{ organizationId: string; subjectId: string }>(),
});

/** 两新组织: the register of enterprises, social organisations and carriers of new employment, and what covers them. */
export const subject = {
  name: 'subject',
  pages,
  tools: [
    {
      for: ['officer'],
      over: ['town', 'district'],
      group: '组织',
      order: 12,
      icon: 'ledger',
      label: '两新组织台账',
      to: pages.list,
    },
    {
      for: ['keeper'],
      over: ['branch'],
      group: '支部',
      order: 30,
      icon: 'ledger',
      label: '覆盖的单位',
      to: pages.covered,
    },
  ],
  todo: none<'nothing waits for anybody'>(),
  notices: none<'nobody is told'>(),
} satisfies Context;
