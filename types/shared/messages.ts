/** WeChat subscribe-message templates the product uses; their real ids are deployment settings. */
export const messageTemplates = ['guidancePublished', 'feedbackDue'] as const;
export type MessageTemplate = (typeof messageTemplates)[number];

/** What a notice is about. */
export const noticeKinds = [
  'activity',
  'leave',
  'account',
  'guidance',
  'dues',
  'training',
  'supervision',
  'complaint',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];
