import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('message', {
  inbox: takes(),
  campaigns: takes<{ organizationId: string }>(),
  settings: takes(),
  unsent: takes(),
});

/** 通知: what people are told, in the inbox and, where they agreed, through WeChat. */
export const message = {
  name: 'message',
  pages,
  tools: [
    {
      for: ['officer'],
      group: '开展情况',
      order: 40,
      icon: 'bell',
      label: '推送情况',
      to: pages.campaigns,
    },
  ],
  todo: none<'a notice is read, not done'>(),
  // The inbox has room for these; no context sends them yet.
  notices: {
    kinds: { dues: '党费', training: '培训' },
    templates: {
      digest: { label: '每日汇总', hint: '有没看过的新通知，早上提醒一次' },
      requestAnswered: { label: '申请、邀请有答复', hint: '您提出的事有了答复时' },
    },
  },
} satisfies Context;
