import type { LearnerKind } from '../../../types/shared/learning';
import { liesWithin } from '../../kernel/paths';
import { findMembers } from './find';
import { isInEffect } from './granting';
import type { MemberRecord } from './model';
import { rolesOfAll } from './roles';

/**
 * Who can be taught where: members where they are on a roster, and whoever instructs (党建工作指导员) within what they
 * instruct, also one who is on no roster, as an officer granted by name and phone is.
 */

/** Where each of some people instructs now, by path; only those who do so somewhere are in it. */
export async function instructingOf(
  memberIds: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, string[]>> {
  if (memberIds.length === 0) return new Map();
  const grants = (await rolesOfAll(memberIds)).filter(
    (grant) => grant.role === 'instructor' && isInEffect(grant, now),
  );
  const paths = new Map<string, string[]>();
  for (const { memberId, orgPath } of grants) paths.set(memberId, [...(paths.get(memberId) ?? []), orgPath]);
  return paths;
}

/** The paths at which somebody is among the people; none of who has left. */
export function pathsOf(
  { state, orgPath }: Pick<MemberRecord, 'state' | 'orgPath'>,
  instructing: readonly string[] = [],
): readonly string[] {
  if (state === 'active') return [orgPath, ...instructing];
  return state === 'officer' ? instructing : [];
}

/** Of some people, those who are among the people at and below a path now. */
export async function learnersWithin(
  path: string,
  memberIds: readonly string[],
  now: number,
): Promise<MemberRecord[]> {
  const ids = [...new Set(memberIds)];
  const [people, instructing] = await Promise.all([findMembers(ids), instructingOf(ids, now)]);
  return people.filter((one) => pathsOf(one, instructing.get(one._id)).some((own) => liesWithin(own, path)));
}

/** As what somebody's hours are kept: an officer, who is on no roster, learns as an instructor. */
export const learnerKindOf = (person: Pick<MemberRecord, 'state'> | undefined): LearnerKind =>
  person?.state === 'officer' ? 'instructor' : 'member';
