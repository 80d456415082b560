import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { RoleCall, RoleOutcome } from './context';
import { mayGrant } from '../domain/membership/granting';
import { endGrant } from '../domain/membership/grants';
import { findGrant } from '../domain/membership/roles';
import { roleTaken } from '../domain/messaging/role-notices';
import { notifyOnce } from '../domain/messaging/notify';

/** Ends a role at once; who may grant it may end it. */
export async function revoke(call: RoleCall<'revoke'>): RoleOutcome<'revoke'> {
  const { input, target: organization, caller, now } = call;
  const grant = await findGrant(input.grantId);
  if (grant?.organizationId !== organization._id) refuse('ROLE.NOT_FOUND');
  if (!mayGrant(caller.account, organization, now).includes(grant.role)) refuse('ROLE.MAY_NOT_GRANT');
  await checkText(call.openid, input.reason);
  const revokedAt = await endGrant(grant, input.reason, call);
  const { name: by } = caller.account;
  await notifyOnce([roleTaken(grant, { by, reason: input.reason, at: revokedAt })]);
  return { revokedAt };
}
