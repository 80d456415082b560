import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('report', { themeDays: takes<{ organizationId: string; month?: string }>() });

/** 主题党日开展情况: how many branches held theirs, from the district down. */
export const report = {
  name: 'report',
  pages,
  tools: [
    {
      for: ['officer'],
      group: '开展情况',
      order: 10,
      icon: 'chart',
      label: '主题党日开展情况',
      to: pages.themeDays,
    },
  ],
  todo: none<'it is only read'>(),
  notices: none<'it is only read'>(),
} satisfies Context;
