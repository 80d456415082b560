import type { ActivityKind } from '../../../types/shared/activities';

/** The full names of meetings, for notices and files. */
export const kindNames: Record<ActivityKind, string> = {
  generalMeeting: '支部党员大会',
  committeeMeeting: '支部委员会会议',
  groupMeeting: '党小组会',
  partyLecture: '党课',
  themeDay: '主题党日',
  organizationalLife: '组织生活会',
  democraticReview: '民主评议党员',
  training: '培训',
};
