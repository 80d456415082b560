import { isDeepStrictEqual } from 'node:util';
import { audit, type Auditable } from '../../kernel/audit';
import { collection, command, transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { Members, type MemberBackbone, type MemberRecord } from './model';

/** 双向培养 of members: who is brought on to become good at their work. */

/** The members of some branches, with what is said of each. */
export const membersOfBranches = (branchIds: readonly string[]): Promise<MemberRecord[]> =>
  collection(Members).findAll({ organizationId: command.in([...branchIds]), state: 'active' });

/** What the audit says of it. */
interface Act {
  action: string;
  after: Record<string, unknown>;
}

/**
 * Lets it be said of a member, or nothing any more, by what is said at that moment; the same again changes nothing. Answers
 * what stands. @throws DEVELOPMENT.NOT_ON_LIST for who is not on the roster of the branch
 */
export async function setMemberBackbone(
  { memberId, branchIds }: { memberId: string; branchIds: readonly string[] },
  decide: (current: MemberBackbone | undefined) => MemberBackbone | undefined,
  { action, after, ...call }: Auditable & Act,
): Promise<MemberBackbone | undefined> {
  return transaction(async (within) => {
    const member = await within.in(Members).findById(memberId);
    const isHere = member?.state === 'active' && branchIds.includes(member.organizationId);
    if (!member || !isHere) return refuse('DEVELOPMENT.NOT_ON_LIST');
    const stands = member.backbone ?? undefined;
    const backbone = decide(stands);
    if (isDeepStrictEqual(stands, backbone)) return stands;
    await within.in(Members).update(memberId, { backbone: backbone ?? null, changedAt: call.now });
    await audit(within, call, { action, target: memberId, orgPath: member.orgPath, after });
    return backbone;
  });
}
