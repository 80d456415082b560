import { dayOf } from '../kernel/clock';
import { spend } from '../kernel/budgets';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { MemberCall, MemberOutcome } from './context';
import { requirePast } from '../domain/membership/past-days';
import { paidUntilOf } from '../domain/dues/until';
import { addTransfer, findTransfer, sendOutside } from '../domain/membership/transfers';
import type { TransferRecord } from '../domain/membership/model';
import { findOrganization } from '../domain/organization/find';
import { requireMayGrant } from '../domain/membership/granting';
import { rolesOf } from '../domain/membership/roles';
import { openTransfersOf } from '../domain/membership/find';
import { endsWithMember } from '../domain/development/follow';

/** Begins a transfer within the district, or records one out of it and takes the member off the roster. */
export async function transferOut(call: MemberCall<'transferOut'>): MemberOutcome<'transferOut'> {
  const { input, target: member, caller, now } = call;
  // The client's key makes a resend the same transfer; one that was refused or taken back can be begun anew.
  const transferId = `${member._id}:${input.actKey}`;
  if (member.state !== 'active') {
    const stands = (await findTransfer(transferId)) ?? refuse('MEMBER.NOT_FOUND');
    return { transferId, status: stands.status };
  }
  // What the member holds here ends when the other branch takes them in.
  requireMayGrant(await rolesOf(member._id), caller.account, now);
  const [open] = await openTransfersOf(member._id);
  if (open)
    return open.toId === input.toOrganizationId
      ? { transferId: open._id, status: open.status }
      : refuse('MEMBER.TRANSFER_OPEN');
  const on = input.on ?? dayOf(now);
  requirePast(on, now);
  await spend('transfer', call);
  await checkText(call.openid, input.note, input.outside);
  const [from, duesUntil] = await Promise.all([
    findOrganization(member.organizationId),
    paidUntilOf(member._id, Number(on.slice(0, 4))),
  ]);
  const base = {
    _id: transferId,
    memberId: member._id,
    memberName: member.name,
    fromId: member.organizationId,
    fromPath: member.orgPath,
    fromName: from?.name ?? '',
    on,
    note: input.note.trim(),
    ...(duesUntil !== undefined && { duesUntil }),
    at: now,
    decidedAt: null,
  };
  if (input.toOrganizationId) {
    const to = await findOrganization(input.toOrganizationId);
    if (to?.kind !== 'branch' || to.closedAt) refuse('ORGANIZATION.NOT_A_BRANCH');
    if (to._id === member.organizationId) refuse('MEMBER.SAME_BRANCH');
    const transfer: TransferRecord = {
      ...base,
      kind: 'within',
      status: 'open',
      toId: to._id,
      toPath: to.path,
      toName: to.name,
    };
    const stands = await addTransfer(transfer, call);
    return { transferId: stands._id, status: stands.status };
  }
  if (!input.outside) refuse('MEMBER.NOWHERE_TO_GO');
  const { outside } = input;
  const status = await sendOutside(
    { ...base, kind: 'outward', status: 'recorded', toId: '', toPath: '', toName: outside },
    member,
    await endsWithMember(member._id, { endReason: 'transferred', endNote: outside }, now),
    call,
  );
  return { transferId, status };
}
