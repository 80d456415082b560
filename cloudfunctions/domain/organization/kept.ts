import { rolesAt } from '../../kernel/identity';
import type { AccountRecord, RoleGrant } from '../../kernel/model';
import { branchKeepers, officers } from '../../../types/shared/roles';
import { idsOfBranch } from './counting';
import { findOrganizations } from './find';
import type { OrganizationRecord } from './model';

/** A branch whose work somebody does, with the ids of what was merged into it: their records are its own to deal with. */
export interface KeptBranch {
  branch: OrganizationRecord;
  ids: string[];
}

/** Over what somebody holds a role now, as it stands now; what is closed answers for nothing any more. */
export interface Held {
  branches: KeptBranch[];
  /** Branches of whose committee the person is, and which they do not keep. */
  committees: KeptBranch[];
  groups: OrganizationRecord[];
  /** Committees and general branches whose keeper the person is. */
  bodies: OrganizationRecord[];
  /** Towns, and the district, whose officer the person is. */
  offices: OrganizationRecord[];
}

/** What somebody's roles make theirs to do: one request, none for who holds no role. */
export async function heldBy(account: AccountRecord, now: number): Promise<Held> {
  const grants = rolesAt(account, now);
  const idsBy = (isMine: (grant: RoleGrant) => boolean) =>
    new Set(grants.filter(isMine).map(({ organizationId }) => organizationId));
  const kept = idsBy(({ role }) => (branchKeepers as readonly string[]).includes(role));
  const sits = idsBy(({ role }) => role === 'committeeMember');
  const led = idsBy(({ role }) => role === 'groupLeader');
  const office = idsBy(({ role }) => (officers as readonly string[]).includes(role));
  const found = await findOrganizations([...new Set([...kept, ...sits, ...led, ...office])]);
  const standing = found.filter(({ closedAt }) => !closedAt);
  const branchesIn = (isMine: (id: string) => boolean) =>
    standing
      .filter(({ _id, kind }) => kind === 'branch' && isMine(_id))
      .map((branch) => ({ branch, ids: idsOfBranch(branch) }));
  return {
    branches: branchesIn((id) => kept.has(id)),
    committees: branchesIn((id) => sits.has(id) && !kept.has(id)),
    bodies: standing.filter(
      ({ _id, kind }) => (kind === 'committee' || kind === 'generalBranch') && kept.has(_id),
    ),
    groups: standing.filter(({ _id }) => led.has(_id)),
    offices: standing.filter(({ _id }) => office.has(_id)),
  };
}

/** The kept branch that answers for a record of an organisation. */
export const keptFor = (branches: readonly KeptBranch[], organizationId: string): KeptBranch | undefined =>
  branches.find(({ ids }) => ids.includes(organizationId));

/** One organisation as somebody's who does its work and no other. */
export const heldOnly = (organization: OrganizationRecord): Held => ({
  branches: organization.kind === 'branch' ? [{ branch: organization, ids: idsOfBranch(organization) }] : [],
  committees: [],
  groups: [],
  bodies: organization.kind === 'committee' || organization.kind === 'generalBranch' ? [organization] : [],
  offices: [],
});
