import { none, pagesOf, takes, type Context, type Tool } from '../domain/context';

const pages = pagesOf('checkup', { branch: takes<{ organizationId: string }>() });

const tool = {
  icon: 'check-circle',
  label: '支部体检',
  to: pages.branch,
} satisfies Partial<Tool>;

/** 支部体检: what of a branch's statutory duties is open, and why. */
export const checkup = {
  name: 'checkup',
  pages,
  tools: [
    { ...tool, for: ['keeper'], group: '支部', order: 5, atHand: 20 },
    { ...tool, for: ['onlooker'], group: '支部', order: 3, atHand: 10 },
  ],
  todo: none<'what is due waits as the matter that it is of'>(),
  notices: none<'what those above say of it is filed with the other reminders'>(),
} satisfies Context;
