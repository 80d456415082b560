import { publishDraft } from './publish-store';
import { findAccount } from '../kernel/accounts';
import { draftsDue } from './draft-store';

/** Publishes what was reviewed and set for a time that has come, in the name of whoever set it. */
export async function publishDue(now: number): Promise<void> {
  for (const { _id, revision, scheduledBy } of await draftsDue(now)) {
    const openid = scheduledBy?.openid ?? '';
    const account = await findAccount(openid);
    const caller = account && { openid, account };
    await publishDraft(_id, { caller, openid, now, requestId: `timer:${_id}:${revision}` });
  }
}
