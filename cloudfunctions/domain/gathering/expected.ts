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

/**
 * Who of a branch's active members a gathering expects, and who of them sits in. Of another branch that holds it jointly
 * the same: of a joint 支委会 its committee.
 */
export function rollMembers(whose: Whose, branch: Branch, members: MemberRecord[]): RollMember[] {
  const expected = {
    branch: () => members,
    group: () => members.filter(({ groupId }) => groupId === whose.groupId),
    committee: () => committeeOf(branch, members),
  }[whose.scope]();
  const sitsIn = ({ _id }: MemberRecord) => whose.observerIds.includes(_id);
  return [
    ...expected.filter((one) => !sitsIn(one)).map(as('expected')),
    ...members.filter(sitsIn).map(as('observer')),
  ];
}

const as =
  (capacity: RollMember['as']) =>
  ({ _id, name, status }: MemberRecord): RollMember => ({ memberId: _id, name, status, as: capacity });
