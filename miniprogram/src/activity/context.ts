import type { ActivityKind } from '../../../types/shared/activities';
import { pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('activity', {
  detail: takes<{ activityId: string }>(),
  publish: takes<{
    organizationId: string;
    from?: string;
    copy?: '1';
    kind?: ActivityKind;
    month?: string;
    /** Where, and from when until when (epoch ms): what was booked for it. */
    place?: string;
    startsAt?: number;
    endsAt?: number;
  }>(),
  plans: takes<{ organizationId: string }>(),
  change: takes<{ activityId: string; act: 'postpone' | 'cancel' | 'edit' | 'editSession' }>(),
  correct: takes<{ activityId: string }>(),
  invitation: takes<{ activityId: string; organizationId: string }>(),
});

/** 会议和活动: planned, published, changed, held. */
export const activity = {
  name: 'activity',
  pages,
  tools: [
    {
      for: ['keeper'],
      group: '会议和活动',
      order: 10,
      icon: 'edit',
      atHand: 10,
      label: '发布活动',
      waits: ['themeDay'],
      to: pages.publish,
    },
    {
      for: ['keeper'],
      group: '会议和活动',
      order: 20,
      icon: 'calendar',
      label: '草稿与往次活动',
      to: pages.plans,
    },
    {
      for: ['groupLeader'],
      group: '会议和活动',
      order: 10,
      icon: 'edit',
      atHand: 10,
      label: '发布党小组会',
      to: pages.publish,
    },
    {
      for: ['groupLeader'],
      group: '会议和活动',
      order: 20,
      icon: 'calendar',
      atHand: 20,
      label: '本组的会',
      to: pages.plans,
    },
  ],
  todo: {
    themeDay: {
      icon: 'edit',
      label: '发布本月主题党日',
      to: ({ organizationId }) => pages.publish({ organizationId, kind: 'themeDay' }),
    },
    invitation: {
      icon: 'people',
      label: '答复共同开展的邀请',
      to: ({ organizationId, aboutId }) => pages.invitation({ organizationId, activityId: aboutId }),
    },
  },
  notices: {
    kinds: { activity: '活动' },
    templates: {
      activitySoon: { label: '活动快开始', hint: '前一天傍晚；当天才通知的，开始前一小时' },
      activityChanged: { label: '活动有变', hint: '改时间、改地点、取消时，马上提醒' },
    },
  },
} satisfies Context;
