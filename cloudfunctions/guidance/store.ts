import { audit, type Auditable } from '../shared/audit';
import { collection, command, transaction } from '../shared/database';
import { lineOf } from '../shared/paths';
import type { GuidanceRecord } from '../shared/records';
import { tell } from '../shared/telling';
import { publishedNotice, publishedPush } from './told';

export const findGuidance = (id: string): Promise<GuidanceRecord | undefined> =>
  collection('guidances').findById(id);

/** The one `_id` an issuer's checklist of a month can have. */
export const guidanceId = (issuerId: string, month: string): string => `${issuerId}:${month}`;

/** Checklists issued by a person's organisations, newest month first. */
export const guidancesFor = (orgPath: string): Promise<GuidanceRecord[]> =>
  collection('guidances').find(
    { orgPath: command.in(lineOf(orgPath)) },
    { orderBy: [['month', 'desc']], limit: 60 },
  );

/** Writes a draft; answers false when the month's checklist has been published already. */
export async function putDraft(draft: GuidanceRecord, call: Auditable): Promise<boolean> {
  return transaction(async (within) => {
    const current = await within.in('guidances').findById(draft._id);
    if (current?.status === 'published') return false;
    const { _id, ...content } = draft;
    if (current) await within.in('guidances').update(_id, content);
    else await within.in('guidances').add(draft);
    await audit(within, call, {
      action: 'guidance.saveDraft',
      target: _id,
      orgPath: draft.orgPath,
      after: { content: draft.content },
    });
    return true;
  });
}

/** Publishes a draft and opens its push, both or neither; answers when it was published, first. */
export async function publishDraft(id: string, call: Auditable): Promise<number> {
  return transaction(async (within) => {
    const guidance = await within.in('guidances').findById(id);
    if (!guidance) throw new Error(`guidance ${id} vanished`);
    if (guidance.publishedAt !== null) return guidance.publishedAt;
    const changes = { status: 'published', publishedAt: call.now } as const;
    await within.in('guidances').update(id, changes);
    await tell(within, publishedNotice(guidance, call.now), publishedPush(guidance));
    await audit(within, call, {
      action: 'guidance.publish',
      target: id,
      orgPath: guidance.orgPath,
      after: changes,
    });
    return call.now;
  });
}
