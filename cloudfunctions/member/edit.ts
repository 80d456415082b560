import { rejoinsWithMember } from '../domain/development/follow';
import { editMember } from '../domain/membership/members';
import { named } from '../domain/membership/naming';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { fingerprintOf, mobileOf, sealPhone } from '../kernel/phone';
import type { MemberCall, MemberOutcome } from './context';
import { requirePast } from '../domain/membership/past-days';

/** Puts right what the roster says of a member; what is left out, or said already, stays. */
export async function edit(call: MemberCall<'edit'>): MemberOutcome<'edit'> {
  const { input, target: member, now, openid } = call;
  const { name, phone, joinedOn, fullOn } = input;
  if (member.state !== 'active') refuse('MEMBER.NOT_FOUND');
  for (const day of [joinedOn, fullOn]) if (day) requirePast(day, now);
  if (fullOn && member.status !== 'full') refuse('MEMBER.NOT_FULL');
  const number = phone === undefined ? undefined : (mobileOf(phone) ?? refuse('MEMBER.PHONE_INVALID'));
  const naming = name === undefined ? undefined : named(name);
  if (name !== undefined) await checkText(openid, name);
  const facts = {
    ...(naming && naming.name !== member.name && naming),
    ...(number && fingerprintOf(number) !== member.phone?.fingerprint && { phone: sealPhone(number) }),
    ...(joinedOn && joinedOn !== member.joinedOn && { joinedOn }),
    ...(fullOn && fullOn !== member.fullOn && { fullOn }),
  };
  const also = facts.joinedOn ? await rejoinsWithMember(member, facts.joinedOn, now) : undefined;
  if (Object.keys(facts).length > 0) await editMember(member, facts, call, also);
  return { name: naming?.name ?? member.name };
}
