import { amendmentsOf, stateOf } from '../domain/rules/amending';
import { confirmRefused } from '../domain/rules/confirming';
import type { AmendmentRecord } from '../domain/rules/model';
import { titleOf } from '../domain/rules/titles';
import { dayOf } from '../kernel/clock';
import { holds } from '../kernel/identity';
import { requireDistrict } from './change';
import type { RuleCall, RuleOutcome } from './context';
import { firstEndOf } from './take-back';

const size = 20;

/** What the district laid down, latest first, with what the caller may do about each. */
export async function amendments(call: RuleCall<'amendments'>): RuleOutcome<'amendments'> {
  const { input, target: district, caller, now } = call;
  requireDistrict(district);
  const { items, next } = await amendmentsOf(district._id, { after: input.after, size });
  const mayTakeBack = holds(caller.account, ['districtAdmin'], await district.keptAt(), now);
  const today = dayOf(now);
  const viewOf = (one: AmendmentRecord) => {
    const { _id: id, change, from, document, reason, by, at, confirmed, takenBack } = one;
    const title = change.of === 'rule' ? titleOf(change.rule) : undefined;
    const mayEnd = mayTakeBack && !takenBack;
    const firstEnd = firstEndOf(one, now);
    return {
      id,
      change,
      title: title?.name,
      unit: title?.unit,
      from,
      document,
      reason,
      by: by.name,
      at,
      state: stateOf(one, today),
      ...(confirmed && { confirmed: { by: confirmed.name, at: confirmed.at } }),
      ...(takenBack && {
        takenBack: {
          by: takenBack.name,
          at: takenBack.at,
          from: takenBack.from,
          reason: takenBack.reason,
        },
      }),
      mayConfirm: !confirmed && confirmRefused(caller.account, one, now) === undefined,
      mayTakeBack: mayEnd,
      ...(mayEnd && firstEnd !== from && { takeBackFrom: firstEnd }),
    };
  };
  return { items: items.map(viewOf), next };
}
