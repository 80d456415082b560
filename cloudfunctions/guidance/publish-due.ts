import { officers } from '../../types/shared/roles';
import { findAccount } from '../kernel/accounts';
import type { Auditable } from '../kernel/audit';
import { keptBy } from '../domain/organization/keeping';
import { holds } from '../kernel/identity';
import { inTurn } from '../kernel/in-turn';
import { hasTime } from './deadline';
import { draftsDue, stepDraft } from '../domain/guidance/drafts';
import type { GuidanceDraftRecord } from '../domain/guidance/model';
import { draftNotice } from './notices';
import { publishDraft } from './publish-store';

/**
 * Publishes what was reviewed and set for a time that has come, in the name of whoever set it. Where they do not hold the
 * office any more, or the last day is over by now, it waits for an officer, and they are told.
 */
export async function publishDue(now: number): Promise<void> {
  await inTurn(await draftsDue(now), async (draft) => {
    const openid = draft.scheduledBy?.openid ?? '';
    const account = await findAccount(openid);
    const holdsIt =
      account && !account.closedAt && holds(account, officers, await keptBy(draft.issuerId)(), now);
    const call = { openid, now, requestId: `timer:${draft._id}:${draft.revision}` };
    if (holdsIt && hasTime(draft, now))
      await publishDraft(draft._id, { ...call, caller: { openid, account } });
    else await letWait(draft, { ...call, caller: undefined });
  });
}

/** Takes the set time away, and tells the officers that it was not published. */
async function letWait(draft: GuidanceDraftRecord, call: Auditable): Promise<void> {
  await stepDraft({ ...call, target: draft }, (current) =>
    current.stage === 'approved' && current.publishAt === draft.publishAt
      ? {
          action: 'guidance.unschedule',
          after: { publishAt: null },
          notice: draftNotice(current, 'waiting', call),
        }
      : undefined,
  );
}
