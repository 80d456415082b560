import { idsOf } from '../kernel/paths';
import { refuse } from '../kernel/errors';
import { branchesBehind, urgeFeedback } from './reminder-store';
import type { FeedbackCall, FeedbackOutcome } from './context';
import { requireGuidance } from './report';

/** Reminds the branches below that have not told back, or those of them that were chosen; each once a day. */
export async function urge(call: FeedbackCall<'urge'>): FeedbackOutcome<'urge'> {
  const { input, target } = call;
  const guidance = requireGuidance(target);
  const chosen = new Set(input.withinIds ?? [target._id]);
  const behind = await branchesBehind(target.path, guidance);
  const branches = behind.filter(({ path }) => idsOf(path).some((id) => chosen.has(id)));
  if (branches.length === 0) refuse('FEEDBACK.NOBODY_BEHIND');
  const reminded = await urgeFeedback({ guidance, path: target.path, branches }, call);
  return { reminded, already: branches.length - reminded };
}
