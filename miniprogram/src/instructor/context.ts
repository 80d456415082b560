import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('instructor', {
  list: takes<{ organizationId: string }>(),
  /** With `instructorId` that one is put right, else a new one is written down for the office. */
  edit: takes<{ organizationId?: string; instructorId?: string }>(),
  detail: takes<{ instructorId: string }>(),
  assign: takes<{ instructorId: string; organizationId: string }>(),
  choose: takes<{ subjectId: string }>(),
  mine: takes<{ organizationId: string }>(),
  subject: takes<{ subjectId: string }>(),
  visit: takes<{ subjectId: string }>(),
  items: takes<{ organizationId: string }>(),
});

/** 党建工作指导员: who looks after which subjects, and what they bring home. */
export const instructor = {
  name: 'instructor',
  pages,
  tools: [
    {
      for: ['officer'],
      over: ['town', 'district'],
      group: '组织',
      order: 13,
      icon: 'people',
      label: '指导员',
      to: pages.list,
    },
    {
      for: ['onlooker'],
      over: ['town'],
      group: '组织',
      order: 13,
      icon: 'people',
      label: '我联系的单位',
      atHand: 10,
      waits: ['visitDue'],
      to: pages.mine,
    },
  ],
  todo: { visitDue: { icon: 'people', label: '联系单位', to: pages.mine } },
  notices: none<'what is due stands among what waits'>(),
} satisfies Context;
