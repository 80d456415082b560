import { changeAmendment, findAmendment, stateOf } from '../domain/rules/amending';
import { confirmRefused } from '../domain/rules/confirming';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { personIdOf } from '../kernel/identity';
import type { RuleCall, RuleOutcome } from './context';

/** Agrees to a number as the second person; the first word stands. */
export async function confirm(call: RuleCall<'confirm'>): RuleOutcome<'confirm'> {
  const { input, target: district, caller, now } = call;
  const amendment = await findAmendment(input.amendmentId);
  if (amendment?.organizationId !== district._id) refuse('RULE.NOT_FOUND');
  if (!amendment.confirmed) {
    const confirmed = { personId: personIdOf(caller.account), name: caller.account.name, at: now };
    await changeAmendment(
      amendment._id,
      { action: 'rule.confirm', orgPath: district.path },
      (current) => {
        if (current.confirmed) return undefined;
        const refusal = confirmRefused(caller.account, current, now);
        if (refusal) refuse(refusal);
        return { confirmed };
      },
      call,
    );
  }
  const stands = (await findAmendment(amendment._id)) ?? amendment;
  return { state: stateOf(stands, dayOf(now)) };
}
