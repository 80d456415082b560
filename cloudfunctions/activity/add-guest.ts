import { refuse } from '../kernel/errors';
import { actOn } from '../domain/gathering/ledger';
import { withinDailyLimit } from '../kernel/limits';
import type { ActivityCall, ActivityOutcome } from './context';
import { requireKept } from '../domain/gathering/activity-status';
import { correctRolls } from '../domain/gathering/correct-rolls';
import { findByName } from './store';
import { findOrganization } from '../domain/organization/find';

/** Names asked for by one keeper in a day: enough for a hall, too few to go through other branches' rolls. */
const namesADay = 40;

/** Adds a member of another branch as a guest, by exact name. */
export async function addGuest(call: ActivityCall<'addGuest'>): ActivityOutcome<'addGuest'> {
  const { input, target: activity, openid, now } = call;
  requireKept(activity);
  const branch = await findOrganization(input.branchId);
  if (branch?.kind !== 'branch' || branch.closedAt) refuse('ACTIVITY.UNKNOWN_BRANCH');
  if (!(await withinDailyLimit(`guest:${openid}`, namesADay, now))) refuse('ACTIVITY.TOO_MANY_TRIES');
  const [member, namesake] = await findByName(branch._id, input.name);
  if (!member || namesake) refuse('ACTIVITY.GUEST_NOT_FOUND');
  const rollId = `${activity._id}:${activity.organizationId}`;
  const guest = { rollId, memberId: member._id, name: member.name, status: member.status };
  await actOn(activity, now, () => correctRolls(call, branch.name, [{ ...guest, as: 'guest' }]));
  return { memberId: member._id, name: member.name };
}
