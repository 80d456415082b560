import { findActivity } from '../domain/gathering/find';
import { answerOf } from '../domain/gathering/joint';
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
  const answer = activity && answerOf(activity, branch);
  if (!activity || !answer) refuse('ACTIVITY.NOT_ASKED');
  const { kinds, title, organizationName, startsAt, endsAt, place, status } = activity;
  return {
    activity: { kinds, title, organizationName, startsAt, endsAt, place, status },
    answer,
  };
}
