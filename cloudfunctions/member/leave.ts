import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import type { MemberCall, MemberOutcome } from './context';
import { requirePast } from '../domain/membership/past-days';
import { endsWithMember } from '../domain/development/follow';
import { removeMember } from '../domain/membership/members';

/** Takes a member off the roster; a repeat answers the first day. */
export async function leave(call: MemberCall<'leave'>): MemberOutcome<'leave'> {
  const { input, target: member, now } = call;
  const on = input.on ?? dayOf(now);
  if (member.state === 'left') return { leftOn: member.leftOn ?? on };
  requirePast(on, now);
  await checkText(call.openid, input.reason);
  await removeMember(
    member,
    'member.leave',
    {
      leftOn: on,
      reason: input.reason,
      also: await endsWithMember(member._id, { endReason: 'leftRoster', endNote: input.reason }, now),
    },
    call,
  );
  return { leftOn: on };
}
