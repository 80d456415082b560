import { officers } from '../../types/shared/roles';
import { addHandover, agreesTo, handoversOf, isOpen } from '../domain/handover/handovers';
import type { HandoverRecord } from '../domain/handover/model';
import { findMember } from '../domain/membership/find';
import { attendedAt } from '../domain/membership/attended';
import { fits } from '../domain/membership/granting';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { nearestRole, personIdOf } from '../kernel/identity';
import { digestOf, idOf } from '../kernel/ids';
import type { RoleGrant } from '../kernel/model';
import { idsOf, liesWithin, officeIdAbove } from '../kernel/paths';
import type { HandoverCall, HandoverOutcome } from './context';
import { toOffice, toPerson } from './notices';
import { leavingFrom } from './secretary';

/**
 * Begins a handover; one at a time in an organisation. Begun by an officer above it is agreed to with that, unless they name
 * themselves; and where nobody held the post it is at once for who follows to take over.
 */
export async function begin(call: HandoverCall<'begin'>): HandoverOutcome<'begin'> {
  const { input, target: organization, caller, openid, now } = call;
  if (!fits('secretary', organization.kind)) refuse('HANDOVER.NO_SECRETARY_HERE');
  if (organization.closedAt) refuse('ORGANIZATION.CLOSED');
  const act = digestOf('handover', openid, input.actKey);
  const all = await handoversOf(organization._id);
  const sent = all.find((one) => one.act === act);
  if (sent) return { handoverId: sent._id };
  if (all.some(isOpen)) refuse('HANDOVER.GOES_ON');
  const [to, from, path] = await Promise.all([
    whoFollows(call),
    leavingFrom(organization, now),
    organization.keptAt(),
  ]);
  const office = nearestRole(caller.account, officers, path, now);
  if (from?.id === to.id) refuse('HANDOVER.SAME_PERSON', { field: 'memberId' });
  await checkText(openid, input.basis);
  const handover: HandoverRecord = {
    // By the one before it: two that are begun at once are one.
    _id: idOf('handover', organization._id, String(Math.max(0, ...all.map(({ closedAt }) => closedAt ?? 0)))),
    act,
    organizationId: organization._id,
    orgPath: organization.path,
    organizationName: organization.name,
    people: [...(from ? [{ as: 'from' as const, ...from }] : []), { as: 'to', ...to }],
    basis: input.basis,
    ...begun(call, { office, to, isHeld: from !== undefined }),
    closedAt: null,
  };
  const kept = await addHandover(handover, await told(handover, office, now), call);
  return kept.act === act ? { handoverId: kept._id } : refuse('HANDOVER.GOES_ON');
}

/** Who follows: a full member of the organisation, or of one below it. Rule `rightToVote`: a probationary member is not elected. */
async function whoFollows({
  input: { memberId },
  target: { path },
}: HandoverCall<'begin'>): Promise<{ id: string; name: string }> {
  const member = await findMember(memberId);
  if (member?.state !== 'active' || !liesWithin(member.orgPath, path))
    refuse('MEMBER.NOT_FOUND', { field: 'memberId' });
  if (member.status !== 'full') refuse('ROLE.NOT_A_FULL_MEMBER', { field: 'memberId' });
  return { id: member._id, name: member.name };
}

/** Where it begins: with a question, or with the word of an office; nobody's word agrees to a post of their own. */
function begun(
  { caller, target, now }: HandoverCall<'begin'>,
  { office, to, isHeld }: { office: RoleGrant | undefined; to: { id: string }; isHeld: boolean },
): Pick<HandoverRecord, 'state' | 'steps' | 'approvedBy'> {
  const { openid, account } = caller;
  const asked = { step: 'asked' as const, at: now, by: office?.organizationName ?? target.name };
  if (!office || to.id === account.memberId) return { state: 'asked', steps: [asked], approvedBy: null };
  return {
    state: isHeld ? 'approved' : 'given',
    steps: [asked, { step: 'approved', at: now, by: office.organizationName }],
    approvedBy: { openid, name: account.name, person: personIdOf(account) },
  };
}

/**
 * Whose turn it is: the office above, or one of the two. What an office asks for itself is for the one above it too, and so is
 * what a town is asked of which nobody can agree.
 */
async function told(handover: HandoverRecord, office: RoleGrant | undefined, now: number) {
  if (handover.state === 'given') return toPerson(handover, 'to', now);
  if (handover.state === 'approved') return toPerson(handover, 'from', now);
  const [district = ''] = idsOf(handover.orgPath);
  const above = officeIdAbove(handover.orgPath);
  const isAttended = await attendedAt([handover.orgPath], now);
  const isOthers = !office && isAttended(handover.orgPath, agreesTo(handover));
  return [toOffice(handover, isOthers ? [above] : [...new Set([above, district])], now)];
}
