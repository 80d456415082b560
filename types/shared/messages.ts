/** The three classes of notice; see decision 0027. */
export const noticeClasses = ['digest', 'event', 'security'] as const;
export type NoticeClass = (typeof noticeClasses)[number];

/** The classes that come through WeChat, and that a person can let rest. */
export const pushedClasses = ['digest', 'event'] as const satisfies readonly NoticeClass[];
export type PushedClass = (typeof pushedClasses)[number];

/** The class of what each of WeChat's subscribe-message templates is sent for; their ids are deployment settings. */
export const classOfTemplate = {
  digest: 'digest',
  guidancePublished: 'digest',
  feedbackDue: 'digest',
  activityChanged: 'event',
  activitySoon: 'event',
  leaveDecided: 'event',
  requestAnswered: 'event',
} as const satisfies Record<string, PushedClass>;

export type MessageTemplate = keyof typeof classOfTemplate;

/** The templates that the product uses. */
export const messageTemplates = Object.keys(classOfTemplate) as [MessageTemplate, ...MessageTemplate[]];

/** The templates that are sent for a class. */
export const templatesOf = (wanted: PushedClass): MessageTemplate[] =>
  messageTemplates.filter((template) => classOfTemplate[template] === wanted);

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
  'request',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];
