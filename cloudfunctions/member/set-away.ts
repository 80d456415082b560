import { refuse } from '../kernel/errors';
import type { MemberCall, MemberOutcome } from './context';
import { requirePast } from '../domain/membership/past-days';
import { changeMember } from '../domain/membership/members';

/** Notes that a member is away, or back. */
export async function setAway(call: MemberCall<'setAway'>): MemberOutcome<'setAway'> {
  const { input, target: member, now } = call;
  if (member.state !== 'active') refuse('MEMBER.NOT_FOUND');
  if (input.awaySince) requirePast(input.awaySince, now);
  await changeMember(member, 'member.setAway', { awaySince: input.awaySince ?? null }, call);
  return { awaySince: input.awaySince };
}
