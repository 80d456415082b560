import { none, pagesOf, takes, type Context } from '../domain/context';
import type { ActivityKind } from '../services/contract';

const pages = pagesOf('minutes', {
  record: takes<{ activityId: string }>(),
  edit: takes<{ activityId: string; kind: ActivityKind }>(),
  history: takes<{ activityId: string; kind: ActivityKind }>(),
});

/** 会议记录: what was said and resolved, confirmed by recorder and chair. */
export const minutes = {
  name: 'minutes',
  pages,
  tools: none<'minutes are reached from their activity and from the ledger'>(),
  todo: {
    minutesToWrite: {
      icon: 'edit',
      label: '写会议记录',
      to: ({ aboutId }) => pages.record({ activityId: aboutId }),
    },
    minutesToConfirm: {
      icon: 'check',
      label: '确认会议记录',
      to: ({ aboutId }) => pages.record({ activityId: aboutId }),
    },
  },
  notices: none<'who has to confirm sees it with the activity'>(),
} satisfies Context;
