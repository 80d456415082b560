import { electionsWithin } from '../domain/election/elections';
import { findOrganizations } from '../domain/organization/find';
import type { ElectionCall, ElectionOutcome } from './context';
import { summaryOf } from './view';

const size = 20;

/** The elections of an organisation and of all below it, latest first: a page of those that go on, or are over. */
export async function list({ input, target }: ElectionCall<'list'>): ElectionOutcome<'list'> {
  const { items, next } = await electionsWithin(target.path, input.open, { after: input.after, size });
  const bodies = await findOrganizations([...new Set(items.map(({ organizationId }) => organizationId))]);
  const bodyOf = new Map(bodies.map((one) => [one._id, one]));
  return { elections: items.map((one) => summaryOf(one, bodyOf.get(one.organizationId))), next };
}
