import { changeAmendment, findAmendment, stateOf } from '../domain/rules/amending';
import { altersNumber } from '../domain/rules/book';
import type { AmendmentRecord } from '../domain/rules/model';
import type { ErrorCode } from '../../types';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { personIdOf } from '../kernel/identity';
import type { AccountRecord } from '../kernel/model';
import { firstDayFor } from './change';
import type { RuleCall, RuleOutcome } from './context';

/** Why a person may not agree to what was laid down now; nothing when they may. */
export function confirmRefused(
  account: AccountRecord,
  amendment: AmendmentRecord,
  now: number,
): ErrorCode | undefined {
  if (amendment.takenBack) return 'RULE.TAKEN_BACK';
  if (!altersNumber(amendment)) return 'RULE.NOT_FOUND';
  if (personIdOf(account) === amendment.by.personId) return 'RULE.SECOND_PERSON_NEEDED';
  return amendment.from < firstDayFor(now) ? 'RULE.TOO_SOON' : undefined;
}

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
