import { refuse } from '../shared/errors';
import type { GuidanceCall, GuidanceOutcome } from './context';
import { guidanceId, putDraft } from './store';

/** Writes the draft of a month. */
export async function saveDraft(call: GuidanceCall<'saveDraft'>): GuidanceOutcome<'saveDraft'> {
  const { input, target: issuer } = call;
  if (issuer.kind !== 'district') refuse('GUIDANCE.NOT_THE_DISTRICT');
  const id = guidanceId(issuer._id, input.month);
  const saved = await putDraft(
    {
      _id: id,
      issuerId: issuer._id,
      issuerName: issuer.name,
      orgPath: issuer.path,
      month: input.month,
      status: 'draft',
      content: input.content,
      publishedAt: null,
    },
    call,
  );
  if (!saved) refuse('GUIDANCE.ALREADY_PUBLISHED');
  return { guidanceId: id };
}
