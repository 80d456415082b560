import { audit, type Auditable } from '../kernel/audit';
import { transaction } from '../kernel/database';
import { requireTime } from './deadline';
import { publishedNotice } from './notices';
import { notify } from '../domain/messaging/notify';
import { markPublished } from '../domain/guidance/drafts';
import { askedInMonth, dueOf } from '../domain/guidance/guidances';
import {
  GuidanceDrafts,
  Guidances,
  type GuidanceDraftRecord,
  type GuidanceRecord,
} from '../domain/guidance/model';
import { putVersion } from '../domain/guidance/versions';

type Items = GuidanceRecord['content']['items'];

/**
 * Publishes a reviewed draft: its readers' text, the version before it kept, everybody told, the push opened; all of it
 * or nothing. Answers when it was published, first; `undefined` when the draft is not reviewed.
 */
export async function publishDraft(draftId: string, call: Auditable): Promise<number | undefined> {
  return transaction(async (within) => {
    const draft = await within.in(GuidanceDrafts).findById(draftId);
    const found = await within.in(Guidances).findById(draftId);
    if (draft?.stage === 'published') return found?.publishedAt;
    if (draft?.stage !== 'approved') return undefined;
    requireTime(draft, call.now);
    const guidance = nextVersion(draft, found, call.now);
    await putVersion(within, found, guidance);
    await markPublished(within, draftId);
    // A town's is told back with the district's, by the later of their days.
    const districts = await within.in(Guidances).findById(askedInMonth(guidance));
    const parts = districts && districts._id !== guidance._id ? [districts, guidance] : [guidance];
    await notify(within, publishedNotice(guidance, dueOf(parts), call.now));
    await audit(within, call, {
      action: 'guidance.publish',
      target: draftId,
      orgPath: guidance.orgPath,
      after: { version: guidance.version, ...(draft.changeNote && { changeNote: draft.changeNote }) },
    });
    return call.now;
  });
}

/** The items that were not there before, or are worded anew. */
const newIn = (items: Items, before: Items): string[] =>
  items
    .filter(({ id, text, required }) => {
      const was = before.find((one) => one.id === id);
      return was?.text !== text || was.required !== required;
    })
    .map(({ id }) => id);

function nextVersion(
  draft: GuidanceDraftRecord,
  found: GuidanceRecord | undefined,
  now: number,
): GuidanceRecord {
  const { _id, issuerId, issuerName, orgPath, month, content, changeNote } = draft;
  const version = (found?.version ?? 0) + 1;
  return {
    _id,
    issuerId,
    issuerName,
    orgPath,
    month,
    content,
    version,
    publishedAt: now,
    newItemIds: found ? newIn(content.items, found.content.items) : [],
    history: [{ version, publishedAt: now, changeNote }, ...(found?.history ?? [])],
  };
}
