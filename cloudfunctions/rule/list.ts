import { ruleBook } from '../domain/rules/amendments';
import { amendmentsToCome } from '../domain/rules/amending';
import { dayOf } from '../kernel/clock';
import type { RuleCall, RuleOutcome } from './context';
import { allIds, heldOn } from './view';

/** Every rule and practice as it holds today, and what of it is to come. */
export async function list({ now }: RuleCall<'list'>): RuleOutcome<'list'> {
  const today = dayOf(now);
  const [rules, coming] = await Promise.all([ruleBook(now), amendmentsToCome(today)]);
  return {
    today,
    rules: allIds.map((id) => {
      const next = coming.find(({ change }) => change.of === 'rule' && change.rule === id);
      const said = next?.change.of === 'rule' ? next.change : undefined;
      return {
        ...heldOn(id, today, rules),
        ...(next && said && { next: { from: next.from, value: said.value, edition: said.edition } }),
      };
    }),
  };
}
