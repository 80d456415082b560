import type { RuleStatus } from '../../../types/shared/rules';
import { defineCollection, none } from '../../kernel/database';
import type { WorkYear } from './work-days';

/** What the district says of a rule anew; what it leaves out stays as it is. */
export interface RuleChange {
  of: 'rule';
  /** A rule or a practice of the registry. */
  rule: string;
  value?: number;
  edition?: string;
  article?: string;
  articleStatus?: RuleStatus;
  status?: RuleStatus;
}

/** The holidays and shifted work days of a year, as the notice of the State Council says. */
export interface WorkDaysChange extends Omit<WorkYear, 'source'> {
  of: 'workDays';
}

/** Who did something, as a person, whatever WeChat they have. */
interface Doer {
  personId: string;
  name: string;
}

/** A rule or a year's work days as the district lays them down; `_id` is `organizationId:actKey`. Nothing is erased. */
export interface AmendmentRecord {
  _id: string;
  organizationId: string;
  change: RuleChange | WorkDaysChange;
  /** From which day (`YYYY-MM-DD`, Beijing). */
  from: string;
  /** 文号 of what it rests on. */
  document: string;
  reason: string;
  by: Doer;
  at: number;
  /** Who agreed as the second person; a number holds no sooner. */
  confirmed: (Doer & { at: number }) | null;
  /** … and from which day it holds no more. */
  takenBack: (Doer & { at: number; from: string; reason: string }) | null;
}

/** What the district laid down over the rules of `entries/`. */
export const Amendments = defineCollection<AmendmentRecord>()({
  name: 'amendments',
  indexes: [
    ['by_organization', 'organizationId', '-at', '-_id'],
    ['by_beginning', 'takenBack', 'from'],
  ],
  organizations: none('the district at the top of the tree, which never moves'),
  retention: { kept: 'by which rules something was judged is told as long as what was judged' },
  about: none('rules are about nobody; who laid them down did so in office'),
  exit: { sheet: '规则调整' },
});
