import { HandbookAnswers } from '../domain/handbook/model';
import { audit } from '../kernel/audit';
import { transaction } from '../kernel/database';
import { refuse } from '../kernel/errors';
import { personIdOf } from '../kernel/identity';
import { requireDistrict, type HandbookCall, type HandbookOutcome } from './context';

/** Takes what the district wrote out of the handbook; asked again, it changes nothing. */
export async function withdraw(call: HandbookCall<'withdraw'>): HandbookOutcome<'withdraw'> {
  const { input, target: district, caller, now } = call;
  requireDistrict(district);
  const { questionId } = input;
  return transaction(async (within) => {
    const record = await within.in(HandbookAnswers).findById(questionId);
    const last = record?.versions.at(-1);
    if (!record || !last) return refuse('HANDBOOK.NOT_FOUND');
    if (!last.published && last.version === input.version + 1) return { version: last.version };
    if (last.version !== input.version) refuse('HANDBOOK.CHANGED_MEANWHILE');
    if (!last.published) return { version: last.version };
    const version = last.version + 1;
    const by = { personId: personIdOf(caller.account), name: caller.account.name };
    const taken = { ...last, version, published: false, act: '', at: now, by };
    await within.in(HandbookAnswers).replace(record, { ...record, versions: [...record.versions, taken] });
    await audit(within, call, {
      action: 'handbook.withdraw',
      target: questionId,
      orgPath: district.path,
      after: { question: last.question, version },
    });
    return { version };
  });
}
