import { changeAmendment, findAmendment } from '../domain/rules/amending';
import { altersNumber } from '../domain/rules/book';
import type { AmendmentRecord } from '../domain/rules/model';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { personIdOf } from '../kernel/identity';
import { firstDayFor } from '../domain/rules/confirming';
import type { RuleCall, RuleOutcome } from './context';

/**
 * The first day from which something may hold no more: a number that somebody may have been judged by holds until a day to
 * come; what has not begun, or is only a word, is taken back as if it never was.
 */
export const firstEndOf = (amendment: AmendmentRecord, now: number): string =>
  altersNumber(amendment) && amendment.confirmed && amendment.from < firstDayFor(now)
    ? firstDayFor(now)
    : amendment.from;

/** Takes back what was laid down; it stays in the records with who did so and why. Sent again, it changes nothing. */
export async function takeBack(call: RuleCall<'takeBack'>): RuleOutcome<'takeBack'> {
  const { input, target: district, caller, openid, now } = call;
  const amendment = await findAmendment(input.amendmentId);
  if (amendment?.organizationId !== district._id) refuse('RULE.NOT_FOUND');
  await checkText(openid, input.reason);
  let ends = '';
  await changeAmendment(
    amendment._id,
    { action: 'rule.takeBack', orgPath: district.path },
    (current) => {
      const { account } = caller;
      const { takenBack } = current;
      if (takenBack) {
        const isSame = takenBack.personId === personIdOf(account) && takenBack.reason === input.reason;
        ends = takenBack.from;
        // What had not begun ends as if it never was, whatever day was asked for.
        const endsSo = ends === current.from || ends === (input.from ?? ends);
        return isSame && endsSo ? undefined : refuse('RULE.TAKEN_BACK');
      }
      const first = firstEndOf(current, now);
      ends = first === current.from ? first : (input.from ?? first);
      if (ends < first) refuse('RULE.TOO_SOON', { from: first });
      return {
        takenBack: {
          personId: personIdOf(account),
          name: account.name,
          at: now,
          from: ends,
          reason: input.reason,
        },
      };
    },
    call,
  );
  return { from: ends };
}
