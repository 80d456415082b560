import { collection } from '../kernel/database';
import { refuse } from '../kernel/errors';
import { guidanceFor, type WholeGuidance } from '../domain/guidance/guidances';
import { figuresOf, type Kinds } from '../domain/gathering/months';
import { countedIds } from '../domain/organization/counting';
import { Feedbacks, type FeedbackRecord } from '../domain/guidance/model';
import type { OrganizationRecord } from '../domain/organization/model';

/** What a branch is asked for by a guidance; refuses what is no branch and what is not for it. */
export async function askedOf(branch: OrganizationRecord, guidanceId: string): Promise<WholeGuidance> {
  if (branch.kind !== 'branch') refuse('FEEDBACK.NOT_A_BRANCH');
  return (await guidanceFor(branch.path, guidanceId)) ?? refuse('GUIDANCE.NOT_FOUND');
}

export const findFeedback = (id: string): Promise<FeedbackRecord | undefined> =>
  collection(Feedbacks).findById(id);

/** What a branch held in a month, by its ledger. */
export const branchMonth = async (branch: OrganizationRecord, month: string): Promise<Kinds> =>
  (await figuresOf([{ id: branch._id, ids: countedIds(branch, month) }], month)).get(branch._id) ?? {};

/** How branches told back about the guidances of a month, by what they said. */
export function sumFeedbacks(told: (FeedbackRecord & { isWhole: boolean })[]) {
  const sum = (of: (one: (typeof told)[number]) => number) => told.reduce((total, one) => total + of(one), 0);
  return {
    reported: told.length,
    // Whoever told back before there was more to do has not done all of it.
    complete: sum(({ done, required, isWhole }) => Number(isWhole && done >= required)),
    requiredDone: sum(({ done }) => done),
    requiredAsked: sum(({ required }) => required),
  };
}
