import type { Waiting } from '../../../types/domain/todo';
import { dayOf, monthOf } from '../../kernel/clock';
import { deadlineState } from '../compliance/branch-check';
import type { BranchCheckRecord } from '../compliance/model';
import type { KeptBranch } from '../organization/kept';
import { ruleBook } from '../rules/amendments';
import type { DemocraticReviewRecord } from './model';
import { reviewsAround } from './reviews';

/**
 * What waits of the year's review for keepers of branches: once the time of the year has come, numbers that are not written
 * down; and matters of the list that are due. That a gathering is due, the meetings say. Rule `organizationalLifeFrom`.
 */
export async function reviewsWaiting(
  branches: readonly KeptBranch[],
  checks: ReadonlyMap<string, Pick<BranchCheckRecord, 'duties'>>,
  now: number,
): Promise<Waiting[]> {
  if (branches.length === 0) return [];
  const ids = branches.map(({ branch }) => branch._id);
  const today = dayOf(now);
  const year = Number(today.slice(0, 4));
  const [reviews, rules] = await Promise.all([reviewsAround(ids, year), ruleBook(now)]);
  const from = rules.numberOn('organizationalLifeFrom', today) ?? 1;
  const hasCome = Number(monthOf(now).slice(5)) >= from;
  return ids.flatMap((organizationId): Waiting[] => {
    const own = reviews.filter((one) => one.organizationId === organizationId);
    const review = own.find((one) => one.year === year);
    const duty = checks.get(organizationId)?.duties.find(({ kind }) => kind === 'democraticReview');
    const isOpen = hasCome && duty !== undefined && !duty.exempt && (!review?.sheets || !review.grades);
    const days = [
      ...(isOpen ? [`${year}-12-31`] : []),
      ...own.flatMap((one) => mattersDue(one, today)),
    ].sort();
    const [dueOn] = days;
    return dueOn === undefined
      ? []
      : [{ kind: 'democraticReview', organizationId, count: days.length, dueOn }];
  });
}

/** The days of matters that are not done and are due, or nearly. */
const mattersDue = ({ items }: DemocraticReviewRecord, today: string): string[] =>
  items.flatMap(({ dueOn, doneOn }) =>
    doneOn === undefined && deadlineState(dueOn, today) !== 'open' ? [dueOn] : [],
  );
