import { audit, type Auditable } from './audit';
import { transaction } from './database';
import { publishedNotice, publishedPush } from './guidance-notices';
import type { GuidanceDraftRecord, GuidanceRecord } from './records';
import { tell } from './telling';

/**
 * Publishes a reviewed draft: its readers' text, the version before it kept, everybody told, the push opened; all of it
 * or nothing. Answers when it was published, first; `undefined` when the draft is not reviewed.
 */
export async function publishDraft(draftId: string, call: Auditable): Promise<number | undefined> {
  const work = () =>
    transaction(async (within) => {
      const draft = await within.in('guidanceDrafts').findById(draftId);
      const standing = await within.in('guidances').findById(draftId);
      if (draft?.stage === 'published') return standing?.publishedAt;
      if (draft?.stage !== 'approved') return undefined;
      const guidance = nextVersion(draft, standing, call.now);
      if (standing) {
        const { _id: guidanceId, version, publishedAt, content } = standing;
        await within
          .in('guidanceVersions')
          .add({ _id: `${guidanceId}:${version}`, ...{ guidanceId, version, publishedAt, content } });
        await within.in('guidances').put(guidance);
      } else await within.in('guidances').add(guidance);
      await within.in('guidanceDrafts').update(draftId, { stage: 'published', publishAt: null });
      await tell(within, publishedNotice(guidance, call.now), publishedPush(guidance));
      await audit(within, call, {
        action: 'guidance.publish',
        target: draftId,
        orgPath: guidance.orgPath,
        after: { version: guidance.version, ...(draft.changeNote && { changeNote: draft.changeNote }) },
      });
      return call.now;
    });
  // Of two at the same moment one may find its `_id` taken; asked again, it finds the other's publication.
  return work().catch(work);
}

function nextVersion(
  draft: GuidanceDraftRecord,
  standing: GuidanceRecord | undefined,
  now: number,
): GuidanceRecord {
  const { _id, issuerId, issuerName, orgPath, month, content, changeNote } = draft;
  const version = (standing?.version ?? 0) + 1;
  return {
    ...{ _id, issuerId, issuerName, orgPath, month, content, version, publishedAt: now },
    history: [{ version, publishedAt: now, changeNote }, ...(standing?.history ?? [])],
  };
}
