import { branchKeepers, officers } from '../../types/vocabulary';
import { dayOf } from '../shared/clock';
import { holds } from '../shared/identity';
import type { OrganizationCall, OrganizationOutcome } from './context';
import { branchWarnings } from './rules';
import { countByStatus, findOrganization } from './store';

/** An organisation's own record and what the rules say about it. */
export async function profile({
  target,
  caller,
  now,
}: OrganizationCall<'profile'>): OrganizationOutcome<'profile'> {
  const [counts, parent] = await Promise.all([
    countByStatus(target.path),
    target.parentId ? findOrganization(target.parentId) : undefined,
  ]);
  const { _id: id, name, kind, jointBranch = false, closedAt, posts = [] } = target;
  const termEndsOn = target.termEndsOn ?? undefined;
  const branch = {
    fullMembers: counts.full,
    probationaryMembers: counts.probationary,
    committeeSize: posts.length,
    termEndsOn,
  };
  return {
    ...{ id, name, kind, jointBranch, termEndsOn, posts },
    parentName: parent?.name,
    closed: Boolean(closedAt),
    fullMembers: counts.full,
    probationaryMembers: counts.probationary,
    warnings: kind === 'branch' && !closedAt ? branchWarnings(branch, dayOf(now)) : [],
    keeps: holds(caller.account, branchKeepers, target.path, now),
    mayChange: holds(caller.account, officers, target.path, now),
  };
}
