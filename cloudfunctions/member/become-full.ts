import { refuse } from '../kernel/errors';
import type { MemberCall, MemberOutcome } from './context';
import { requirePast } from '../domain/membership/past-days';
import { changeMember } from '../domain/membership/members';

/** Records that the branch meeting made a probationary member full. Rule `becomingFull`. */
export async function becomeFull(call: MemberCall<'becomeFull'>): MemberOutcome<'becomeFull'> {
  const { input, target: member, now } = call;
  if (member.state !== 'active') refuse('MEMBER.NOT_FOUND');
  requirePast(input.decidedOn, now);
  if (member.status === 'probationary') {
    await changeMember(member, 'member.becomeFull', { status: 'full', fullOn: input.decidedOn }, call);
  }
  return { status: 'full' };
}
