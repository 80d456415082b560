import { refuse } from '../kernel/errors';
import { wholeFor, type answeredIn, type WholeGuidance } from '../domain/guidance/guidances';
import type { FeedbackTarget } from './context';

/** What a branch is asked for by a guidance; refuses what is no branch and what is not for it. */
export async function askedOf({ kind, path, guidance }: FeedbackTarget): Promise<WholeGuidance> {
  if (kind !== 'branch') refuse('FEEDBACK.NOT_A_BRANCH');
  return (await wholeFor(path, guidance)) ?? refuse('GUIDANCE.NOT_FOUND');
}

/** A branch's word, held against what it is asked by now. */
type Told = ReturnType<typeof answeredIn>;

/** How branches told back about the guidances of a month, by what they said. */
export function sumFeedbacks(told: Told[]) {
  const sum = (of: (one: Told) => number) => told.reduce((total, one) => total + of(one), 0);
  return {
    reported: sum(({ unanswered }) => Number(unanswered.length === 0)),
    // Whoever told back before there was more to do is asked for the difference.
    partly: sum(({ unanswered }) => Number(unanswered.length > 0)),
    complete: sum(({ done, required }) => Number(done >= required)),
    requiredDone: sum(({ done }) => done),
    requiredAsked: sum(({ required }) => required),
  };
}
