import { audit, type Auditable } from '../kernel/audit';
import { collection, command, transaction, type Page, type PageOf } from '../kernel/database';
import { matchKey } from '../kernel/names';
import { Members, type MemberRecord } from '../domain/membership/model';
import {
  BindingRequests,
  PrivacyConsents,
  type BindingRequestRecord,
  type PrivacyConsentRecord,
} from './model';
import { Notices, type NoticeRecord } from '../domain/messaging/model';

export const findRequest = (id: string): Promise<BindingRequestRecord | undefined> =>
  collection(BindingRequests).findById(id);

export const findPrivacyConsent = (openid: string): Promise<PrivacyConsentRecord | undefined> =>
  collection(PrivacyConsents).findById(openid);

export const putPrivacyConsent = (consent: PrivacyConsentRecord): Promise<void> =>
  collection(PrivacyConsents).put(consent);

/** People on the rosters with a phone number, two at most: more than one is as good as none. */
export const membersByPhone = (fingerprint: string): Promise<MemberRecord[]> =>
  collection(Members).find(
    { 'phone.fingerprint': fingerprint, state: command.in(['active', 'officer']) },
    { limit: 2 },
  );

/** The members of a branch who have one of some names, however they are typed. */
export const membersNamed = (organizationId: string, names: string[]): Promise<MemberRecord[]> =>
  names.length > 0
    ? collection(Members).findAll({
        organizationId,
        nameKey: command.in([...new Set(names.map(matchKey))]),
        state: 'active',
      })
    : Promise.resolve([]);

export const putRequest = (request: BindingRequestRecord): Promise<void> =>
  collection(BindingRequests).put(request);

/** The open requests of a branch, the longest waiting first. */
export const openRequests = (organizationId: string, page: PageOf): Promise<Page<BindingRequestRecord>> =>
  collection(BindingRequests).findPage({ organizationId, status: 'open' }, ['askedAt', 'asc'], page);

/** Takes back what a WeChat user asked, once they are bound by another road: nobody is to decide it any more. */
export async function dropRequest(openid: string, call: Auditable): Promise<void> {
  await collection(BindingRequests).updateWhere(
    { openid, status: 'open' },
    { status: 'refused', decidedAt: call.now },
  );
}

/** Marks a request as decided, once; answers false when it was decided before. */
export async function decideRequest(
  request: BindingRequestRecord,
  status: 'accepted' | 'refused',
  call: Auditable,
): Promise<boolean> {
  return transaction(async (within) => {
    const current = await within.in(BindingRequests).findById(request._id);
    if (current?.status !== 'open') return false;
    await within.in(BindingRequests).update(request._id, { status, decidedAt: call.now });
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

/** What was told last under a key. */
export async function latestTold(key: string): Promise<NoticeRecord | undefined> {
  const [latest] = await collection(Notices).find({ audience: key }, { orderBy: [['at', 'desc']], limit: 1 });
  return latest;
}
