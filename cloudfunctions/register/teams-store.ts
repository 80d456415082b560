import { postsHeld } from '../domain/membership/posts-held';
import { RoleGrants, type RoleGrantRecord } from '../domain/membership/model';
import { idsOfBranch } from '../domain/organization/counting';
import type { OrganizationRecord } from '../domain/organization/model';
import { Subjects, type SubjectRecord } from '../domain/subject/model';
import { collection, command } from '../kernel/database';

/** Whoever does a branch's work beside its secretary. */
export const workerRoles = ['deputySecretary', 'affairsWorker'] as const;

/** Of some branches the posts that are held, the roles that count for their teams, and what they cover whose owner is a member. */
export interface Teams {
  posts: Awaited<ReturnType<typeof postsHeld>>;
  grants: RoleGrantRecord[];
  subjects: SubjectRecord[];
}

/** Reads it all at once: three requests. */
export async function teamsOf(branches: readonly OrganizationRecord[]): Promise<Teams> {
  if (branches.length === 0) return { posts: new Map(), grants: [], subjects: [] };
  const [posts, grants, subjects] = await Promise.all([
    postsHeld(branches),
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
  return { posts, grants, subjects };
}
