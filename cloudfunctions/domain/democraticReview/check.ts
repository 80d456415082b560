import type { WhatIsRecorded } from '../../../types/domain/review';
import type { ErrorCode } from '../../../types';
import { excellentAtMost, gradedOf, type ReviewStep } from '../../../types/shared/reviews';
import { dayOf } from '../../kernel/clock';
import type { RuleBook } from '../rules/book';
import type { Attended } from './held';
import type { DemocraticReviewRecord } from './model';

/** What cannot be in what is written down of a year's review, held against itself and against the ledger. Pure. */

/** A refusal with the field it is about, as the form names it, and the numbers that do not go together. */
export interface Problem {
  code: ErrorCode;
  field?: string;
  step?: ReviewStep;
  found?: number;
  limit?: number;
}

interface Seen {
  current: Pick<DemocraticReviewRecord, 'year' | 'sheets' | 'grades'>;
  attended: Attended;
  rules: RuleBook;
  today: string;
  reason?: string | undefined;
}

/** What is wrong with what is to be written; nothing when it may be. */
export function problemOf(what: WhatIsRecorded, seen: Seen): Problem | undefined {
  if (seen.current.year > Number(seen.today.slice(0, 4))) return { code: 'DEMOCRATIC_REVIEW.YEAR_TO_COME' };
  switch (what.step) {
    case 'talks':
      return undefined;
    case 'sheets':
      return sheetsProblem(what, seen);
    case 'grades':
      return gradesProblem(what, seen);
    case 'rectification':
      return listProblem(what, seen);
  }
}

const firstOver = (
  all: readonly (readonly [field: string, found: number, limit: number])[],
): Problem | undefined => {
  const over = all.find(([, found, limit]) => found > limit);
  if (!over) return undefined;
  const [field, found, limit] = over;
  return { code: 'DEMOCRATIC_REVIEW.NUMBERS_CONTRADICT', field, found, limit };
};

/** Numbers that were written down before are put right with a reason. */
const reasonProblem = (before: object | null, reason: string | undefined): Problem | undefined =>
  before && !reason ? { code: 'DEMOCRATIC_REVIEW.REASON_NEEDED', field: 'reason' } : undefined;

const notYet = (step: ReviewStep): Problem => ({ code: 'DEMOCRATIC_REVIEW.NOT_YET', step });

/** No more sheets go out than members are there, nor come back than went out, nor count than came back. */
function sheetsProblem(
  { issued, returned, valid }: Extract<WhatIsRecorded, { step: 'sheets' }>,
  { attended, current, reason }: Seen,
): Problem | undefined {
  if (attended.firstAt === undefined) return notYet('review');
  const over = firstOver([
    ['issued', issued, attended.present],
    ['returned', returned, issued],
    ['valid', valid, returned],
  ]);
  return over ?? reasonProblem(current.sheets, reason);
}

/**
 * No more are graded than there are full members: a member on probation takes part and has no grade. More 优秀 than usual
 * take a reason. Rules `democraticReviews` and `excellentOneOf`.
 */
function gradesProblem(
  { on, why, step: _, ...counts }: Extract<WhatIsRecorded, { step: 'grades' }>,
  { attended, current, rules, today, reason }: Seen,
): Problem | undefined {
  const { firstAt, fullMembers } = attended;
  if (firstAt === undefined) return notYet('review');
  if (!current.sheets) return notYet('sheets');
  if (on > today || on < dayOf(firstAt)) return { code: 'DEMOCRATIC_REVIEW.DAY_IMPOSSIBLE', field: 'on' };
  const graded = gradedOf(counts);
  if (graded === 0)
    return { code: 'DEMOCRATIC_REVIEW.NUMBERS_CONTRADICT', field: 'qualified', found: 0, limit: fullMembers };
  const over = firstOver([
    ['excellent', counts.excellent, fullMembers],
    ['qualified', graded, fullMembers],
  ]);
  if (over) return over;
  const oneOf = rules.numberOn('excellentOneOf', on);
  const limit = oneOf ? excellentAtMost(fullMembers, oneOf) : fullMembers;
  if (counts.excellent > limit && why === undefined)
    return {
      code: 'DEMOCRATIC_REVIEW.TOO_MANY_EXCELLENT',
      field: 'excellent',
      found: counts.excellent,
      limit,
    };
  return reasonProblem(current.grades, reason);
}

/** Each matter is there once, due within the year or later, and is not done in days to come. */
function listProblem(
  { items }: Extract<WhatIsRecorded, { step: 'rectification' }>,
  { current, today }: Seen,
): Problem | undefined {
  if (new Set(items.map(({ key }) => key)).size < items.length)
    return { code: 'DEMOCRATIC_REVIEW.LISTED_TWICE', field: 'items' };
  const at = (isWrong: (item: (typeof items)[number]) => boolean, field: string) => {
    const index = items.findIndex(isWrong);
    return index < 0
      ? undefined
      : ({ code: 'DEMOCRATIC_REVIEW.DAY_IMPOSSIBLE', field: `items.${index}.${field}` } as const);
  };
  return (
    at(({ dueOn }) => dueOn < `${current.year}-01-01`, 'dueOn') ??
    at(({ doneOn = '' }) => doneOn > today, 'doneOn')
  );
}
