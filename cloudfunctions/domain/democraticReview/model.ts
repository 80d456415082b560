import {
  reviewGradeWords,
  reviewStepWords,
  type GradeCounts,
  type Rectification,
  type ReviewStep,
  type SheetCounts,
} from '../../../types/shared/reviews';
import { defineCollection, none } from '../../kernel/database';

/** When numbers were written down, and by whom. */
interface Taken {
  at: number;
  by: string;
}

/**
 * A year's 民主评议 of a branch in numbers, who was talked with, and the branch's list; `_id` is `organizationId:year`. The
 * gatherings that belong to it stand in the ledger and nowhere else. No sheet, no opinion, no member's grade.
 */
export interface DemocraticReviewRecord {
  _id: string;
  organizationId: string;
  year: number;
  version: number;
  /** Members whose 谈心谈话 of the year is done. */
  talkedIds: string[];
  sheets: (SheetCounts & Taken) | null;
  grades: (GradeCounts & Taken & { on: string; why?: string }) | null;
  items: Rectification[];
  /** What numbers said before they were put right, oldest first. */
  changes: { step: ReviewStep; at: number; by: string; reason: string; before: SheetCounts | GradeCounts }[];
  /** Of the act that wrote last: sent again, it finds itself. */
  lastKey: string;
}

export const DemocraticReviews = defineCollection<DemocraticReviewRecord>()({
  name: 'democraticReviews',
  indexes: [
    ['by_organization', 'organizationId', '-year', '-_id'],
    ['by_talked', 'talkedIds'],
  ],
  organizations: none('it names its branch by id'),
  retention: { kept: 'that a branch held its review, and in which numbers, is its history' },
  about: { person: 'talkedIds', what: '谈心谈话', tell: ({ year }) => ({ text: `${year}` }) },
  exit: {
    sheet: '民主评议党员',
    words: { 'changes.step': reviewStepWords, 'changes.before': reviewGradeWords },
    fields: {
      organizationId: '党支部编号',
      year: '年度',
      version: '版本',
      talkedIds: '谈过心的党员编号',
      sheets: '测评表数',
      'sheets.issued': '发出',
      'sheets.returned': '收回',
      'sheets.valid': '有效',
      grades: '评定等次人数',
      'grades.on': '评定日期',
      'grades.excellent': '优秀',
      'grades.qualified': '合格',
      'grades.basic': '基本合格',
      'grades.unqualified': '不合格',
      'grades.why': '优秀超过的原因',
      items: '整改清单',
      'items.what': '事项',
      'items.dueOn': '完成期限',
      'items.doneOn': '完成日期',
      changes: '更正记录',
      lastKey: '保存键',
    },
  },
});
