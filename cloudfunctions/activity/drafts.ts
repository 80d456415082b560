import { summaryOf } from '../domain/gathering/activity-summary';
import type { ActivityCall, ActivityOutcome } from './context';
import { draftsOf } from './store';

const size = 30;

/** What the branch's keepers have begun to plan. */
export async function drafts({ input, target, now }: ActivityCall<'drafts'>): ActivityOutcome<'drafts'> {
  const { items, next } = await draftsOf(target._id, { after: input.after, size });
  return { drafts: items.map((draft) => summaryOf(draft, now)), next };
}
