import type { ActivityKind, NamePurpose, Remark } from '../services/contract';
import type { PeriodKind } from '../../../types/shared/duties';
import { postWords } from '../../../types/shared/organizations';
import { roleWords } from '../../../types/shared/roles';

export { attendanceRequestKindWords as requestKindLabels } from '../../../types/shared/attendances';
export { memberStatusWords as memberStatusLabels } from '../../../types/shared/members';
export { organizationKindWords as organizationKindLabels } from '../../../types/shared/organizations';

/** The field's words on the screen; a word without its label does not compile. */
export const roleLabels = roleWords;

export const postLabels = postWords;

export const namePurposeLabels: Record<NamePurpose, string> = {
  appointment: '任免登记',
  committee: '登记委员会',
  inspection: '检查督导',
  training: '培训报名',
};

export const activityKindLabels: Record<ActivityKind, string> = {
  generalMeeting: '党员大会',
  committeeMeeting: '支委会',
  groupMeeting: '党小组会',
  partyLecture: '党课',
  themeDay: '主题党日',
  organizationalLife: '组织生活会',
  democraticReview: '民主评议党员',
  training: '培训',
};

/** What a gathering counts as, in words: 党员大会、党课. */
export const kindsText = (kinds: readonly ActivityKind[]): string =>
  kinds.map((kind) => activityKindLabels[kind]).join('、');

const topicLabels: Partial<Record<ActivityKind, string>> = {
  partyLecture: '党课题目',
  training: '培训内容',
  organizationalLife: '主题',
};

/** What a gathering is about, in the word of its kind. */
export const topicLabel = (kind: ActivityKind): string => topicLabels[kind] ?? '议题';

export const remarkLabels: Record<Remark, string> = {
  late: '迟到',
  makeUp: '补签',
  notCheckedOut: '未签退',
  leftEarly: '停留不足',
  caughtUp: '已补课',
  revoked: '签到已撤销',
};

export const periodKindLabels: Record<PeriodKind, string> = {
  month: '本月',
  quarter: '本季度',
  year: '今年',
};
