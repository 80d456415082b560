import { summaryOf } from '../domain/gathering/activity-summary';
import type { ActivityCall, ActivityOutcome } from './context';
import { draftsOf } from './store';

/** What the branch's keepers have begun to plan. */
export async function drafts({ target, now }: ActivityCall<'drafts'>): ActivityOutcome<'drafts'> {
  const all = await draftsOf(target._id);
  return { drafts: all.map((draft) => summaryOf(draft, now)) };
}
