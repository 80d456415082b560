import type { Output } from '../../types';
import type { GuidanceDraftRecord } from '../domain/guidance/model';

/** A draft as its writers see it. */
export function draftViewOf(
  draft: GuidanceDraftRecord,
  publishedVersion: number,
): Output<'guidance.draft'>['draft'] {
  const { _id, month, issuerName, stage, revision, changeNote, content, writtenBy, writtenAt } = draft;
  const { review, publishAt } = draft;
  return {
    id: _id,
    month,
    issuerName,
    stage,
    revision,
    changeNote,
    content,
    writtenBy: writtenBy.name,
    writtenAt,
    ...(review && { review: { ...review, by: review.by.name } }),
    ...(publishAt !== null && { publishAt }),
    publishedVersion,
  };
}
