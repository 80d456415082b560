import { currentOf, saysOf } from '../domain/handbook/answers';
import { changeAnswer } from '../domain/handbook/writing';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf } from '../kernel/clock';
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
  const by = { personId: personIdOf(caller.account), name: caller.account.name };
  return changeAnswer(
    questionId,
    (record) => {
      const current = currentOf(questionId, record, { rules, today });
      if (!current) return refuse('HANDBOOK.NOT_FOUND');
      if (!current.changed) return { told: { reviewedOn: current.reviewedOn } };
      return {
        told: { reviewedOn: today },
        change: {
          next: {
            organizationId: district._id,
            versions: record?.versions ?? [],
            reviewed: { ...by, at: now, says: saysOf(current.rules, today, rules) },
          },
          audited: {
            action: 'handbook.confirm',
            orgPath: district.path,
            after: { question: current.question },
          },
        },
      };
    },
    call,
  );
}
