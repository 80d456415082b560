import { pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('training', {
  list: takes(),
  detail: takes<{ classId: string }>(),
  held: takes<{ organizationId: string }>(),
  /** With `cluster` an activity of that cluster is begun. */
  form: takes<{ organizationId: string; classId?: string; cluster?: string }>(),
  roster: takes<{ classId: string }>(),
  people: takes<{ organizationId: string; classId: string }>(),
  superiors: takes<{ organizationId: string }>(),
  recommend: takes<{ organizationId: string }>(),
});

/** 培训班、党员大课堂: what is taught to whom, and what came of it. */
export const training = {
  name: 'training',
  pages,
  tools: [
    {
      for: ['keeper', 'officer'],
      group: '教育培训',
      order: 10,
      icon: 'ledger',
      label: '培训班',
      waits: ['trainingClass'],
      to: pages.held,
    },
    {
      for: ['keeper', 'officer'],
      group: '教育培训',
      order: 20,
      icon: 'flag',
      label: '推荐参加上级培训',
      to: pages.superiors,
    },
  ],
  todo: {
    trainingClass: {
      icon: 'ledger',
      label: '培训班要办的事',
      to: ({ aboutId }) => pages.roster({ classId: aboutId }),
    },
  },
  notices: { kinds: { training: '培训' } },
} satisfies Context;
