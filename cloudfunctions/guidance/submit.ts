import { refuse } from '../kernel/errors';
import { draftNotice } from './notices';
import type { GuidanceCall, GuidanceOutcome } from './context';
import { stepDraft } from '../domain/guidance/drafts';
import { requireTime } from './deadline';
import { requireRevision } from './revisions';
import { findGuidance } from '../domain/guidance/guidances';

/** Hands a draft over for review; one that is further already stays where it is. */
export async function submit(call: GuidanceCall<'submit'>): GuidanceOutcome<'submit'> {
  const { input, target } = call;
  const isChange = (await findGuidance(target._id)) !== undefined;
  const { stage } = await stepDraft(call, (draft) => {
    requireRevision(draft, input.revision);
    if (draft.stage !== 'writing') return undefined;
    requireTime(draft, call.now);
    if (isChange && !draft.changeNote) refuse('GUIDANCE.CHANGE_NOTE_MISSING');
    return {
      action: 'guidance.submit',
      after: { stage: 'inReview' },
      notice: draftNotice(draft, 'submitted', call),
    };
  });
  return { stage };
}
