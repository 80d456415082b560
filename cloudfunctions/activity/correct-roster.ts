import { liesWithin } from '../shared/paths';
import { refuse } from '../shared/errors';
import { actOn } from '../shared/ledger';
import type { ActivityCall, ActivityOutcome } from './context';
import { requireKept } from '../shared/activity-status';
import { correctRosters } from './roster-store';
import { findMembers, findRosters } from './store';

/** Puts right who was expected; the ledger of a closed activity follows. */
export async function correctRoster(call: ActivityCall<'correctRoster'>): ActivityOutcome<'correctRoster'> {
  const { input, target: activity } = call;
  requireKept(activity);
  const [rosters, members] = await Promise.all([
    findRosters(activity._id),
    findMembers(input.changes.map(({ memberId }) => memberId)),
  ]);
  const changes = input.changes.map(({ memberId, as }) => {
    const member = members.find(({ _id }) => _id === memberId);
    const listed = rosters.find((roster) => roster.members.some((one) => one.memberId === memberId));
    const roster =
      listed ??
      rosters.find(({ orgPath }) => member?.state === 'active' && liesWithin(member.orgPath, orgPath));
    if (!member || !roster) refuse('ACTIVITY.PERSON_NOT_IN_BRANCH');
    return { rosterId: roster._id, memberId, name: member.name, status: member.status, as };
  });
  const { expected } = await actOn(activity, call.now, () => correctRosters(call, input.reason, changes));
  return { expected };
}
