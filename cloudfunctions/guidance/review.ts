import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { personIdOf } from '../kernel/identity';
import { draftNotice } from './notices';
import type { GuidanceCall, GuidanceOutcome } from './context';
import { stepDraft } from '../domain/guidance/drafts';
import { requireRevision } from './revisions';
import type { GuidanceDraftRecord } from '../domain/guidance/model';

/** A second pair of eyes: approves what another has written, or hands it back with a note. */
export async function review(call: GuidanceCall<'review'>): GuidanceOutcome<'review'> {
  const { input, caller, now } = call;
  const { approved, note } = input;
  if (!approved && !note) refuse('GUIDANCE.NOTE_MISSING');
  await checkText(caller.openid, note);
  const by = { openid: caller.openid, name: caller.account.name };
  const { stage } = await stepDraft(call, (draft) => {
    requireRevision(draft, input.revision);
    if (draft.writers.includes(personIdOf(caller.account))) refuse('GUIDANCE.OWN_DRAFT');
    if (isRepeat(draft, by.openid, approved)) return undefined;
    if (draft.stage !== 'inReview') refuse('GUIDANCE.NOT_IN_REVIEW');
    const after = {
      stage: approved ? ('approved' as const) : ('writing' as const),
      review: { by, at: now, approved, note },
    };
    return {
      action: approved ? 'guidance.approve' : 'guidance.return',
      after,
      notice: draftNotice({ ...draft, ...after }, approved ? 'approved' : 'returned', call),
    };
  });
  return { stage };
}

/** True for the same decision of the same person sent again. */
const isRepeat = (
  { stage, review: before }: GuidanceDraftRecord,
  openid: string,
  approved: boolean,
): boolean => stage !== 'inReview' && before?.by.openid === openid && before.approved === approved;
