import { pagesOf, takes, type Context } from '../domain/context';
import type { RequestKind } from '../services/contract';

const pages = pagesOf('attendance', {
  checkIn: takes<{ activityId: string; purpose?: 'checkOut' }>(),
  code: takes<{ activityId: string }>(),
  roll: takes<{ activityId: string }>(),
  paper: takes<{ activityId: string }>(),
  ask: takes<{ activityId: string; kind: RequestKind }>(),
  requests: takes<{ organizationId: string }>(),
  mine: takes(),
});

/** 签到: who came, who could not, and what is put right afterwards. */
export const attendance = {
  name: 'attendance',
  pages,
  tools: [
    {
      for: ['keeper'],
      group: '会议和活动',
      order: 30,
      icon: 'check-circle',
      label: '请假与补签',
      waits: ['attendanceRequest'],
      to: pages.requests,
    },
  ],
  todo: {
    attendanceRequest: { icon: 'check-circle', label: '请假、补签申请', to: pages.requests },
    checkIn: {
      icon: 'clock',
      label: '待确认的签到',
      to: ({ aboutId }) => pages.roll({ activityId: aboutId }),
    },
  },
  notices: {
    kinds: { leave: '请假与补签' },
    templates: { leaveDecided: { label: '请假、补签有答复', hint: '书记答复您的请假、补签、补课时' } },
  },
} satisfies Context;
