import { pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('guidance', {
  detail: takes<{ guidanceId: string }>(),
  list: takes(),
  draft: takes<{ guidanceId: string }>(),
  edit: takes<{ organizationId: string; month: string }>(),
  feedback: takes<{ organizationId: string; guidanceId: string }>(),
  report: takes<{ organizationId: string; guidanceId: string }>(),
  told: takes<{ organizationId: string; guidanceId: string }>(),
});

/** 主题党日指导清单: written, reviewed, published, carried out and told back. */
export const guidance = {
  name: 'guidance',
  pages,
  tools: [
    {
      for: ['officer'],
      group: '开展情况',
      order: 30,
      icon: 'book',
      atHand: 30,
      label: '主题党日指导清单',
      waits: ['guidanceToReview', 'guidanceToPublish'],
      to: () => pages.list(),
    },
  ],
  todo: {
    feedback: {
      icon: 'check',
      label: '反馈主题党日',
      to: ({ organizationId, aboutId }) => pages.feedback({ organizationId, guidanceId: aboutId }),
    },
    guidanceToReview: {
      icon: 'book',
      label: '审核指导清单',
      to: ({ aboutId }) => pages.draft({ guidanceId: aboutId }),
    },
    guidanceToPublish: {
      icon: 'book',
      label: '发布指导清单',
      to: ({ aboutId }) => pages.draft({ guidanceId: aboutId }),
    },
  },
  notices: {
    kinds: { guidance: '指导清单', supervision: '督促提醒' },
    templates: {
      guidancePublished: { label: '新的指导清单', hint: '区里发布当月主题党日指导清单时' },
      feedbackDue: { label: '反馈到期', hint: '支部还没有反馈主题党日开展情况时，提醒书记' },
    },
  },
} satisfies Context;
