import { yearsOf } from '../domain/democraticReview/reviews';
import { idsOfBranch } from '../domain/organization/counting';
import { findOrganizations } from '../domain/organization/find';
import { refuse } from '../kernel/errors';
import type { DemocraticReviewCall, DemocraticReviewOutcome } from './context';

const size = 20;

/** The years of which a branch, or what was merged into it, wrote something down. */
export async function list({
  input,
  target: branch,
}: DemocraticReviewCall<'list'>): DemocraticReviewOutcome<'list'> {
  if (branch.kind !== 'branch') refuse('DEMOCRATIC_REVIEW.NOT_A_BRANCH');
  const { items, next } = await yearsOf(idsOfBranch(branch), { after: input.after, size });
  const branches = await findOrganizations([...new Set(items.map(({ organizationId }) => organizationId))]);
  const names = new Map(branches.map(({ _id, name }) => [_id, name]));
  return {
    years: items.map(({ _id: id, organizationId, year, grades, items: matters }) => ({
      id,
      organizationId,
      organizationName: names.get(organizationId) ?? '',
      year,
      grades: grades ?? undefined,
      items: matters.length,
      itemsDone: matters.filter(({ doneOn }) => doneOn !== undefined).length,
    })),
    next,
  };
}
