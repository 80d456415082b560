import { ruleBook } from '../domain/rules/amendments';
import { phaseOf } from '../domain/selection/phase';
import { publicityShown, roundOn } from '../domain/selection/shown';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import type { SelectionCall, SelectionOutcome } from './context';

/** What everybody may read, bound or not: who is proposed, from which branch, for what, until when. */
export async function publicity({ input, now }: SelectionCall<'publicity'>): SelectionOutcome<'publicity'> {
  const [round, { workYears }] = await Promise.all([roundOn(input.roundId, now), ruleBook(now)]);
  const shown = round && (await publicityShown(round, now));
  if (!shown) refuse('SELECTION.NOT_PUBLIC');
  const { title, officeName, document, declared } = round;
  return {
    title,
    term: declared.term,
    officeName,
    ...(document && { document }),
    from: shown.publicFrom,
    until: shown.publicUntil,
    isOver: phaseOf(round, dayOf(now), workYears) !== 'public',
    proposed: shown.proposed,
  };
}
