import { collection, command, type Transaction } from '../kernel/database';
import { matchKey } from '../kernel/names';
import { Members, type MemberRecord } from '../domain/membership/model';
import { PrivacyConsents, type PrivacyConsentRecord } from './model';
import { Notices, type NoticeRecord } from '../domain/messaging/model';

export const findPrivacyConsent = (openid: string): Promise<PrivacyConsentRecord | undefined> =>
  collection(PrivacyConsents).findById(openid);

export const putPrivacyConsent = (consent: PrivacyConsentRecord): Promise<void> =>
  collection(PrivacyConsents).put(consent);

/** Takes the agreement back, in the transaction that parts who agreed: they are asked anew. */
export const withdrawPrivacyConsent = (within: Transaction, openid: string, at: number): Promise<void> =>
  within.in(PrivacyConsents).put({ _id: openid, version: 0, at });

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

/** What was told last under a key. */
export async function latestTold(key: string): Promise<NoticeRecord | undefined> {
  const [latest] = await collection(Notices).find({ audience: key }, { orderBy: [['at', 'desc']], limit: 1 });
  return latest;
}
