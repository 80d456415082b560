import { keyOfMember } from '../kernel/audience';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { idOf } from '../kernel/ids';
import type { RoleCall, RoleOutcome } from './context';
import { mayGrant } from '../domain/membership/granting';
import { endGrant } from '../domain/membership/grants';
import { findGrant } from '../domain/membership/roles';
import { notifyOnce } from '../domain/messaging/notify';

/** Ends a role at once; who may grant it may end it. */
export async function revoke(call: RoleCall<'revoke'>): RoleOutcome<'revoke'> {
  const { input, target: organization, caller, now } = call;
  const grant = await findGrant(input.grantId);
  if (grant?.organizationId !== organization._id) refuse('ROLE.NOT_FOUND');
  if (!mayGrant(caller.account, organization, now).includes(grant.role)) refuse('ROLE.MAY_NOT_GRANT');
  await checkText(call.openid, input.reason);
  const revokedAt = await endGrant(grant, input.reason, call);
  await notifyOnce([
    {
      _id: idOf('roleTaken', grant._id),
      of: 'roleTaken',
      audience: [keyOfMember(grant.memberId)],
      title: `您在“${grant.organizationName}”的职务已收回`,
      body: `由${caller.account.name}收回。原因：${input.reason}`,
      link: '/pages/me/index',
      at: revokedAt,
    },
  ]);
  return { revokedAt };
}
