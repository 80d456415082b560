/** Whose hours (学时) are kept: `instructor` is one who is on no branch's roster; a member who instructs is a member. */
export const learnerKinds = ['member', 'applicant', 'instructor'] as const;
export type LearnerKind = (typeof learnerKinds)[number];

/**
 * What hours are credited for: a gathering that was attended, a class of ours or a superior's, a unit of a course, and what
 * a keeper wrote down by hand (更正).
 */
export const creditSources = ['gathering', 'class', 'course', 'superior', 'correction'] as const;
export type CreditSource = (typeof creditSources)[number];

/**
 * How hours were learned, as training (教育培训) is told from meetings: of gatherings a `lecture` (党课 or a training) and any
 * other `meeting`; `paper` is what was learned elsewhere and written down by hand.
 */
export const learningMeans = ['class', 'superior', 'course', 'lecture', 'meeting', 'paper'] as const;
export type LearningMeans = (typeof learningMeans)[number];

/** Where hours come from, in words. */
export const creditSourceWords: Record<CreditSource, string> = {
  gathering: '组织生活',
  class: '培训班',
  course: '网络学习',
  superior: '上级培训',
  correction: '补记',
};

/** How hours were learned, in words. */
export const learningMeansWords: Record<LearningMeans, string> = {
  class: '培训班、党员大课堂',
  superior: '上级培训',
  course: '网络学习',
  lecture: '党课和集中学习',
  meeting: '其他会议和活动',
  paper: '补记的学习',
};
