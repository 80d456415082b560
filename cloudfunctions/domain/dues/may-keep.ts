import { collection, command } from '../../kernel/database';
import { isInEffect } from '../membership/granting';
import { RoleGrants, type RoleGrantRecord } from '../membership/model';

/** Who of a branch may be named to keep its dues: whoever holds a post of it. */

const posts = ['secretary', 'deputySecretary', 'affairsWorker', 'committeeMember'] as const;

async function heldIn(branchId: string, now: number): Promise<RoleGrantRecord[]> {
  const held = await collection(RoleGrants).findAll({
    organizationId: branchId,
    role: command.in(posts),
    revokedAt: null,
  });
  return held.filter((grant) => isInEffect(grant, now));
}

export const mayKeep = async (memberId: string, branchId: string, now: number): Promise<boolean> =>
  (await heldIn(branchId, now)).some((grant) => grant.memberId === memberId);

/** Each once, by name. */
export async function namedOf(branchId: string, now: number): Promise<{ id: string; name: string }[]> {
  const held = await heldIn(branchId, now);
  return [...new Map(held.map(({ memberId, memberName }) => [memberId, memberName]))]
    .map(([id, name]) => ({ id, name }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
