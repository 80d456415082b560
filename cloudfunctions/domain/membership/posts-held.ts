import { liesWithin } from '../../kernel/paths';
import type { OrganizationRecord } from '../organization/model';
import { findMembers } from './find';

type Posts = NonNullable<OrganizationRecord['posts']>;

/**
 * The posts of some organisations, by their ids, that somebody holds who is still there: a record keeps the name of who left, or
 * died, until the post is given to another.
 */
export async function postsHeld(
  organizations: readonly Pick<OrganizationRecord, '_id' | 'path' | 'posts'>[],
): Promise<ReadonlyMap<string, Posts>> {
  const ids = organizations.flatMap(({ posts = [] }) => posts.map(({ memberId }) => memberId));
  const found = await findMembers([...new Set(ids)]);
  const members = new Map(found.map((one) => [one._id, one]));
  const isHere = (memberId: string, path: string): boolean => {
    const member = members.get(memberId);
    return member?.state === 'active' && liesWithin(member.orgPath, path);
  };
  return new Map(
    organizations.map(({ _id, path, posts = [] }) => [
      _id,
      posts.filter(({ memberId }) => isHere(memberId, path)),
    ]),
  );
}

/** The same of one organisation. */
export const postsHeldIn = async (
  organization: Pick<OrganizationRecord, '_id' | 'path' | 'posts'>,
): Promise<Posts> => (await postsHeld([organization])).get(organization._id) ?? [];
