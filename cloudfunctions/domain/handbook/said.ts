import type { Citation } from '../../../types/domain/citation';
import type { RuleBook } from '../rules/book';
import { isPractice, type NumberId, type RuleId } from '../rules/registry';
import { titleOf } from '../rules/titles';

/** A rule or a practice as an answer of the handbook tells of it. */
export interface RuleSaid {
  id: string;
  name: string;
  value?: number;
  /** Of a rule. */
  citation?: Citation;
  /** Why a practice is as it is. */
  why?: string;
}

/** A rule or a practice as it holds on a day (`YYYY-MM-DD`). */
export function ruleSaid(id: string, day: string, rules: RuleBook): RuleSaid {
  const name = titleOf(id)?.name ?? '';
  const value = rules.numberOn(id as NumberId, day);
  const why = isPractice(id as NumberId) ? rules.whyOn(id as NumberId & never, day) : undefined;
  return {
    id,
    name,
    ...(value !== undefined && { value }),
    ...(isPractice(id as NumberId) ? { why: why ?? '' } : { citation: rules.cite(id as RuleId, day) }),
  };
}
