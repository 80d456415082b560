import { branchKeepers } from '../../types/shared/roles';
import { excellentAtMost, nextReviewStep, stepsDone, type ReviewYear } from '../../types/shared/reviews';
import { attendedOf, reviewMeetings } from '../domain/democraticReview/held';
import { reviewOf } from '../domain/democraticReview/reviews';
import { membersWithin } from '../domain/membership/find';
import { ruleBook } from '../domain/rules/amendments';
import type { RuleBook } from '../domain/rules/book';
import type { NumberId, RuleId } from '../domain/rules/registry';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { holds } from '../kernel/identity';
import type { DemocraticReviewCall, DemocraticReviewOutcome } from './context';

/** A year of a branch, step by step. */
export async function get({
  input: { year },
  target: branch,
  caller,
  now,
}: DemocraticReviewCall<'get'>): DemocraticReviewOutcome<'get'> {
  if (branch.kind !== 'branch') refuse('DEMOCRATIC_REVIEW.NOT_A_BRANCH');
  const [review, meetings, listed, rules, keptAt] = await Promise.all([
    reviewOf(branch._id, year),
    reviewMeetings(branch, year),
    branch.closedAt ? [] : membersWithin(branch.path),
    ruleBook(now),
    branch.keptAt(),
  ]);
  const members = listed.map(({ _id: memberId, name, status }) => ({
    memberId,
    name,
    status,
    talked: review.talkedIds.includes(memberId),
  }));
  const heldOf = (step: 'life' | 'review') =>
    meetings.filter((one) => one.step === step && one.counts).length;
  const sheets = review.sheets ?? undefined;
  const grades = review.grades ?? undefined;
  const { items } = review;
  const known: ReviewYear = {
    members,
    held: { life: heldOf('life'), review: heldOf('review') },
    sheets,
    grades,
    items,
  };
  const today = dayOf(now);
  const { present, fullMembers } = await attendedOf(branch, meetings);
  const shown = rulesOf(rules, today);
  return {
    name: branch.name,
    year,
    version: review.version,
    nextStep: nextReviewStep(known),
    done: stepsDone(known),
    members,
    gatherings: meetings.map(({ counts, ...one }) => ({
      ...one,
      counts: counts && { expected: counts.expected, present: counts.present, onLeave: counts.onLeave },
    })),
    sheets,
    grades,
    items,
    present,
    fullMembers,
    excellentAtMost: excellentAtMost(fullMembers, shown.excellentOneOf.value || 1),
    changes: [...review.changes].reverse(),
    rules: shown,
    mayRecord:
      !branch.closedAt &&
      year <= Number(today.slice(0, 4)) &&
      holds(caller.account, branchKeepers, keptAt, now),
  };
}

function rulesOf(rules: RuleBook, day: string) {
  const ruled = (id: NumberId & RuleId) => ({
    value: rules.numberOn(id, day) ?? 0,
    citation: rules.cite(id, day),
  });
  return {
    lives: ruled('organizationalLives'),
    from: ruled('organizationalLifeFrom'),
    reviews: ruled('democraticReviews'),
    excellentOneOf: ruled('excellentOneOf'),
    talks: ruled('heartTalks'),
  };
}
