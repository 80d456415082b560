import type { LearningMeans } from '../../../types/shared/learning';
import type { SpanUnit } from '../../../types/learning/words';
import type { Output } from '../services/contract';

export type Account = Output<'learning.mine'>;
export type Source = Account['sums'][number]['source'];

export const sourceLabels: Record<Source, string> = {
  gathering: '组织生活',
  class: '培训班',
  course: '网络学习',
  superior: '上级培训',
  correction: '补记',
};

export const meansLabels: Record<LearningMeans, string> = {
  class: '培训班、党员大课堂',
  superior: '上级培训',
  course: '网络学习',
  lecture: '党课和集中学习',
  meeting: '其他会议和活动',
  paper: '补记的学习',
};

export const unitLabels: Record<SpanUnit, string> = { hour: '小时', halfDay: '半天', day: '整天' };

/** `1.5 学时` */
export const inHours = (hours: number): string => `${hours} 学时`;

/** What counts as trained, in one sentence. */
export const countedAs = (means: readonly LearningMeans[]): string =>
  `参加过培训：今年有${means.map((one) => meansLabels[one]).join('、')}的学时。规定没有写明算哪些，区里可以调整。`;
