import { learningMeans, type LearningMeans } from '../../../types/shared/learning';
import type { RuleBook } from '../rules/book';
import type { PracticeId } from '../rules/registry';
import type { LearningCreditRecord } from './model';

/** What counts as training (教育培训) is not laid down anywhere: a number of the rule book for each means, with its reason. */
const counting: Record<LearningMeans, PracticeId> = {
  class: 'trainedByClass',
  superior: 'trainedBySuperior',
  course: 'trainedByCourse',
  lecture: 'trainedByLecture',
  meeting: 'trainedByMeeting',
  paper: 'trainedByPaper',
};

/** By which means somebody who learned in a year was trained in it. */
export const trainingMeans = (year: number, rules: RuleBook): LearningMeans[] =>
  learningMeans.filter((means) => rules.numberOn(counting[means], `${year}-12-31`) === 1);

/** By which means a credit was learned. */
export function meansOf({
  source,
  kinds = [],
}: Pick<LearningCreditRecord, 'source' | 'kinds'>): LearningMeans {
  if (source === 'correction') return 'paper';
  if (source !== 'gathering') return source;
  return kinds.some((kind) => kind === 'partyLecture' || kind === 'training') ? 'lecture' : 'meeting';
}

/** What credits come to, by means. */
export function hoursByMeans(
  credits: readonly Pick<LearningCreditRecord, 'source' | 'kinds' | 'hours'>[],
): Partial<Record<LearningMeans, number>> {
  const sums: Partial<Record<LearningMeans, number>> = {};
  for (const one of credits) {
    const means = meansOf(one);
    sums[means] = (sums[means] ?? 0) + one.hours;
  }
  return sums;
}

/** The years, both included, of the plan period (规划) that a year lies in; nothing where none is known. Rule `trainingPlan`. */
export function planOf(year: number, rules: RuleBook): { from: number; to: number } | undefined {
  const entry = rules.ruleOn('trainingPlan', `${year}-12-31`);
  if (!entry?.value) return undefined;
  const ends = entry.until === undefined ? undefined : Number(entry.until.slice(0, 4));
  // One that the district laid down after the last printed one has no end of its own.
  const from = ends !== undefined && year < ends ? ends - entry.value : Number(entry.from.slice(0, 4));
  return { from, to: from + entry.value - 1 };
}
