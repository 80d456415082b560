import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { branchesBehind, remindOfFeedback } from './reminder-store';
import type { FeedbackCall, FeedbackOutcome } from './context';
import { requireGuidance } from './report';

/** Reminds the branches below that have not told back; once a day for each organisation that reminds. */
export async function urge(call: FeedbackCall<'urge'>): FeedbackOutcome<'urge'> {
  const { input, target, now } = call;
  const guidance = await requireGuidance(input.guidanceId, target);
  const branches = await branchesBehind(target.path, guidance);
  if (branches.length === 0) refuse('FEEDBACK.NOBODY_BEHIND');
  const stage = `urged:${target._id}:${dayOf(now)}`;
  const said = await remindOfFeedback(
    { guidance, path: target.path, stage, branches },
    { ...call, action: 'feedback.urge' },
  );
  return { branches: branches.length, again: !said };
}
