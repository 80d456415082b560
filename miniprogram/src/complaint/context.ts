import { pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('complaint', {
  /** With `begins` the words that say what it is about stand there already. */
  write: takes<{ page?: string; about?: string; begins?: string }>(),
  mine: takes(),
  detail: takes<{ complaintId: string }>(),
  handle: takes<{ organizationId: string }>(),
  case: takes<{ complaintId: string }>(),
  months: takes(),
});

/** 意见投诉: what people say is wrong, past whom it is about, until they are answered. */
export const complaint = {
  name: 'complaint',
  pages,
  tools: [
    {
      for: ['officer'],
      group: '组织',
      order: 15,
      icon: 'edit',
      atHand: 50,
      label: '意见投诉',
      waits: ['complaint'],
      to: pages.handle,
    },
  ],
  todo: { complaint: { icon: 'edit', label: '答复意见投诉', to: pages.handle } },
  notices: { kinds: { complaint: '意见投诉' } },
} satisfies Context;
