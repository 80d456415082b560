import type { Waiting } from '../../../types/domain/todo';
import type { Post } from '../../../types/shared/organizations';
import type { Role } from '../../../types/shared/roles';
import type { AccountRecord } from '../../kernel/model';
import { isInEffect } from '../membership/granting';
import { postsHeldIn } from '../membership/posts-held';
import { grantsOver } from '../membership/roles';
import { heldOnly } from '../organization/kept';
import type { OrganizationRecord } from '../organization/model';
import { selectionsWaiting } from '../selection/waiting';
import { workWaiting } from '../todo/work';

/** What goes over with a secretary's work: posts and roles as they are held, and what waits. */
export interface WorkHandedOver {
  posts: { post: Post; name: string; from: string }[];
  /** `until` (epoch ms) where a role runs out. */
  roles: { role: Role; name: string; until?: number }[];
  todos: Waiting[];
}

/** The work of an organisation as it is now, as its page and its paper show it; `account` is who looks. */
export async function workHandedOver(
  organization: OrganizationRecord,
  account: AccountRecord,
  now: number,
): Promise<WorkHandedOver> {
  const held = heldOnly(organization);
  const [posts, grants, todos, ofSelections] = await Promise.all([
    postsHeldIn(organization),
    grantsOver(organization._id),
    workWaiting(held, account, now),
    selectionsWaiting(held, account, now),
  ]);
  return {
    posts: posts.map(({ post, name, from }) => ({ post, name, from })),
    roles: grants
      .filter((grant) => isInEffect(grant, now))
      .map(({ role, memberName: name, until }) => ({ role, name, ...(until !== undefined && { until }) })),
    // An opinion is asked of a person, and goes over to nobody.
    todos: [...todos, ...ofSelections.filter(({ kind }) => kind !== 'selectionOpinion')],
  };
}
