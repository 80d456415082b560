import { refuse } from '../kernel/errors';
import { lastWords } from '../kernel/last-words';
import { liesWithin } from '../kernel/paths';
import type { OrganizationCall, OrganizationOutcome } from './context';
import { requireOpen } from '../domain/organization/open';
import { changeOrganization } from '../domain/organization/tree';
import { findMember } from '../domain/membership/find';
import { requirePast } from '../domain/membership/past-days';

/** Writes down who holds which post and when the term ends. Only full members are elected: Rule `rightToVote`. */
export async function setCommittee(
  call: OrganizationCall<'setCommittee'>,
): OrganizationOutcome<'setCommittee'> {
  const { input, target, now } = call;
  requireOpen(target);
  for (const { from } of input.posts) requirePast(from, now);
  const holders = await Promise.all(
    // Somebody may hold several posts, and each of them once.
    lastWords(input.posts, ({ post, memberId }) => `${post}:${memberId}`).map(
      async ({ post, memberId, from }) => {
        const member = await findMember(memberId);
        if (member?.state !== 'active' || !liesWithin(member.orgPath, target.path))
          refuse('MEMBER.NOT_FOUND');
        if (member.status !== 'full') refuse('ROLE.NOT_A_FULL_MEMBER');
        return { post, memberId, name: member.name, from };
      },
    ),
  );
  const after = { posts: holders, termEndsOn: input.termEndsOn };
  await changeOrganization(target, 'organization.setCommittee', after, call);
  return { posts: holders.length };
}
