import type * as z from 'zod';
import type { ruleContract } from '../../types/rule/contract';
import type { RuleBook } from '../domain/rules/book';
import {
  allPractices,
  allRules,
  type NumberId,
  type PracticeId,
  type RuleId,
} from '../domain/rules/registry';
import { ruleTitles } from '../domain/rules/titles';

/** A rule or a practice as it is shown. */
export type RuleHeld = NonNullable<z.infer<(typeof ruleContract)['actions']['preview']['output']>['before']>;

/** Every rule and every practice, each once, in the order of the registry. */
export const allIds = [...new Set([...allRules, ...allPractices].map(({ id }) => id))] as (
  | RuleId
  | PracticeId
)[];

export const isPracticeId = (id: string): id is PracticeId => allPractices.some((one) => one.id === id);

/** A rule or a practice as it holds on a day (`YYYY-MM-DD`). */
export function heldOn(id: RuleId | PracticeId, day: string, rules: RuleBook): RuleHeld {
  const { name, unit, usedIn } = ruleTitles[id];
  return {
    id,
    name,
    practice: isPracticeId(id),
    value: rules.numberOn(id as NumberId, day),
    unit,
    usedIn: [...usedIn],
    ...(isPracticeId(id) ? { why: rules.whyOn(id, day) } : { citation: rules.cite(id, day) }),
  };
}
