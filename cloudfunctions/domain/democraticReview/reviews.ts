import { audit, type Auditable } from '../../kernel/audit';
import {
  collection,
  command,
  transaction,
  type Changes,
  type Page,
  type PageOf,
} from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { Organizations } from '../organization/model';
import { DemocraticReviews, type DemocraticReviewRecord } from './model';

/** Where the reviews of branches are kept, and the one way in which they change. */

export const reviewId = (organizationId: string, year: number): string => `${organizationId}:${year}`;

/** A year of which nothing was written down yet. */
const fresh = (organizationId: string, year: number): DemocraticReviewRecord => ({
  _id: reviewId(organizationId, year),
  organizationId,
  year,
  version: 0,
  talkedIds: [],
  sheets: null,
  grades: null,
  items: [],
  changes: [],
  lastKey: '',
});

/** A branch's year, as far as it was written down. */
export const reviewOf = async (organizationId: string, year: number): Promise<DemocraticReviewRecord> =>
  (await collection(DemocraticReviews).findById(reviewId(organizationId, year))) ??
  fresh(organizationId, year);

/** What some branches wrote down of a year and of the one before. */
export const reviewsAround = (
  organizationIds: readonly string[],
  year: number,
): Promise<DemocraticReviewRecord[]> =>
  organizationIds.length > 0
    ? collection(DemocraticReviews).findByIds(
        organizationIds.flatMap((id) => [reviewId(id, year), reviewId(id, year - 1)]),
      )
    : Promise.resolve([]);

/** The years of some branches, latest first. */
export const yearsOf = (
  organizationIds: readonly string[],
  page: PageOf,
): Promise<Page<DemocraticReviewRecord>> =>
  collection(DemocraticReviews).findPage(
    { organizationId: command.in(organizationIds) },
    ['year', 'desc'],
    page,
  );

interface Act {
  organizationId: string;
  year: number;
  actKey: string;
  /** The version that the caller saw. */
  version: number;
}

interface Written {
  changes: Changes<DemocraticReviewRecord>;
  audited: { action: string; after: Record<string, unknown> };
}

/**
 * Writes into a branch's year as it stands at that moment, by who saw it so; a second sending finds itself.
 * @throws DEMOCRATIC_REVIEW.CHANGED for who saw an earlier one; ORGANIZATION.CLOSED where the branch was merged meanwhile
 */
export async function writeReview(
  { organizationId, year, actKey, version }: Act,
  decide: (current: DemocraticReviewRecord) => Written,
  call: Auditable,
): Promise<DemocraticReviewRecord> {
  return transaction(async (inside) => {
    const reviews = inside.in(DemocraticReviews);
    const found = await reviews.findById(reviewId(organizationId, year));
    const current = found ?? fresh(organizationId, year);
    if (current.lastKey === actKey) return current;
    const branch = await inside.in(Organizations).findById(organizationId);
    if (!branch || branch.closedAt) refuse('ORGANIZATION.CLOSED');
    if (current.version !== version) refuse('DEMOCRATIC_REVIEW.CHANGED');
    const { changes, audited } = decide(current);
    const next = { ...current, ...changes, version: version + 1, lastKey: actKey } as DemocraticReviewRecord;
    if (found) await reviews.update(current._id, { ...changes, version: next.version, lastKey: actKey });
    else await reviews.add(next);
    await audit(inside, call, { ...audited, target: current._id, orgPath: branch.path });
    return next;
  });
}
