import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('rule', {
  list: takes<{ rule?: string; organizationId?: string }>(),
  workDays: takes<{ organizationId?: string }>(),
  amendments: takes<{ organizationId: string }>(),
  change: takes<{ organizationId: string; rule: string }>(),
  holidays: takes<{ organizationId: string; year: number }>(),
});

/** 规则依据: which rules hold, and what the district lays down over them. */
export const rule = {
  name: 'rule',
  pages,
  tools: [
    {
      for: ['districtOfficer'],
      group: '组织',
      order: 40,
      icon: 'book',
      label: '规则调整',
      waits: ['rule'],
      to: pages.amendments,
    },
  ],
  todo: { rule: { icon: 'book', label: '待确认的规则调整', to: pages.amendments } },
  notices: none<'a rule is seen where it counts, and its day is told there'>(),
} satisfies Context;
