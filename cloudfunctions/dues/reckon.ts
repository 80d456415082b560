import { reckon as reckonDues } from '../domain/dues/reckoning';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf } from '../kernel/clock';
import type { DuesCall, DuesOutcome } from './context';
import { guideOn, reckonedView } from './view';

/** Reckons what somebody would owe; nothing of what they fill in is kept. */
export async function reckon({ input, now }: DuesCall<'reckon'>): DuesOutcome<'reckon'> {
  const rules = await ruleBook(now);
  const day = dayOf(now);
  const { category, sums = {} } = input;
  return {
    guide: guideOn(rules, day),
    ...(category && { reckoned: reckonedView(reckonDues(category, sums, rules, day), rules, day) }),
  };
}
