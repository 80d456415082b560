import { audit, type Auditable } from '../shared/audit';
import { childOf } from '../shared/by-child';
import { collection, expression, transaction, within } from '../shared/database';
import { refuse } from '../shared/errors';
import { guidanceFor } from '../shared/guidances';
import type {
  ActivityRecord,
  BranchMonthRecord,
  FeedbackRecord,
  GuidanceRecord,
  OrganizationRecord,
} from '../shared/records';

/** The one `_id` that a branch's word on a checklist can have. */
export const feedbackId = (guidanceId: string, branchId: string): string => `${guidanceId}:${branchId}`;

/** What a branch is asked for by a checklist; refuses what is no branch and what is not for it. */
export async function askedOf(branch: OrganizationRecord, guidanceId: string): Promise<GuidanceRecord> {
  if (branch.kind !== 'branch') refuse('FEEDBACK.NOT_A_BRANCH');
  return (await guidanceFor(branch.path, guidanceId)) ?? refuse('GUIDANCE.NOT_FOUND');
}

export const findGuidance = (id: string): Promise<GuidanceRecord | undefined> =>
  collection('guidances').findById(id);

export const findFeedback = (id: string): Promise<FeedbackRecord | undefined> =>
  collection('feedbacks').findById(id);

/** A branch's own theme days of a month. */
export const themeDaysOf = ({ path }: OrganizationRecord, month: string): Promise<ActivityRecord[]> =>
  collection('activities').find({ orgPath: path, month, kinds: 'themeDay' }, { limit: 50 });

/** What a branch held in a month, by its ledger. */
export const branchMonth = (branchId: string, month: string): Promise<BranchMonthRecord | undefined> =>
  collection('branchMonths').findById(`${branchId}:${month}`);

/** Earlier texts kept of one branch's word on a checklist. */
const earlierKept = 20;

/** Puts a branch's word in the place of the one that was read, which is kept; the same word again changes nothing. */
export async function putFeedback(
  given: Omit<FeedbackRecord, 'version' | 'earlier'>,
  readVersion: number,
  call: Auditable,
): Promise<FeedbackRecord> {
  return transaction(async (within) => {
    const standing = await within.in('feedbacks').findById(given._id);
    if (standing && sameWord(standing, given)) return standing;
    if ((standing?.version ?? 0) !== readVersion) refuse('FEEDBACK.CHANGED_SINCE');
    const next: FeedbackRecord = {
      ...given,
      // Told in time once, it was in time.
      late: standing ? standing.late : given.late,
      version: readVersion + 1,
      earlier: standing ? [earlierOf(standing), ...standing.earlier].slice(0, earlierKept) : [],
    };
    if (standing) await within.in('feedbacks').put(next);
    else await within.in('feedbacks').add(next);
    await audit(within, call, {
      ...{ action: 'feedback.give', target: given._id, orgPath: given.orgPath },
      after: { version: next.version, done: given.done, required: given.required, late: next.late },
    });
    return next;
  });
}

const earlierOf = ({ at, givenBy, items, summary }: FeedbackRecord) => ({ at, by: givenBy, items, summary });

const sameWord = (one: Pick<FeedbackRecord, 'items' | 'summary'>, other: typeof one): boolean =>
  JSON.stringify([one.items, one.summary]) === JSON.stringify([other.items, other.summary]);

interface Told {
  reported: number;
  late: number;
  complete: number;
  done: number;
  required: number;
}

/** How the branches below each child of an organisation told back about a checklist. */
export const sumFeedbacks = (path: string, guidanceId: string): Promise<(Told & { _id: string })[]> =>
  collection('feedbacks').group<Told>({ guidanceId, orgPath: within(path) }, childOf(path, 'orgPath'), {
    reported: expression.sum?.(1),
    late: expression.sum?.(expression.cond?.(['$late', 1, 0])),
    complete: expression.sum?.(expression.cond?.([expression.gte?.(['$done', '$required']), 1, 0])),
    done: expression.sum?.('$done'),
    required: expression.sum?.('$required'),
  });
