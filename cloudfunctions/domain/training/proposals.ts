import { addMonths } from '../../../types/shared/calendar';
import type { Role } from '../../../types/shared/roles';
import type { ClassKind, ProposalReason } from '../../../types/shared/trainings';
import { dayOf } from '../../kernel/clock';
import { figuresOf, trainedOf } from '../learning/branches';
import { isInEffect } from '../membership/granting';
import type { RoleGrantRecord } from '../membership/model';
import { rolesWithin } from '../membership/roles';
import { countedIds } from '../organization/counting';
import { branchesWithin } from '../organization/find';
import type { OrganizationRecord } from '../organization/model';
import type { RuleBook } from '../rules/book';

/** Who ought to come to a class, by the records, each with the reason. */

/** Whom a kind of class is for. */
export const reasonsFor: Record<ClassKind, readonly ProposalReason[]> = {
  demonstration: ['secretary'],
  newSecretaries: ['newSecretary'],
  instructors: ['instructor'],
  affairsWorkers: ['affairsWorker'],
  members: ['notTrained'],
  lectureHall: ['notTrained'],
  clusterEvent: [],
};

/** A person who ought to come, and where they have the post that says so. */
export interface Proposed {
  memberId: string;
  name: string;
  reason: ProposalReason;
  organizationId: string;
}

type Branch = Pick<OrganizationRecord, '_id' | 'posts'>;

/**
 * Those whose posts a class is for: by the roles that they hold and the posts of the committees. A secretary is new for so many
 * months from the day on which the post, or the role, began.
 */
export function byPosts(
  reasons: readonly ProposalReason[],
  {
    grants,
    branches,
    today,
    newForMonths,
  }: { grants: RoleGrantRecord[]; branches: Branch[]; today: string; newForMonths: number },
): Proposed[] {
  const isNew = (since: string) => today < addMonths(since, newForMonths);
  const holding = (role: Role, reason: ProposalReason): Proposed[] =>
    grants
      .filter((grant) => grant.role === role)
      .map(({ memberId, memberName: name, organizationId }) => ({ memberId, name, reason, organizationId }));
  const posts = branches.flatMap(({ _id: organizationId, posts: all = [] }) =>
    all
      .filter(({ post }) => post === 'secretary')
      .map(({ memberId, name, from }) => ({ memberId, name, organizationId, from })),
  );
  const inPost = new Map(posts.map((one) => [`${one.organizationId}:${one.memberId}`, one.from]));
  // The committee's own day says more than that on which somebody granted the role.
  const secretaries = [
    ...posts,
    ...grants
      .filter(
        ({ role, organizationId, memberId }) =>
          role === 'secretary' && !inPost.has(`${organizationId}:${memberId}`),
      )
      .map(({ memberId, memberName: name, organizationId, grantedAt }) => ({
        memberId,
        name,
        organizationId,
        from: dayOf(grantedAt),
      })),
  ];
  const all: Record<ProposalReason, () => Proposed[]> = {
    newSecretary: () =>
      secretaries
        .filter(({ from }) => isNew(from))
        .map(({ from: _, ...one }) => ({ ...one, reason: 'newSecretary' })),
    secretary: () => secretaries.map(({ from: _, ...one }) => ({ ...one, reason: 'secretary' })),
    instructor: () => holding('instructor', 'instructor'),
    affairsWorker: () => holding('affairsWorker', 'affairsWorker'),
    notTrained: () => [],
  };
  const proposed = reasons.flatMap((reason) => all[reason]());
  const first = new Map(proposed.map((one) => [`${one.memberId}:${one.reason}`, one]));
  return [...first.values()];
}

/** The roles and posts within a path, as they are in effect now, and its open branches. */
export async function postsWithin(path: string, now: number) {
  const [roles, branches] = await Promise.all([rolesWithin(path), branchesWithin(path)]);
  return { grants: roles.filter((role) => isInEffect(role, now)), branches };
}

/** Of some members, those who were not trained in a year, by the sums of their credits. */
export async function notTrainedOf(
  memberIds: readonly string[],
  year: number,
  rules: RuleBook,
): Promise<Set<string>> {
  const trained = await trainedOf(memberIds, year, rules);
  return new Set(memberIds.filter((id) => !trained.get(id)?.thisYear));
}

/** How many members branches have, and how many of them were not trained this year: by their roll-ups, as far as there are. */
export async function notTrainedBy(
  branches: readonly Pick<OrganizationRecord, '_id' | 'name' | 'absorbed'>[],
  today: string,
) {
  const counted = branches.map((one) => ({ id: one._id, ids: countedIds(one, today.slice(0, 7)) }));
  const figures = await figuresOf(counted, Number(today.slice(0, 4)));
  return branches
    .flatMap(({ _id: id, name }) => {
      const of = figures.get(id);
      return of ? [{ id, name, members: of.members, notTrained: Math.max(0, of.members - of.trained) }] : [];
    })
    .filter(({ notTrained }) => notTrained > 0)
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
