import { auditLook } from '../kernel/audit';
import { refuse } from '../kernel/errors';
import { openPhone } from '../kernel/phone';
import type { MemberCall, MemberOutcome } from './context';

/** A full phone number for a stated purpose. The audit record is written before the number is shown. */
export async function showPhone(call: MemberCall<'showPhone'>): MemberOutcome<'showPhone'> {
  const { input, target: member } = call;
  if (member.state !== 'active') refuse('MEMBER.NOT_FOUND');
  if (!member.phone) refuse('MEMBER.NO_PHONE');
  await auditLook(call, {
    action: 'member.showPhone',
    target: member._id,
    orgPath: member.orgPath,
    after: { purpose: input.purpose },
  });
  return { phone: openPhone(member.phone.sealed) };
}
