import { spend } from '../kernel/budgets';
import { refuse } from '../kernel/errors';
import { actOn } from '../domain/gathering/ledger';
import type { ActivityCall, ActivityOutcome } from './context';
import { requireKept } from '../domain/gathering/activity-status';
import { correctRolls } from '../domain/gathering/correct-rolls';
import { findByName } from './store';
import { findOrganization } from '../domain/organization/find';

/** Adds a member of another branch as a guest, by exact name. */
export async function addGuest(call: ActivityCall<'addGuest'>): ActivityOutcome<'addGuest'> {
  const { input, target: activity, now } = call;
  requireKept(activity);
  // Who is expected at a class's session follows from who is enrolled.
  if (activity.scope === 'class') refuse('ACTIVITY.OF_A_CLASS');
  if ([activity.organizationId, ...activity.jointIds].includes(input.branchId)) refuse('ACTIVITY.OWN_BRANCH');
  const branch = await findOrganization(input.branchId);
  if (branch?.kind !== 'branch' || branch.closedAt) refuse('ACTIVITY.UNKNOWN_BRANCH');
  await spend('guest', call);
  const [member, namesake] = await findByName(branch._id, input.name);
  if (!member || namesake) refuse('ACTIVITY.GUEST_NOT_FOUND');
  const rollId = `${activity._id}:${activity.organizationId}`;
  const guest = { rollId, memberId: member._id, name: member.name, status: member.status };
  await actOn(activity, now, () => correctRolls(call, branch.name, [{ ...guest, as: 'guest' }]));
  return { memberId: member._id, name: member.name };
}
