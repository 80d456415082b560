import { audit, type Auditable } from '../shared/audit';
import { collection, command, transaction } from '../shared/database';
import type {
  BindingRecord,
  BindingRequestRecord,
  MemberRecord,
  OrganizationRecord,
  PrivacyConsentRecord,
} from '../shared/records';
import type { StoredPhone } from '../shared/phone';

export const findMember = (id: string): Promise<MemberRecord | undefined> =>
  collection('members').findById(id);

export const findRequest = (id: string): Promise<BindingRequestRecord | undefined> =>
  collection('bindingRequests').findById(id);

export const findPrivacyConsent = (openid: string): Promise<PrivacyConsentRecord | undefined> =>
  collection('privacyConsents').findById(openid);

export const putPrivacyConsent = (consent: PrivacyConsentRecord): Promise<void> =>
  collection('privacyConsents').put(consent);

/** People on the rosters with a phone number, two at most: more than one is as good as none. */
export const membersByPhone = (fingerprint: string): Promise<MemberRecord[]> =>
  collection('members').find(
    { 'phone.fingerprint': fingerprint, state: command.in(['active', 'officer']) },
    { limit: 2 },
  );

export const membersNamed = (organizationId: string, name: string): Promise<MemberRecord[]> =>
  collection('members').find({ organizationId, name, state: 'active' }, { limit: 20 });

export const bindingsOf = (memberIds: string[]): Promise<BindingRecord[]> =>
  collection('bindings').find({ _id: command.in(memberIds) }, { limit: 100 });

export const openBranches = (): Promise<OrganizationRecord[]> =>
  collection('organizations').findAll({ kind: 'branch' });

export const townsOf = (ids: string[]): Promise<OrganizationRecord[]> =>
  collection('organizations').find({ _id: command.in(ids) }, { limit: 100 });

export const putRequest = (request: BindingRequestRecord): Promise<void> =>
  collection('bindingRequests').put(request);

export const openRequests = (organizationId: string): Promise<BindingRequestRecord[]> =>
  collection('bindingRequests').find({ organizationId, status: 'open' }, { limit: 100 });

/** Marks a request as decided, once; answers false when it was decided before. */
export async function decideRequest(
  request: BindingRequestRecord,
  status: 'accepted' | 'refused',
  call: Auditable,
): Promise<boolean> {
  return transaction(async (within) => {
    const current = await within.in('bindingRequests').findById(request._id);
    if (current?.status !== 'open') return false;
    await within.in('bindingRequests').update(request._id, { status, decidedAt: call.now });
    await audit(within, call, {
      action: 'account.decide',
      target: request._id,
      orgPath: request.orgPath,
      before: { status: 'open' },
      after: { status },
    });
    return true;
  });
}

/** Stores a member's new phone number. */
export async function changeMemberPhone(
  member: MemberRecord,
  phone: StoredPhone,
  call: Auditable,
): Promise<void> {
  await transaction(async (within) => {
    await within.in('members').update(member._id, { phone });
    await audit(within, call, {
      action: 'account.changePhone',
      target: member._id,
      orgPath: member.orgPath,
      before: { phoneTail: member.phone?.tail },
      after: { phoneTail: phone.tail },
    });
  });
}

/** The person that a WeChat user is bound to. */
export async function memberBoundTo(openid: string): Promise<string | undefined> {
  const [binding] = await collection('bindings').find({ openid }, { limit: 1 });
  return binding?._id;
}
