import { bind } from '../domain/membership/bindings';
import { refuse } from '../kernel/errors';
import type { AccountCall, AccountOutcome } from './context';
import { decideRequest } from './store';
import { findMember } from '../domain/membership/find';

/** Confirms who asked as a member of the branch, or, without a member, refuses. */
export async function decide(call: AccountCall<'decide'>): AccountOutcome<'decide'> {
  const { input, target: request } = call;
  const status = input.memberId ? 'accepted' : 'refused';
  if (request.status !== 'open')
    return request.status === status ? { status } : refuse('ACCOUNT.REQUEST_DECIDED');
  if (input.memberId) {
    const member = await findMember(input.memberId);
    if (member?.organizationId !== request.organizationId || member.state !== 'active')
      refuse('MEMBER.NOT_FOUND');
    const account = await bind(request.openid, member, call);
    if (!account) refuse('ACCOUNT.MEMBER_BOUND_ELSEWHERE');
  }
  // Binding is repeatable, so that a crash in between is mended by deciding once more.
  if (!(await decideRequest(request, status, call))) refuse('ACCOUNT.REQUEST_DECIDED');
  return { status };
}
