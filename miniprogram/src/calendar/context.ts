import { none, pagesOf, takes, type Context, type Tool } from '../domain/context';

const pages = pagesOf('calendar', { year: takes<{ organizationId: string }>() });

const tool = {
  icon: 'calendar',
  label: '工作日历',
  to: pages.year,
} satisfies Partial<Tool>;

/** 工作日历: a branch's year, worked out from rules, terms, people and the checklist. */
export const calendar = {
  name: 'calendar',
  pages,
  tools: [
    { ...tool, for: ['keeper'], group: '支部', order: 8 },
    { ...tool, for: ['onlooker'], group: '支部', order: 6 },
  ],
  todo: none<'what is due waits as the matter that it is of'>(),
  notices: none<'reminders come from the matters'>(),
} satisfies Context;
