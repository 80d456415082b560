import { bind } from './bind-store';
import { refuse } from '../kernel/errors';
import type { AccountCall, AccountOutcome } from './context';
import { decideRequest, findRequest } from '../domain/asking/binding-requests';
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
    if (request.name !== member.name) refuse('ACCOUNT.NAMES_DIFFER');
    await bind(request.openid, member._id, { road: 'keeper', keeper: call.caller.account }, call);
  }
  // Binding is repeatable, so that a crash in between is mended by deciding once more.
  if (await decideRequest(request, status, call)) return { status };
  const decided = await findRequest(request._id);
  return decided?.status === status ? { status } : refuse('ACCOUNT.REQUEST_DECIDED');
}
