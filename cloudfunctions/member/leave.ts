import { checkText } from '../kernel/content';
import type { MemberCall, MemberOutcome } from './context';
import { requirePast } from './dates';
import { removeMember } from '../domain/membership/members';

/** Takes a member off the roster; a repeat answers the first day. */
export async function leave(call: MemberCall<'leave'>): MemberOutcome<'leave'> {
  const { input, target: member, now } = call;
  if (member.state === 'left') return { leftOn: member.leftOn ?? input.on };
  requirePast(input.on, now);
  await checkText(call.openid, input.reason);
  await removeMember(member, 'member.leave', { leftOn: input.on, reason: input.reason }, call);
  return { leftOn: input.on };
}
