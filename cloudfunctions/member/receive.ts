import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import { mobileOf, sealPhone } from '../kernel/phone';
import type { MemberCall, MemberOutcome } from './context';
import { requirePast } from '../domain/membership/past-days';
import { addMember } from '../domain/membership/members';
import type { MemberRecord, TransferRecord } from '../domain/membership/model';
import { named } from '../domain/membership/naming';

/** Puts one more member on the roster; of who came from outside the district, with where from. */
export async function receive(call: MemberCall<'receive'>): MemberOutcome<'receive'> {
  const { input, target: branch, now } = call;
  const on = input.on ?? dayOf(now);
  if (branch.kind !== 'branch' || branch.closedAt) refuse('ORGANIZATION.NOT_A_BRANCH');
  requirePast(on, now);
  if (input.joinedOn) requirePast(input.joinedOn, now);
  const phone =
    input.phone === undefined ? undefined : (mobileOf(input.phone) ?? refuse('MEMBER.PHONE_INVALID'));
  await checkText(call.openid, input.name, input.fromOutside ?? '');
  // The client's key makes a resend the same person.
  const memberId = `m-${digestOf(branch._id, input.actKey)}`;
  const naming = named(input.name);
  const member: MemberRecord = {
    _id: memberId,
    ...naming,
    status: input.status,
    state: 'active',
    organizationId: branch._id,
    orgPath: branch.path,
    ...(phone && { phone: sealPhone(phone) }),
    ...(input.joinedOn && { joinedOn: input.joinedOn }),
  };
  const cameFrom = (fromName: string): TransferRecord => ({
    _id: `${memberId}:inward`,
    kind: 'inward',
    status: 'recorded',
    memberId,
    memberName: naming.name,
    fromId: '',
    fromPath: '',
    fromName,
    toId: branch._id,
    toPath: branch.path,
    toName: branch.name,
    on,
    note: '',
    ...(input.duesUntil !== undefined && { duesUntil: input.duesUntil }),
    at: now,
    decidedAt: now,
  });
  await addMember(member, input.fromOutside === undefined ? undefined : cameFrom(input.fromOutside), call);
  return { memberId };
}
