import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('handover', {
  /** Of an organisation, or of one handover. */
  work: takes<{ organizationId?: string; handoverId?: string }>(),
  begin: takes<{ organizationId: string }>(),
});

/** 工作移交: what a secretary hands over, on one page. */
export const handover = {
  name: 'handover',
  pages,
  tools: [
    {
      for: ['keeper'],
      group: '支部',
      order: 22,
      icon: 'swap',
      label: '工作移交',
      to: pages.work,
    },
  ],
  todo: {
    handover: {
      icon: 'swap',
      label: '书记工作移交',
      to: ({ aboutId }) => pages.work({ handoverId: aboutId }),
    },
  },
  notices: none<'they are filed with those of accounts'>(),
} satisfies Context;
