import { RoleGrants, type RoleGrantRecord } from '../domain/membership/model';
import { idsOfBranch } from '../domain/organization/counting';
import type { OrganizationRecord } from '../domain/organization/model';
import { Subjects, type SubjectRecord } from '../domain/subject/model';
import { collection, command } from '../kernel/database';

/** Whoever does a branch's work beside its secretary. */
export const workerRoles = ['deputySecretary', 'affairsWorker'] as const;

/** The roles over some branches that count for their teams, and what they cover whose owner is a member: two requests. */
export async function teamsOf(
  branches: readonly OrganizationRecord[],
): Promise<{ grants: RoleGrantRecord[]; subjects: SubjectRecord[] }> {
  if (branches.length === 0) return { grants: [], subjects: [] };
  const [grants, subjects] = await Promise.all([
    collection(RoleGrants).findAll({
      organizationId: command.in(branches.map(({ _id }) => _id)),
      role: command.in(['secretary', ...workerRoles] as const),
      revokedAt: null,
    }),
    collection(Subjects).findAll({
      coveringId: command.in(branches.flatMap(idsOfBranch)),
      ownerIsMember: true,
    }),
  ]);
  return { grants, subjects };
}
