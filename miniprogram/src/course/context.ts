import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('course', {
  list: takes(),
  detail: takes<{ courseId: string }>(),
  unit: takes<{ courseId: string; unitId: string }>(),
  quiz: takes<{ courseId: string; unitId: string }>(),
  written: takes<{ organizationId: string }>(),
  edit: takes<{ organizationId?: string; courseId?: string }>(),
  editUnit: takes<{ courseId: string; unitId: string }>(),
  year: takes<{ organizationId: string }>(),
});

/** 网络学习: courses to read, unit by unit, and their quizzes. */
export const course = {
  name: 'course',
  pages,
  tools: [
    {
      for: ['officer'],
      group: '教育培训',
      order: 40,
      icon: 'book',
      label: '网络课程',
      to: pages.written,
    },
    {
      for: ['keeper'],
      group: '教育培训',
      order: 40,
      icon: 'book',
      label: '网络课程',
      to: pages.written,
    },
    {
      for: ['keeper'],
      group: '教育培训',
      order: 50,
      icon: 'chart',
      label: '今年学了什么',
      to: pages.year,
    },
  ],
  todo: none<'nobody is pressed to read a course'>(),
  notices: none<'a course is found where one learns; nobody is written to'>(),
} satisfies Context;
