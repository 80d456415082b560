import { childOf } from '../domain/organization/by-child';
import { collection, expression, within } from '../kernel/database';
import { refuse } from '../kernel/errors';
import { guidanceFor } from '../domain/guidance/guidances';
import { BranchMonths, type BranchMonthRecord } from '../domain/gathering/model';
import { Feedbacks, type FeedbackRecord, type GuidanceRecord } from '../domain/guidance/model';
import type { OrganizationRecord } from '../domain/organization/model';

/** The one `_id` that a branch's word on a guidance can have. */
export const feedbackId = (guidanceId: string, branchId: string): string => `${guidanceId}:${branchId}`;

/** What a branch is asked for by a guidance; refuses what is no branch and what is not for it. */
export async function askedOf(branch: OrganizationRecord, guidanceId: string): Promise<GuidanceRecord> {
  if (branch.kind !== 'branch') refuse('FEEDBACK.NOT_A_BRANCH');
  return (await guidanceFor(branch.path, guidanceId)) ?? refuse('GUIDANCE.NOT_FOUND');
}

export const findFeedback = (id: string): Promise<FeedbackRecord | undefined> =>
  collection(Feedbacks).findById(id);

/** What a branch held in a month, by its ledger. */
export const branchMonth = (branchId: string, month: string): Promise<BranchMonthRecord | undefined> =>
  collection(BranchMonths).findById(`${branchId}:${month}`);

interface Told {
  reported: number;
  late: number;
  complete: number;
  done: number;
  required: number;
}

/** How the branches below each child of an organisation told back about a guidance. */
export const sumFeedbacks = (path: string, guidanceId: string): Promise<(Told & { _id: string })[]> =>
  collection(Feedbacks).group<Told>({ guidanceId, orgPath: within(path) }, childOf(path, 'orgPath'), {
    reported: expression.sum(1),
    late: expression.sum(expression.cond(['$late', 1, 0])),
    complete: expression.sum(expression.cond([expression.gte(['$done', '$required']), 1, 0])),
    done: expression.sum('$done'),
    required: expression.sum('$required'),
  });
