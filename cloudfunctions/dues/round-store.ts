import { collection, command } from '../kernel/database';
import { Members, type MemberRecord } from '../domain/membership/model';
import { Organizations, type OrganizationRecord } from '../domain/organization/model';

/** The next branches in the order of their paths, whatever became of them. */
export const branchesAfter = (path: string, limit: number): Promise<OrganizationRecord[]> =>
  collection(Organizations).find(
    { kind: 'branch', path: command.gt(path) },
    { orderBy: [['path', 'asc']], limit },
  );

/** Everybody on the rosters of some branches. */
export const membersOf = (branchIds: readonly string[]): Promise<MemberRecord[]> =>
  collection(Members).findAll({ organizationId: command.in(branchIds), state: 'active' });
