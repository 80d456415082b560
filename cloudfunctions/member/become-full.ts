import { probationOver } from '../domain/development/facts';
import { developmentOfMember } from '../domain/development/follow';
import { changeMember } from '../domain/membership/members';
import { requirePast } from '../domain/membership/past-days';
import { ruleBook } from '../domain/rules/amendments';
import { refuse } from '../kernel/errors';
import type { MemberCall, MemberOutcome } from './context';

/**
 * Records that a probationary member became full: the branch meeting decided, and the superior approved. Membership counts
 * from the day on which the probation was over, a vote from the approval. Rule `becomingFull`.
 * @throws MEMBER.IN_DEVELOPMENT for who is on the road of development here: their conversion is recorded there
 */
export async function becomeFull(call: MemberCall<'becomeFull'>): MemberOutcome<'becomeFull'> {
  const { input, target: member, now } = call;
  // A release from before the approval was asked for does not send it.
  const { decidedOn, approvedOn = decidedOn } = input;
  if (member.state !== 'active') refuse('MEMBER.NOT_FOUND');
  requirePast(decidedOn, now);
  requirePast(approvedOn, now);
  if (member.status !== 'probationary') return { status: 'full' };
  if (approvedOn < decidedOn) refuse('MEMBER.APPROVED_BEFORE');
  const [rules, development] = await Promise.all([ruleBook(now), developmentOfMember(member._id)]);
  if (development) refuse('MEMBER.IN_DEVELOPMENT');
  const fullOn = member.joinedOn && probationOver(member.joinedOn, 0, rules);
  if (fullOn && decidedOn < fullOn) refuse('MEMBER.PROBATION_NOT_OVER', { from: fullOn });
  const after = { status: 'full' as const, votesFrom: approvedOn, ...(fullOn && { fullOn }) };
  await changeMember(member, 'member.becomeFull', after, call);
  return { status: 'full' };
}
