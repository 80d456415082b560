import type { ActivityRecord, RollMember } from './model';
import type { MemberRecord } from '../membership/model';
import type { OrganizationRecord } from '../organization/model';

type Whose = Pick<ActivityRecord, 'scope' | 'groupId' | 'observerIds'>;
type Branch = Pick<OrganizationRecord, 'posts'>;

/** The members of a branch's committee, each once. */
export function committeeOf({ posts = [] }: Branch, members: MemberRecord[]): MemberRecord[] {
  const holders = new Set(posts.map(({ memberId }) => memberId));
  return members.filter(({ _id }) => holders.has(_id));
}

/** The active members of a branch whom a gathering is for: all of them, those of a group, or the committee. */
export const ownOf = (
  { scope, groupId }: Pick<Whose, 'scope' | 'groupId'>,
  branch: Branch,
  members: MemberRecord[],
): MemberRecord[] =>
  ({
    branch: () => members,
    group: () => members.filter((one) => one.groupId === groupId),
    committee: () => committeeOf(branch, members),
    // Who is enrolled comes from no roster: see `follow-class.ts`.
    class: () => [],
  })[scope]();

/**
 * Who of a branch's active members a gathering expects, and who of the others sits in: whom it is for is expected,
 * whatever else is said of them. Of another branch that holds it jointly the same: of a joint 支委会 its committee.
 */
export function rollMembers(whose: Whose, branch: Branch, members: MemberRecord[]): RollMember[] {
  const own = new Set(ownOf(whose, branch, members));
  const sitsIn = (one: MemberRecord) => !own.has(one) && whose.observerIds.includes(one._id);
  return [...[...own].map(as('expected')), ...members.filter(sitsIn).map(as('observer'))];
}

const as =
  (capacity: RollMember['as']) =>
  ({ _id, name, status }: MemberRecord): RollMember => ({ memberId: _id, name, status, as: capacity });
