import { keyFieldsOf } from '../domain/organization/key-fields';
import { dayOf } from '../kernel/clock';
import { holds } from '../kernel/identity';
import type { OrganizationCall, OrganizationOutcome } from './context';
import { countByGroup, countByStatus } from './store';
import { branchKeepers, officers } from '../../types/shared/roles';
import { findOrganization, groupsOf } from '../domain/organization/find';
import { warningsOf } from '../domain/organization/warnings';
import { isElecting, termRule } from '../domain/organization/term';
import { ruleBook } from '../domain/rules/amendments';
import { postsHeldIn } from '../domain/membership/posts-held';

/** An organisation's own record and what the rules say about it. */
export async function profile({
  target,
  caller,
  now,
}: OrganizationCall<'profile'>): OrganizationOutcome<'profile'> {
  const {
    _id: id,
    name,
    kind,
    jointBranch = false,
    temporary = false,
    units = [],
    closedAt,
    posts = [],
  } = target;
  const [keptAt, counts, groups, parent, held, rules] = await Promise.all([
    target.keptAt(),
    countByStatus(target),
    kind === 'branch' ? groupsOf(id) : [],
    target.parentId ? findOrganization(target.parentId) : undefined,
    postsHeldIn(target),
    ruleBook(now),
  ]);
  const today = dayOf(now);
  const inGroup = await countByGroup(groups);
  const termEndsOn = target.termEndsOn ?? undefined;
  const elected = {
    kind,
    temporary,
    fullMembers: counts.full,
    probationaryMembers: counts.probationary,
    units: units.length,
    // One person may hold two posts.
    committeeSize: new Set(held.map(({ memberId }) => memberId)).size,
    vacantPosts: posts.length - held.length,
    termEndsOn,
  };
  return {
    id,
    name,
    kind,
    jointBranch,
    temporary,
    subject: target.subject ?? undefined,
    keyFields: keyFieldsOf(target),
    units,
    termEndsOn,
    termYears: isElecting(kind) ? rules.numberOn(termRule(kind, 'ordinary'), today) : undefined,
    posts: posts.map((post) => ({ ...post, gone: !held.includes(post) })),
    parentName: parent?.name,
    closed: Boolean(closedAt),
    fullMembers: counts.full,
    probationaryMembers: counts.probationary,
    warnings: closedAt ? [] : warningsOf(elected, today, rules),
    keeps: holds(caller.account, branchKeepers, keptAt, now),
    mayChange: holds(
      caller.account,
      kind === 'group' ? [...branchKeepers, ...officers] : officers,
      keptAt,
      now,
    ),
    groups: groups.map((group) => ({
      id: group._id,
      name: group.name,
      members: inGroup.get(group._id) ?? 0,
    })),
  };
}
