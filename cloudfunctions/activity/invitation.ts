import { findActivity } from '../domain/gathering/find';
import { successorOf } from '../domain/organization/keeping';
import { refuse } from '../kernel/errors';
import type { ActivityCall, ActivityOutcome } from './context';

/** What a branch is asked to hold jointly, and what it answered. */
export async function invitation({
  input,
  target,
}: ActivityCall<'invitation'>): ActivityOutcome<'invitation'> {
  const branch = await successorOf(target);
  const activity = await findActivity(input.activityId);
  if (!activity?.askedIds?.includes(branch._id)) refuse('ACTIVITY.NOT_ASKED');
  const { kinds, title, organizationName, startsAt, endsAt, place, status } = activity;
  const joined = activity.jointIds.includes(branch._id);
  const declined = (activity.declinedIds ?? []).includes(branch._id);
  const unjoined = declined ? ('declined' as const) : ('open' as const);
  return {
    activity: { kinds, title, organizationName, startsAt, endsAt, place, status },
    answer: joined ? 'joined' : unjoined,
  };
}
