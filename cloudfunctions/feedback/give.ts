import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { FeedbackCall, FeedbackOutcome } from './context';
import { askedOf } from './store';
import { countedIds } from '../domain/organization/counting';
import { answers, askedInMonth, isOf } from '../domain/guidance/guidances';
import type { FeedbackRecord, GuidanceRecord } from '../domain/guidance/model';
import { feedbackId, putFeedback, wordOf } from '../domain/guidance/feedbacks';
import { themeDaysOf } from '../domain/gathering/find';
import { heldIn } from '../domain/gathering/months';

/** Tells back what a branch did of a guidance; only one that held its theme day can say that something was done. */
export async function give(call: FeedbackCall<'give'>): FeedbackOutcome<'give'> {
  const { input, target: branch, caller, openid, now } = call;
  const guidance = await askedOf(branch);
  const { month } = guidance;
  const _id = feedbackId(guidance, branch._id);
  const [before, themeDays, held] = await Promise.all([
    wordOf(branch, guidance),
    themeDaysOf(countedIds(branch, month), month),
    heldIn(branch, month),
    checkText(openid, input.summary, ...input.items.map(({ reason }) => reason)),
  ]);
  const items = answered(guidance, input.items, before?.items ?? []);
  const isHeld = (held.themeDay?.held ?? 0) > 0;
  if (!isHeld && input.items.some(({ done }) => done)) refuse('FEEDBACK.NOT_HELD');
  const required = items.filter((item) => item.required);
  const activity = themeDays.find((one) => isOf(guidance, one) && one.closedAt !== null);
  const { version } = await putFeedback(
    {
      _id,
      guidanceId: askedInMonth(guidance),
      month,
      organizationId: branch._id,
      items,
      summary: input.summary,
      givenBy: caller.account.name,
      at: now,
      ...(activity && { activityId: activity._id }),
      required: required.length,
      done: required.filter(({ done }) => done).length,
    },
    input.version,
    call,
  );
  return { version };
}

/**
 * Every required item with what became of it, of a statutory one that was not done why, and the optional ones that were answered. What was answered before and is
 * not said anew stays: who told back before there was more to do tells the difference.
 */
function answered(
  { content }: GuidanceRecord,
  given: FeedbackCall<'give'>['input']['items'],
  before: FeedbackRecord['items'],
): FeedbackRecord['items'] {
  const asked = new Set(content.items.map(({ id }) => id));
  if (given.some(({ itemId }) => !asked.has(itemId))) refuse('FEEDBACK.ITEMS_DIFFER');
  return content.items.flatMap(({ id, text, required, statutory }) => {
    const answer = given.find(({ itemId }) => itemId === id) ?? before.find(answers({ id, text }));
    if (!answer) return required ? refuse('FEEDBACK.ITEMS_DIFFER') : [];
    const reason = answer.done ? '' : (answer.reason ?? '');
    if (statutory && !answer.done && !reason) refuse('FEEDBACK.REASON_MISSING', { itemId: id });
    return [{ itemId: id, text, required, done: answer.done, reason }];
  });
}
