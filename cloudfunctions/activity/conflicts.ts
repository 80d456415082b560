import { summaryOf } from '../domain/gathering/activity-summary';
import type { ActivityCall, ActivityOutcome } from './context';
import { branchOf } from './host';
import { activitiesDuring } from './store';

/** What else is on for the branch or any of its members at a time. */
export async function conflicts({
  input,
  target,
  now,
}: ActivityCall<'conflicts'>): ActivityOutcome<'conflicts'> {
  const all = await activitiesDuring(await branchOf(target), input);
  return {
    activities: all.filter(({ _id }) => _id !== input.except).map((activity) => summaryOf(activity, now)),
  };
}
