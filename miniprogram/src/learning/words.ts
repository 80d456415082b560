import { learningMeansWords, type LearningMeans } from '../../../types/shared/learning';
import type { SpanUnit } from '../../../types/learning/words';
import type { Output } from '../services/contract';

export { creditSourceWords as sourceLabels } from '../../../types/shared/learning';

export type Account = Output<'learning.mine'>;

export const unitLabels: Record<SpanUnit, string> = { hour: '小时', halfDay: '半天', day: '整天' };

/** `1.5 学时` */
export const inHours = (hours: number): string => `${hours} 学时`;

/** What counts as trained, in one sentence. */
export const countedAs = (means: readonly LearningMeans[]): string =>
  `参加过培训：今年有${means.map((one) => learningMeansWords[one]).join('、')}的学时。规定没有写明算哪些，区里可以调整。`;
