import type { RequestKind } from '../../types/shared/attendances';
import type { ActivityRecord, RollRecord } from '../domain/gathering/model';

/** Who decides what a member asks of a gathering. */
export interface Deciding {
  /** The organisation whose keepers decide. */
  organizationId: string;
  /** The group whose meeting it is: its leader decides too. */
  groupId?: string;
}

/**
 * Leave and 补课 of a branch that holds a gathering jointly are its own keepers' to decide: the host counts them and sees no
 * names. Whether somebody was there (补签) is for whoever runs it to say.
 */
export function decidingOn(
  { organizationId, groupId, scope }: Pick<ActivityRecord, 'organizationId' | 'groupId' | 'scope'>,
  rolls: Pick<RollRecord, 'organizationId' | 'members'>[],
  { memberId, kind }: { memberId: string; kind: RequestKind },
): Deciding {
  const hosts = { organizationId, ...(groupId && { groupId }) };
  // Whoever holds a class decides for all who are enrolled.
  if (kind === 'makeUp' || scope === 'class') return hosts;
  const listing = rolls.filter(({ members }) => members.some((one) => one.memberId === memberId));
  const [own] = listing;
  const isHosts = !own || listing.some((roll) => roll.organizationId === organizationId);
  return isHosts ? hosts : { organizationId: own.organizationId };
}
