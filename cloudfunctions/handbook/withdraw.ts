import { changeAnswer } from '../domain/handbook/writing';
import { refuse } from '../kernel/errors';
import { personIdOf } from '../kernel/identity';
import { requireDistrict, type HandbookCall, type HandbookOutcome } from './context';

/** Takes what the district wrote out of the handbook; asked again, it changes nothing. */
export async function withdraw(call: HandbookCall<'withdraw'>): HandbookOutcome<'withdraw'> {
  const { input, target: district, caller, now } = call;
  requireDistrict(district);
  const by = { personId: personIdOf(caller.account), name: caller.account.name };
  return changeAnswer(
    input.questionId,
    (record) => {
      const last = record?.versions.at(-1);
      if (!record || !last) return refuse('HANDBOOK.NOT_FOUND');
      if (!last.published && last.version === input.version + 1) return { told: { version: last.version } };
      if (last.version !== input.version) refuse('HANDBOOK.CHANGED_MEANWHILE');
      if (!last.published) return { told: { version: last.version } };
      const version = last.version + 1;
      const taken = { ...last, version, published: false, act: '', at: now, by };
      return {
        told: { version },
        change: {
          next: { ...record, versions: [...record.versions, taken] },
          audited: {
            action: 'handbook.withdraw',
            orgPath: district.path,
            after: { question: last.question, version },
          },
        },
      };
    },
    call,
  );
}
