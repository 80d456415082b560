import { isInEffect } from '../domain/membership/granting';
import type { RoleGrantRecord } from '../domain/membership/model';
import { grantsOver } from '../domain/membership/roles';
import type { OrganizationRecord } from '../domain/organization/model';

/** The secretary's roles over an organisation that are in effect. */
export const secretariesOf = async (organizationId: string, now: number): Promise<RoleGrantRecord[]> =>
  (await grantsOver(organizationId)).filter((grant) => grant.role === 'secretary' && isInEffect(grant, now));

/** Who leaves: whoever holds the role, else whoever has the post. */
export async function leavingFrom(
  { _id, posts = [] }: OrganizationRecord,
  now: number,
): Promise<{ id: string; name: string } | undefined> {
  const [held] = await secretariesOf(_id, now);
  if (held) return { id: held.memberId, name: held.memberName };
  const post = posts.find((one) => one.post === 'secretary');
  return post && { id: post.memberId, name: post.name };
}
