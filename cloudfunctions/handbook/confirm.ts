import { currentOf, saysOf } from '../domain/handbook/answers';
import { HandbookAnswers } from '../domain/handbook/model';
import { ruleBook } from '../domain/rules/amendments';
import { audit } from '../kernel/audit';
import { dayOf } from '../kernel/clock';
import { transaction } from '../kernel/database';
import { refuse } from '../kernel/errors';
import { personIdOf } from '../kernel/identity';
import { requireDistrict, type HandbookCall, type HandbookOutcome } from './context';

/** Says that an answer holds by the rules as they are now; of one that was not changed it changes nothing. */
export async function confirm(call: HandbookCall<'confirm'>): HandbookOutcome<'confirm'> {
  const { input, target: district, caller, now } = call;
  requireDistrict(district);
  const { questionId } = input;
  const today = dayOf(now);
  const rules = await ruleBook(now);
  return transaction(async (within) => {
    const record = await within.in(HandbookAnswers).findById(questionId);
    const current = currentOf(questionId, record, { rules, today });
    if (!current) return refuse('HANDBOOK.NOT_FOUND');
    if (!current.changed) return { reviewedOn: current.reviewedOn };
    const reviewed = {
      personId: personIdOf(caller.account),
      name: caller.account.name,
      at: now,
      says: saysOf(current.rules, today, rules),
    };
    if (record) await within.in(HandbookAnswers).replace(record, { ...record, reviewed });
    else {
      await within
        .in(HandbookAnswers)
        .add({ _id: questionId, organizationId: district._id, versions: [], reviewed });
    }
    await audit(within, call, {
      action: 'handbook.confirm',
      target: questionId,
      orgPath: district.path,
      after: { question: current.question },
    });
    return { reviewedOn: today };
  });
}
