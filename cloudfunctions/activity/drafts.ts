import { summaryOf } from '../domain/gathering/activity-summary';
import type { ActivityCall, ActivityOutcome } from './context';
import { branchOf } from './host';
import { draftsOf } from './store';

const size = 30;

/** What the keepers of a branch, or of one of its groups, have begun to plan. */
export async function drafts({ input, target, now }: ActivityCall<'drafts'>): ActivityOutcome<'drafts'> {
  const branch = await branchOf(target);
  const own = { organizationId: branch._id, ...(target !== branch && { groupId: target._id }) };
  const { items, next } = await draftsOf(own, { after: input.after, size });
  return { drafts: items.map((draft) => summaryOf(draft, now)), next };
}
