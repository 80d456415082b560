import type { Structure } from './meetings';
import type { ActivityKind } from '../../../types/shared/activities';
import type { Exemption, PeriodKind } from '../../../types/shared/duties';
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

/** Which meetings a branch owed in a month and its quarter and year; `_id` is `branchId:YYYY-MM`. */
export const BranchChecks = defineCollection<BranchCheckRecord>()({
  name: 'branchChecks',
  indexes: [],
  organizations: none('it names its branch by id; where it counts is asked of the branch'),
  retention: { kept: 'figures of past months, without names' },
  about: none('figures of a branch'),
  exit: { sheet: '应开会议' },
});
