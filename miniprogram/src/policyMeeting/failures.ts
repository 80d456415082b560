import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'POLICY_MEETING.NOT_FOUND': { text: '没有找到这个专场', closed: true },
    'POLICY_MEETING.OVER': '这个专场已经结束或者取消了',
    'POLICY_MEETING.FULL': '名额满了；可以先提问，会后看公开的答复',
    'POLICY_MEETING.BOOKED_BEFORE': '这家企业已经有人预约了',
    'POLICY_MEETING.IN_THE_PAST': '这个时间已经过了，请另选时间',
    'POLICY_MEETING.NOT_AN_OFFICE': '专场由街镇和区里举办',
    'POLICY_MEETING.CHANGED': '这个专场刚有改动，请下拉刷新再看',
    'POLICY_MEETING.TOO_SMALL': '名额不能少于已经预约的家数',
  },
  fields: {
    title: '主题',
    startsAt: '时间',
    place: '地点',
    capacity: '名额（家）',
    enterprise: '企业名称',
    question: '公开的问题',
    answer: '答复',
  },
} satisfies Failures;
