import {
  reviewGrades,
  type GradeCounts,
  type ReviewGrade,
  type ReviewStep,
  type SheetCounts,
} from '../../../types/shared/reviews';
import type { Output } from '../services/contract';

/** The words of 组织生活会 and 民主评议党员. */

export type Year = Output<'democraticReview.get'>;

export const stepLabels: Record<ReviewStep, string> = {
  talks: '谈心谈话',
  life: '组织生活会',
  review: '民主评议大会',
  sheets: '测评表',
  grades: '评定等次',
  rectification: '整改清单',
};

/** What is done in a step, in one sentence. */
export const stepHints: Record<ReviewStep, string> = {
  talks: '会前谈，谈过一位勾一位，内容不用写',
  life: '学习、查摆、批评与自我批评',
  review: '自评、互评，再填测评表',
  sheets: '发出、收回、有效各多少张',
  grades: '支部研究以后，写各等次人数',
  rectification: '列出要改的事和期限，改好一条记一条',
};

export const gradeLabels: Record<ReviewGrade, string> = {
  excellent: '优秀',
  qualified: '合格',
  basic: '基本合格',
  unqualified: '不合格',
};

export const gradesInWords = (counts: GradeCounts): string =>
  reviewGrades.map((grade) => `${gradeLabels[grade]} ${counts[grade]}`).join('，');

export const sheetsInWords = ({ issued, returned, valid }: SheetCounts): string =>
  `发出 ${issued}，收回 ${returned}，有效 ${valid}`;
