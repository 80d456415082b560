import { bindingsOf } from '../domain/membership/find';
import { isInEffect, mayGrant } from '../domain/membership/granting';
import { grantsOver, isAwake } from '../domain/membership/roles';
import { mayWake } from '../domain/membership/waking';
import type { RoleCall, RoleOutcome } from './context';

/** Who holds what over an organisation, and what the caller may grant and wake there. */
export async function list({ target: organization, caller, now }: RoleCall<'list'>): RoleOutcome<'list'> {
  const at = { kind: organization.kind, path: await organization.keptAt() };
  const grants = (await grantsOver(organization._id)).filter((grant) => isInEffect(grant, now));
  const bindings = await bindingsOf(grants.map(({ memberId }) => memberId));
  const boundTo = new Map(bindings.map(({ _id, openid }) => [_id, openid]));
  return {
    grants: grants.map((grant) => {
      const { _id: id, role, memberId, memberName: name, grantedByName, grantedAt, until } = grant;
      const openid = boundTo.get(memberId) ?? null;
      const asleep = !isAwake(grant, openid);
      const wakes = asleep && openid !== null && mayWake(caller.account, at, grant, now) === undefined;
      return { id, role, name, grantedByName, grantedAt, until, asleep, mayWake: wakes };
    }),
    mayGrant: mayGrant(caller.account, organization, now),
  };
}
