import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('policyMeeting', {
  list: takes<{ organizationId?: string }>(),
  detail: takes<{ meetingId: string }>(),
  /** With `meetingId` that one is put right, else a new one is announced. */
  edit: takes<{ organizationId?: string; meetingId?: string }>(),
  keep: takes<{ meetingId: string }>(),
});

/** 专场: meetings about policies that enterprises book, ask before, and read the answers of. */
export const policyMeeting = {
  name: 'policyMeeting',
  pages,
  tools: [
    {
      for: ['officer'],
      over: ['town', 'district'],
      needs: 'requests',
      group: '组织',
      order: 17,
      icon: 'calendar',
      label: '政策专场',
      to: pages.list,
    },
  ],
  todo: none<'questions are answered with the meeting'>(),
  notices: none<'they are filed with requests'>(),
} satisfies Context;
