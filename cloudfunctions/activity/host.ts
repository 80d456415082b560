import { refuse } from '../kernel/errors';
import { findOrganization } from '../domain/organization/find';
import type { OrganizationRecord } from '../domain/organization/model';
import type { Plan } from './plan';

/**
 * The branch that a gathering is planned for, and the plan. A group's leader plans its meeting over the group: that is the
 * branch's gathering, for the group alone. Refuses what is neither, and what is closed.
 */
export async function hostOf<Given extends Pick<Plan, 'kinds' | 'audience'>>(
  target: OrganizationRecord,
  plan: Given,
): Promise<{ branch: OrganizationRecord; plan: Given }> {
  const branch = await branchOf(target);
  if (branch === target) return { branch, plan };
  // What counts for the whole branch is for its keepers to plan.
  if (plan.kinds.some((kind) => kind !== 'groupMeeting')) refuse('ACTIVITY.KINDS_DIFFER_IN_AUDIENCE');
  const { observerIds = [], observerNames = [] } = plan.audience ?? {};
  const audience = { scope: 'group' as const, groupId: target._id, jointIds: [], observerIds, observerNames };
  return { branch, plan: { ...plan, audience } };
}

/** The branch that a target is, or that it is a group of. */
export async function branchOf(target: OrganizationRecord): Promise<OrganizationRecord> {
  const branch = target.kind === 'group' ? await findOrganization(target.parentId ?? '') : target;
  if (branch?.kind !== 'branch' || branch.closedAt || target.closedAt) refuse('ACTIVITY.NOT_A_BRANCH');
  return branch;
}
