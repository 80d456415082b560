import { collection, command, whether, type Question } from '../../kernel/database';
import { seal, sealedUnderOldKeys, unseal } from '../../kernel/phone';
import { resealing } from '../../kernel/reseal';
import { DuesAssessments, type DuesAssessmentRecord } from './model';

/** Bases lie under the same keys as phone numbers, and are sealed anew with them. */

const sealedBetween = (after: string, before: string) => ({
  sealed: command.gt(after).and(command.lt(before)),
});

export const whetherBasesSealedBefore = (): Question[] =>
  sealedUnderOldKeys().map(({ from, to }) => whether(DuesAssessments, sealedBetween(from, to)));

export const resealBases = resealing<DuesAssessmentRecord>({
  what: 'the base',
  find: (after, before, limit) =>
    collection(DuesAssessments).find(sealedBetween(after, before), { orderBy: [['sealed', 'asc']], limit }),
  sealOf: ({ sealed }) => sealed,
  reseal: ({ _id }, old) =>
    collection(DuesAssessments).updateWhere({ _id, sealed: old }, { sealed: seal(unseal(old)) }),
});
