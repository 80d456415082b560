import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('learning', {
  mine: takes<{ year?: number }>(),
  person: takes<{ memberId: string; year?: number }>(),
  members: takes<{ organizationId: string }>(),
  correct: takes<{ memberId: string; name: string; onTheWay?: 'yes' }>(),
  coverage: takes<{ organizationId: string; year?: number }>(),
});

/** 学时 and 教育培训覆盖: what people learned in a year, and how many of them were trained. */
export const learning = {
  name: 'learning',
  pages,
  tools: [
    {
      for: ['keeper'],
      group: '教育培训',
      order: 30,
      icon: 'book',
      label: '党员学时',
      to: pages.members,
    },
    {
      for: ['officer'],
      group: '开展情况',
      order: 25,
      icon: 'book',
      label: '教育培训覆盖',
      to: pages.coverage,
    },
  ],
  todo: none<'who may still be invited stands in the list; nobody is made to'>(),
  notices: none<'the inbox files it under 培训, with what else is told of training'>(),
} satisfies Context;
