import type { Role } from '../../../types/shared/roles';
import { isInEffect } from './granting';
import { grantsOver } from './roles';

/** Who serves the district itself. */
export const districtRoles: readonly Role[] = ['districtOfficer', 'districtAdmin'];

/** The people who hold a role over the district now, each once, by name. */
export async function districtOfficersOf(
  districtId: string,
  now: number,
): Promise<{ id: string; name: string }[]> {
  const held = (await grantsOver(districtId)).filter(
    (grant) => districtRoles.includes(grant.role) && isInEffect(grant, now),
  );
  const officers = new Map(held.map(({ memberId, memberName }) => [memberId, memberName]));
  return [...officers]
    .map(([id, name]) => ({ id, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'zh'));
}
