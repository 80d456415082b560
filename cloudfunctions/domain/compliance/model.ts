import type { Structure } from './meetings';
import { activityKindWords, type ActivityKind } from '../../../types/shared/activities';
import { exemptionWords, type Exemption, type PeriodKind } from '../../../types/shared/duties';
import { defineCollection, none } from '../../kernel/database';

/** A meeting that a branch owes in a period, and how often it was held there. */
export interface DutyRecord {
  kind: ActivityKind;
  every: PeriodKind;
  /** `2026-11`, `2026-Q4`, `2026`. */
  period: string;
  endsOn: string;
  times: number;
  /** So that it counts. */
  held: number;
  /** … and with too few there, which is kept and does not count. */
  withoutQuorum: number;
  exempt?: Exemption;
}

/** What a branch owed in a month; `_id` is `branchId:YYYY-MM`. */
export interface BranchCheckRecord {
  _id: string;
  organizationId: string;
  month: string;
  /** The branch as it was first and last seen in the month. */
  structure: { first: Structure; last: Structure };
  /** Of the month, its quarter and its year. */
  duties: DutyRecord[];
  /** What was not held in the periods that ended with the month before. */
  overdue: DutyRecord[];
  /** How many of the duties are not fulfilled, by how often they are due; and 1 for each kind of them. */
  missing: Record<PeriodKind, number>;
  lacks: Partial<Record<ActivityKind, number>>;
  /** The branch was closed or merged within the month. */
  closed: boolean;
}

/** How often a meeting is due, in words of a file, which is read at any time. */
const everyWords: Record<PeriodKind, string> = { month: '每月', quarter: '每季度', year: '每年' };

/** Which meetings a branch owed in a month and its quarter and year; `_id` is `branchId:YYYY-MM`. */
export const BranchChecks = defineCollection<BranchCheckRecord>()({
  name: 'branchChecks',
  indexes: [],
  organizations: none('it names its branch by id; where it counts is asked of the branch'),
  retention: { kept: 'figures of past months, without names' },
  about: none('figures of a branch'),
  exit: {
    sheet: '应开会议',
    words: {
      'duties.kind': activityKindWords,
      'duties.every': everyWords,
      'duties.exempt': exemptionWords,
      'overdue.kind': activityKindWords,
      'overdue.every': everyWords,
      'overdue.exempt': exemptionWords,
      missing: everyWords,
      lacks: activityKindWords,
    },
    fields: {
      organizationId: '党组织编号',
      month: '月份',
      structure: '支部构成',
      'structure.first': '月初',
      'structure.last': '月末',
      duties: '应开的会',
      'duties.kind': '类别',
      'duties.every': '多久一次',
      'duties.period': '期间',
      'duties.endsOn': '期末',
      'duties.times': '应开次数',
      'duties.held': '已开次数',
      'duties.withoutQuorum': '人数不足次数',
      'duties.exempt': '不要求的原因',
      overdue: '上期没有开的会',
      'overdue.kind': '类别',
      'overdue.every': '多久一次',
      'overdue.period': '期间',
      'overdue.endsOn': '期末',
      'overdue.times': '应开次数',
      'overdue.held': '已开次数',
      'overdue.withoutQuorum': '人数不足次数',
      'overdue.exempt': '不要求的原因',
      missing: '还没开展的次数',
      lacks: '还没开展的类别',
      closed: '当月已撤销',
    },
  },
});
