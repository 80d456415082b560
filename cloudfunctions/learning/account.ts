import { accountOf } from '../domain/learning/account';
import { findMember } from '../domain/membership/find';
import type { MemberRecord } from '../domain/membership/model';
import { findOrganization } from '../domain/organization/find';
import { ruleBook } from '../domain/rules/amendments';
import { refuse } from '../kernel/errors';
import { personIdOf } from '../kernel/identity';
import type { LearningCall, LearningOutcome } from './context';
import { plannedFor } from './planned';
import { viewOf } from './view';

/** The caller's own year. */
export async function mine({ input, caller, now }: LearningCall<'mine'>): LearningOutcome<'mine'> {
  const member = await findMember(personIdOf(caller.account));
  return wholeOf(member ?? refuse('ACCOUNT.NOT_A_MEMBER'), input.year, now);
}

/** The year of somebody of a branch, to its keepers. */
export async function person({ input, target, now }: LearningCall<'person'>): LearningOutcome<'person'> {
  const { _id: memberId, organizationId } = target;
  return { ...(await wholeOf(target, input.year, now)), memberId, organizationId };
}

async function wholeOf(member: MemberRecord, year: number, now: number) {
  const rules = await ruleBook(now);
  const [account, planned, branch] = await Promise.all([
    accountOf(member, year, { rules, now }),
    member.state === 'left' ? [] : plannedFor(member, year, { rules, now }),
    findOrganization(member.organizationId),
  ]);
  return { name: member.name, branchName: branch?.name ?? '', ...viewOf(account, planned, rules) };
}
