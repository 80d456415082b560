import { none, pagesOf, takes, type Context, type Tool } from '../domain/context';

const pages = pagesOf('compliance', {
  branch: takes<{ organizationId: string }>(),
  year: takes<{ organizationId: string }>(),
  overview: takes<{ organizationId: string; month?: string }>(),
});

const duties = {
  icon: 'chart',
  label: '该开的会',
  to: pages.branch,
} satisfies Partial<Tool>;

/** 组织生活: what a branch owes by its size and structure, and how the branches stand. */
export const compliance = {
  name: 'compliance',
  pages,
  tools: [
    { ...duties, for: ['keeper'], group: '会议和活动', order: 40, waits: ['meetingsDue'] },
    { ...duties, for: ['onlooker'], group: '支部', order: 5, atHand: 20 },
    {
      for: ['officer'],
      group: '开展情况',
      order: 20,
      icon: 'chart',
      atHand: 20,
      label: '谁需要帮一把',
      to: pages.overview,
    },
  ],
  todo: { meetingsDue: { icon: 'warning', label: '该开的会', to: pages.branch } },
  notices: none<'meetings that are due stand on the first page'>(),
} satisfies Context;
