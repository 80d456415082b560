import { checkupMatters, matterLight, seenOn } from '../../types/shared/checkups';
import { checkupsNow } from '../domain/checkup/items';
import { basisOf } from '../domain/checkup/rules';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import type { CheckupCall, CheckupOutcome } from './context';

/** What of a branch's duties is open now: its own records, by as many requests whatever it has. */
export async function branch({ target, now }: CheckupCall<'branch'>): CheckupOutcome<'branch'> {
  if (target.kind !== 'branch') refuse('CHECKUP.NOT_A_BRANCH');
  if (target.closedAt) refuse('ORGANIZATION.CLOSED');
  const today = dayOf(now);
  const [checkups, rules] = await Promise.all([checkupsNow([target], now), ruleBook(now)]);
  const seen = seenOn(checkups.get(target._id) ?? [], today);
  return {
    organizationName: target.name,
    today,
    temporary: target.temporary === true,
    matters: checkupMatters.map((matter) => ({
      matter,
      light: matterLight(seen, matter),
      items: seen
        .filter((one) => one.matter === matter)
        .map((one) => ({ ...one, ...basisOf(one, rules, today) })),
    })),
  };
}
