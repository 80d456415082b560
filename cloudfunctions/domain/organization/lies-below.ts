import type { OrganizationKind } from '../../../types/shared/organizations';

/** What may lie directly below what. */
const parentsOf: Record<OrganizationKind, readonly OrganizationKind[]> = {
  district: [],
  town: ['district'],
  committee: ['town', 'committee'],
  generalBranch: ['town', 'committee'],
  branch: ['town', 'committee', 'generalBranch'],
  group: ['branch'],
};

/** True when an organisation of one kind may lie directly below one of another. */
export const mayLieBelow = (kind: OrganizationKind, parent: OrganizationKind): boolean =>
  parentsOf[kind].includes(parent);
