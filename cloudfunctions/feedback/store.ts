import { childOf } from '../domain/organization/by-child';
import { collection, expression, within } from '../kernel/database';
import { refuse } from '../kernel/errors';
import { askedInMonth, guidanceFor, type WholeGuidance } from '../domain/guidance/guidances';
import { BranchMonths, type BranchMonthRecord } from '../domain/gathering/model';
import { Feedbacks, type FeedbackRecord, type GuidanceRecord } from '../domain/guidance/model';
import type { OrganizationRecord } from '../domain/organization/model';

/** The one `_id` that a branch's word on the guidances of a month can have. */
export const feedbackId = (guidance: GuidanceRecord, branchId: string): string =>
  `${askedInMonth(guidance)}:${branchId}`;

/** What a branch is asked for by a guidance; refuses what is no branch and what is not for it. */
export async function askedOf(branch: OrganizationRecord, guidanceId: string): Promise<WholeGuidance> {
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
  done: number;
  required: number;
}

/** … and of them, by what they were asked, how many did all of it. */
type Complete = Record<string, number>;

/** How the branches below each child of an organisation told back about the guidances of a month. */
export async function sumFeedbacks(
  path: string,
  guidance: GuidanceRecord,
  asked: string[],
): Promise<(Told & { _id: string; completeOf: (asked: string) => number })[]> {
  const keys = [...new Set(asked)];
  const completeAs = (key: string) =>
    expression.cond([
      expression.and([expression.gte(['$done', '$required']), expression.eq(['$asked', key])]),
      1,
      0,
    ]);
  const groups = await collection(Feedbacks).group<Told & Complete>(
    { guidanceId: askedInMonth(guidance), orgPath: within(path) },
    childOf(path, 'orgPath'),
    {
      reported: expression.sum(1),
      late: expression.sum(expression.cond(['$late', 1, 0])),
      done: expression.sum('$done'),
      required: expression.sum('$required'),
      ...Object.fromEntries(keys.map((key, index) => [`as${index}`, expression.sum(completeAs(key))])),
    },
  );
  return groups.map((group) => ({
    ...group,
    completeOf: (key) => group[`as${keys.indexOf(key)}`] ?? 0,
  }));
}
