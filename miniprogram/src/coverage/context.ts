import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('coverage', {
  board: takes<{ organizationId: string; year?: string }>(),
  history: takes<{ organizationId: string; year: string; key: string }>(),
  lay: takes<{ organizationId: string; year: string }>(),
});

/** 两个覆盖: which part of the subjects is covered, by what the district measures a year by. */
export const coverage = {
  name: 'coverage',
  pages,
  tools: [
    {
      for: ['officer'],
      over: ['town', 'district'],
      group: '开展情况',
      order: 80,
      icon: 'chart',
      label: '两个覆盖',
      to: pages.board,
    },
  ],
  todo: none<'nothing waits for anybody'>(),
  notices: none<'nobody is told'>(),
} satisfies Context;
