import type { Citation } from '../../types/domain/citation';
import { duesCategories } from '../../types/shared/dues';
import type { DuesAssessmentRecord, DuesPaymentRecord } from '../domain/dues/model';
import { leftOutOf, partsOf } from '../domain/dues/parts';
import { reckon, type Reckoned } from '../domain/dues/reckoning';
import { openAssessment } from '../domain/dues/sealed';
import type { RuleBook } from '../domain/rules/book';

/** Records as they are answered. */

/** The lines of every category with their rules on a day. */
export const guideOn = (rules: RuleBook, day: string) =>
  duesCategories.map((category) => ({
    category,
    parts: partsOf[category].map(({ part, does, rule }) => ({ part, does, citation: rules.cite(rule, day) })),
    leftOut: [...leftOutOf[category]],
  }));

export const reckonedView = ({ rules: ids, ...reckoned }: Reckoned, rules: RuleBook, day: string) => ({
  ...reckoned,
  citations: ids.map((id) => rules.cite(id, day)),
});

/** An assessment with its base, reckoned by the rules of its first month. */
export function openedView(record: DuesAssessmentRecord, rules: RuleBook) {
  const { from, until, category, at } = record;
  const opened = openAssessment(record);
  const day = `${from}-01`;
  const shown = opened && reckonedView(reckon(category, opened.sums, rules, day), rules, day);
  return {
    from,
    until,
    category,
    at,
    voluntaryFen: opened?.voluntaryFen ?? 0,
    ...(opened && shown && { sums: opened.sums, reckoned: { ...shown, fen: opened.fen } }),
  };
}

export const paidFen = ({ dueFen, extraFen }: Pick<DuesPaymentRecord, 'dueFen' | 'extraFen'>): number =>
  dueFen + extraFen;

/** What was corrected; to a branch, of what it received itself. */
export const correctedView = ({ corrected }: Pick<DuesPaymentRecord, 'corrected'>, ids?: readonly string[]) =>
  corrected
    .filter(({ organizationId }) => !ids || ids.includes(organizationId))
    .map(({ receivedOn, fen, way, reason, at }) => ({ receivedOn, fen, way, reason, at }));

/** What months that are unpaid on end come to: from how many on the branch meeting is asked, and by what. */
export const unpaidRule = (rules: RuleBook, day: string): { months: number; citations: Citation[] } => ({
  months: rules.numberOn('duesUnpaidMonths', day) ?? 0,
  citations: [rules.cite('leavingByItself', day), rules.cite('duesUnpaidMonths', day)],
});
