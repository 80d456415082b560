import {
  reviewGradeWords,
  reviewGrades,
  type GradeCounts,
  type ReviewStep,
  type SheetCounts,
} from '../../../types/shared/reviews';
import type { Output } from '../services/contract';

export {
  reviewStepWords as stepLabels,
  reviewGradeWords as gradeLabels,
} from '../../../types/shared/reviews';

/** The words of 组织生活会 and 民主评议党员. */

export type Year = Output<'democraticReview.get'>;

/** What is done in a step, in one sentence. */
export const stepHints: Record<ReviewStep, string> = {
  talks: '会前谈，谈过一位勾一位，内容不用写',
  life: '学习、查摆、批评与自我批评',
  review: '自评、互评，再填测评表',
  sheets: '发出、收回、有效各多少张',
  grades: '支部研究以后，写各等次人数',
  rectification: '列出要改的事和期限，改好一条记一条',
};

export const gradesInWords = (counts: GradeCounts): string =>
  reviewGrades.map((grade) => `${reviewGradeWords[grade]} ${counts[grade]}`).join('，');

export const sheetsInWords = ({ issued, returned, valid }: SheetCounts): string =>
  `发出 ${issued}，收回 ${returned}，有效 ${valid}`;
