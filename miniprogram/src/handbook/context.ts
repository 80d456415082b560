import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('handbook', {
  contents: takes<{ chapter?: string }>(),
  answer: takes<{ questionId: string }>(),
  ask: takes<{ text?: string }>(),
  mine: takes(),
  asked: takes<{ organizationId: string }>(),
  review: takes<{ organizationId: string }>(),
  edit: takes<{ organizationId: string; questionId?: string; askedId?: string; text?: string }>(),
});

/** 实务操作手册: questions and answers, searched on the phone; what it does not answer goes to the district. */
export const handbook = {
  name: 'handbook',
  pages,
  tools: [
    {
      for: ['districtOfficer'],
      group: '组织',
      order: 16,
      icon: 'book',
      label: '手册和提问',
      waits: ['handbookQuestion'],
      to: pages.asked,
    },
  ],
  todo: { handbookQuestion: { icon: 'book', label: '答复手册提问', to: pages.asked } },
  notices: none<'filed with what people read'>(),
} satisfies Context;
