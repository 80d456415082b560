import { wakeGrant } from '../domain/membership/grants';
import { findGrant } from '../domain/membership/roles';
import { mayWake } from '../domain/membership/waking';
import { refuse } from '../kernel/errors';
import type { RoleCall, RoleOutcome } from './context';

/** Wakes a role for the WeChat that its person has now. */
export async function wake(call: RoleCall<'wake'>): RoleOutcome<'wake'> {
  const { input, target: organization, caller, now } = call;
  const grant = await findGrant(input.grantId);
  if (grant?.organizationId !== organization._id || grant.revokedAt) refuse('ROLE.NOT_FOUND');
  const at = { kind: organization.kind, path: await organization.keptAt() };
  const refusal = mayWake(caller.account, at, grant, now);
  if (refusal) refuse(refusal);
  if (!(await wakeGrant(grant, call))) refuse('ROLE.NOT_BOUND_YET');
  return { awake: true };
}
