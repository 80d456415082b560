import type { CarryOutStage } from '../../types/feedback/words';
import { dayOf, monthOf } from '../kernel/clock';
import type { FeedbackCall, FeedbackOutcome } from './context';
import { askedOf } from './store';
import { countedIds } from '../domain/organization/counting';
import type { ActivityRecord } from '../domain/gathering/model';
import type { FeedbackRecord } from '../domain/guidance/model';
import { heldIn, type Kinds } from '../domain/gathering/months';
import { wordOf } from '../domain/guidance/feedbacks';
import { answeredIn, answers, isOf } from '../domain/guidance/guidances';
import { themeDaysOf } from '../domain/gathering/find';

/** Where a branch stands with a guidance. */
export async function status({ target: branch, now }: FeedbackCall<'status'>): FeedbackOutcome<'status'> {
  const guidance = await askedOf(branch);
  const { _id: id, month, content } = guidance;
  const [themeDays, held, feedback] = await Promise.all([
    themeDaysOf(countedIds(branch, month), month),
    heldIn(branch, month),
    wordOf(branch, guidance),
  ]);
  const { theme, feedbackBy, items } = content;
  const { unanswered } = answeredIn(guidance, feedback);
  // What was told of an item before another issuer asked it too is told of the one that stands.
  const idNow = (answer: FeedbackRecord['items'][number]) =>
    items.find((item) => answers(item)(answer))?.id ?? answer.itemId;
  const carried = themeDays.filter(({ status }) => status !== 'draft' && status !== 'cancelled');
  return {
    organizationName: branch.name,
    guidance: { id, month, theme, feedbackBy, items },
    stage: stageOf(carried, held, feedback !== undefined && unanswered.length === 0),
    unanswered,
    overdue: !feedback && dayOf(now) > feedbackBy,
    isOver: month < monthOf(now),
    activities: carried
      .filter((one) => isOf(guidance, one))
      .map(({ _id, title, startsAt, status }) => ({ id: _id, title, startsAt, status })),
    feedback: feedback && {
      ...feedback,
      // What it says in place of the word of one that was merged into it is its own first.
      ...(feedback.organizationId !== branch._id && { version: 0 }),
      items: feedback.items.map((answer) => ({ ...answer, itemId: idNow(answer) })),
    },
  };
}

/** What is to be done next, by what stands: held counts as the ledger has it. */
function stageOf(themeDays: ActivityRecord[], month: Kinds, toldBack: boolean): CarryOutStage {
  if (toldBack) return 'reported';
  if ((month.themeDay?.held ?? 0) > 0) return 'held';
  return themeDays.length > 0 ? 'planned' : 'unplanned';
}
