import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { mobileOf, sealPhone } from '../kernel/phone';
import { liesWithin } from '../kernel/paths';
import type { RoleCall, RoleOutcome } from './context';
import { officers } from '../../types/shared/roles';
import { holds, personIdOf } from '../kernel/identity';
import { newId } from '../kernel/ids';
import { electedRoles, fits, mayGrant, newGrant, officerRoles } from '../domain/membership/granting';
import { officerByPhone } from '../domain/membership/find';
import type { MemberRecord } from '../domain/membership/model';
import { findMember } from '../domain/membership/find';
import { named } from '../domain/membership/naming';
import { keptBy } from '../domain/organization/keeping';
import { putGrant } from '../domain/membership/grants';
import { roleGiven } from '../domain/messaging/role-notices';
import { notifyOnce } from '../domain/messaging/notify';

/** Grants a role, or renews it until another day. The person need not be bound yet: the role waits for them. */
export async function grant(call: RoleCall<'grant'>): RoleOutcome<'grant'> {
  const { input, target: organization, caller, now } = call;
  const { role, until } = input;
  if (!fits(role, organization.kind)) refuse('ROLE.NOT_FOR_THIS_ORGANIZATION');
  if (!mayGrant(caller.account, organization, now).includes(role)) refuse('ROLE.MAY_NOT_GRANT');
  if (until !== undefined && role === 'districtAdmin') refuse('ROLE.NO_END');
  if (until !== undefined && until <= now) refuse('ROLE.ALREADY_OVER');
  const person = input.memberId ? await onRoster(input.memberId, call) : await theOfficer(call);
  if (electedRoles.includes(role) && (person.status !== 'full' || person.state !== 'active')) {
    refuse('ROLE.NOT_A_FULL_MEMBER');
  }
  const grantId = await putGrant(
    {
      ...newGrant(newId(), { role, memberId: person._id, memberName: person.name }, organization, {
        openid: caller.openid,
        name: caller.account.name,
        person: personIdOf(caller.account),
        at: now,
      }),
      ...(!input.memberId && person.phone && { vouchedPhone: person.phone.fingerprint }),
      ...(until !== undefined && { until }),
    },
    input.memberId ? undefined : person,
    call,
  );
  const { name: organizationName } = organization;
  await notifyOnce([
    roleGiven(
      grantId,
      { memberId: person._id, organizationName, ...(until !== undefined && { until }) },
      { by: caller.account.name, at: now },
    ),
  ]);
  return { grantId };
}

/**
 * Someone on a roster of the organisation, or, as an officer, of whatever the caller is an officer of. Whoever is
 * elsewhere is as good as nobody.
 */
async function onRoster(
  memberId: string,
  { input, target: organization, caller, now }: RoleCall<'grant'>,
): Promise<MemberRecord> {
  const member = await findMember(memberId);
  if (!member || (member.state !== 'active' && member.state !== 'officer')) refuse('MEMBER.NOT_FOUND');
  const isWithin =
    liesWithin(member.orgPath, organization.path) ||
    member.groupId === organization._id ||
    (officerRoles.includes(input.role) &&
      holds(caller.account, officers, await keptBy(member.organizationId)(), now));
  return isWithin ? member : refuse('MEMBER.NOT_FOUND');
}

/**
 * Someone of the town's or the district's own staff, who binds by the phone number given here. The same number is the
 * same officer, so that a resend makes no second one.
 */
async function theOfficer({ input, target: organization, openid }: RoleCall<'grant'>): Promise<MemberRecord> {
  if (!input.officer || !officerRoles.includes(input.role)) refuse('MEMBER.NOT_FOUND');
  const phone = mobileOf(input.officer.phone) ?? refuse('ROLE.PHONE_INVALID');
  const sealed = sealPhone(phone);
  const known = await officerByPhone(sealed.fingerprint);
  if (!known) await checkText(openid, input.officer.name);
  return (
    known ?? {
      _id: newId(),
      ...named(input.officer.name),
      status: 'full',
      state: 'officer',
      organizationId: organization._id,
      orgPath: organization.path,
      phone: sealed,
    }
  );
}
