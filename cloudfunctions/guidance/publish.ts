import { refuse } from '../kernel/errors';
import { publishDraft } from './publish-store';
import type { GuidanceCall, GuidanceOutcome } from './context';
import { stepDraft } from '../domain/guidance/drafts';
import { requireTime } from './deadline';
import { requireRevision } from './revisions';

/** Publishes a reviewed draft now, or sets the time at which the timer does. */
export async function publish(call: GuidanceCall<'publish'>): GuidanceOutcome<'publish'> {
  const { input, target, caller, now } = call;
  requireRevision(target, input.revision);
  if (input.at === undefined) {
    const publishedAt = await publishDraft(target._id, call);
    return { guidanceId: target._id, publishedAt: publishedAt ?? refuse('GUIDANCE.NOT_REVIEWED') };
  }
  const at = input.at;
  if (at <= now) refuse('GUIDANCE.IN_THE_PAST');
  await stepDraft(call, (draft) => {
    requireRevision(draft, input.revision);
    if (draft.stage !== 'approved') refuse('GUIDANCE.NOT_REVIEWED');
    requireTime(draft, at);
    if (draft.publishAt === at) return undefined;
    return {
      action: 'guidance.schedule',
      after: { publishAt: at, scheduledBy: { openid: caller.openid, name: caller.account.name } },
    };
  });
  return { guidanceId: target._id, publishAt: at };
}
