import type { MeetingStatus } from '../../types/shared/policy-meetings';
import { defineCollection } from '../kernel/database';

/** A seat of an enterprise: there is one for each key, which its name is compared by. */
export interface Seat {
  key: string;
  enterprise: string;
  /** Who booked, and is told when something changes. */
  openid: string;
  at: number;
}

/** A meeting about policies (专场) that an office holds. */
export interface PolicyMeetingRecord {
  _id: string;
  organizationId: string;
  orgPath: string;
  organizationName: string;
  title: string;
  startsAt: number;
  place: string;
  about: string;
  /** So many enterprises at the most (200), and those that have booked, in that order. */
  capacity: number;
  seats: Seat[];
  status: MeetingStatus;
  reason?: string;
  version: number;
  createdAt: number;
  /** The act that changed it last, so that a second sending is known. */
  madeBy: string;
}

export const PolicyMeetings = defineCollection<PolicyMeetingRecord>()({
  name: 'policyMeetings',
  lies: 'requestRecords',
  indexes: [
    ['by_start', 'startsAt', '_id'],
    ['by_booker', 'seats.openid'],
  ],
  organizations: [{ id: 'organizationId', path: 'orgPath', name: 'organizationName', joins: true }],
  retention: {
    kept: 'what was explained to enterprises, and the answers, are looked up for years',
    cleared: [{ fields: ['seats'], days: 366, since: 'startsAt', because: 'who came is of no use any more' }],
  },
  about: {
    wechat: 'seats.openid',
    what: '预约专场',
    tell: ({ startsAt, title }) => ({ at: startsAt, text: title }),
  },
  exit: {
    sheet: '专场',
    words: { status: { open: '已发布', cancelled: '已取消' } },
    fields: {
      organizationId: '举办单位编号',
      orgPath: '组织路径',
      organizationName: '举办单位',
      title: '主题',
      startsAt: '时间',
      place: '地点',
      about: '说明',
      capacity: '名额（家）',
      seats: '预约的企业',
      'seats.key': '名称检索',
      'seats.enterprise': '企业',
      'seats.openid': '预约人微信',
      'seats.at': '预约时间',
      status: '状态',
      reason: '取消原因',
      version: '版本',
      createdAt: '发布时间',
      madeBy: '登记编号',
    },
  },
});

/** What somebody asked before a meeting; what is shown of it names nobody. */
export interface PolicyQuestionRecord {
  _id: string;
  meetingId: string;
  openid?: string;
  text: string;
  at: number;
  /** As everybody reads it. */
  shown?: { question: string; answer: string };
  answeredAt: number | null;
}

export const PolicyQuestions = defineCollection<PolicyQuestionRecord>()({
  name: 'policyQuestions',
  lies: 'requestRecords',
  indexes: [
    ['by_meeting_at', 'meetingId', 'at', '_id'],
    ['by_meeting_answered', 'meetingId', 'answeredAt', '_id'],
    ['by_at', 'at'],
    ['by_wechat', 'openid'],
  ],
  organizations: { none: 'it is of a meeting' },
  retention: {
    kept: 'questions and answers are looked up for years; who asked does not stay with them',
    cleared: [
      {
        fields: ['openid'],
        days: 180,
        since: 'at',
        because: 'whoever asked has read the answer by then',
      },
    ],
  },
  about: { wechat: 'openid', what: '专场提问', tell: ({ at, text }) => ({ at, text }) },
  exit: {
    sheet: '专场问答',
    words: {},
    fields: {
      meetingId: '专场编号',
      openid: '提问人微信',
      text: '提问',
      at: '提问时间',
      shown: '公开问答',
      'shown.question': '问题',
      'shown.answer': '答复',
      answeredAt: '答复时间',
    },
  },
});
