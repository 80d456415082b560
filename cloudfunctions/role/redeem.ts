import { isAdminCode, removeAdminCode } from '../domain/membership/admin-codes';
import { wakeGrant } from '../domain/membership/grants';
import { isInEffect } from '../domain/membership/granting';
import { rolesOf } from '../domain/membership/roles';
import { spend } from '../kernel/budgets';
import { refuse } from '../kernel/errors';
import { personIdOf } from '../kernel/identity';
import type { RoleCall, RoleOutcome } from './context';

/**
 * Wakes the role of an administrator for whoever is bound to its person by the phone number and has the one-time code
 * as well. What is wrong about it is not told.
 */
export async function redeem(call: RoleCall<'redeem'>): RoleOutcome<'redeem'> {
  const { input, openid, caller, now } = call;
  await spend('adminCode', call);
  const held = await rolesOf(personIdOf(caller.account));
  const grant = held.find((one) => one.role === 'districtAdmin' && isInEffect(one, now));
  // The answer to the first sending may have been lost on the way.
  if (grant?.awakeFor === openid) return { awake: true };
  if (!grant || !(await isAdminCode(grant._id, input.code, now))) refuse('ROLE.CODE_WRONG');
  if (!(await wakeGrant(grant, call))) refuse('ROLE.CODE_WRONG');
  await removeAdminCode(grant._id);
  return { awake: true };
}
