import { accountOf, applicantAccountOf } from '../domain/learning/account';
import { findMember } from '../domain/membership/find';
import type { MemberRecord } from '../domain/membership/model';
import { findOrganization } from '../domain/organization/find';
import { ruleBook } from '../domain/rules/amendments';
import { refuse } from '../kernel/errors';
import { personIdOf } from '../kernel/identity';
import type { LearningCall, LearningOutcome } from './context';
import { requireSight, type Learner } from './learner';
import { plannedFor } from './planned';
import { viewOf } from './view';

/** The caller's own year. */
export async function mine({ input, caller, now }: LearningCall<'mine'>): LearningOutcome<'mine'> {
  const member = await findMember(personIdOf(caller.account));
  return wholeOf(member ?? refuse('ACCOUNT.NOT_A_MEMBER'), input.year, now);
}

/** The year of somebody of a branch, to its keepers; of who is on the way into the Party to the branch's own only. */
export async function person(call: LearningCall<'person'>): LearningOutcome<'person'> {
  const { input, target, now } = call;
  await requireSight(call, target);
  const { _id: memberId, organizationId } = target;
  const whole =
    target.kind === 'member'
      ? await wholeOf(target.member, input.year, now)
      : await onTheWay(target, input.year, now);
  return { ...whole, memberId, organizationId };
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

async function onTheWay(
  { _id, name, organizationId, stage }: Extract<Learner, { kind: 'applicant' }>,
  year: number,
  now: number,
) {
  const [rules, account, branch] = await Promise.all([
    ruleBook(now),
    applicantAccountOf(_id, year),
    findOrganization(organizationId),
  ]);
  return { name, branchName: branch?.name ?? '', onTheWay: stage, ...viewOf(account, [], rules) };
}
