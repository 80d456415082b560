import type { OrganizationCall, OrganizationOutcome } from './context';
import { childrenOf } from '../domain/organization/find';
import { countMembers, countMembersByChild } from './store';

/** One organisation and those directly below it, each with its members below. */
export async function browse({ target }: OrganizationCall<'browse'>): OrganizationOutcome<'browse'> {
  const [children, total, counts] = await Promise.all([
    childrenOf(target._id),
    countMembers(target.path),
    countMembersByChild(target.path),
  ]);
  return {
    organization: { id: target._id, name: target.name, kind: target.kind, memberCount: total },
    children: children.map(({ _id: id, name, kind }) => ({
      id,
      name,
      kind,
      memberCount: counts.find((count) => count._id === id)?.members ?? 0,
    })),
  };
}
