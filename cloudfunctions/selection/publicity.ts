import { ruleBook } from '../domain/rules/amendments';
import { selectionOn } from '../domain/selection/all';
import { findApplications, findRound } from '../domain/selection/find';
import { phaseOf, publicityOf } from '../domain/selection/phase';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import type { SelectionCall, SelectionOutcome } from './context';

/**
 * What everybody may read, bound or not: who is proposed, from which branch, for what, until when. Once it is named the list
 * of honours says it, and this is no page any more.
 */
export async function publicity({ input, now }: SelectionCall<'publicity'>): SelectionOutcome<'publicity'> {
  const [round, { workYears }] = await Promise.all([findRound(input.roundId), ruleBook(now)]);
  const declared = round && (await selectionOn(round.selection, now));
  const days = round && publicityOf(round, workYears);
  if (!round || !declared || !days || round.state !== 'public') refuse('SELECTION.NOT_PUBLIC');
  const { title, officeName, document } = round;
  const applications = await findApplications(round.proposed);
  return {
    title,
    term: declared.term,
    officeName,
    ...(document && { document }),
    from: days.publicFrom,
    until: days.publicUntil,
    isOver: phaseOf(round, dayOf(now), workYears) !== 'public',
    proposed: applications
      .filter(({ state }) => state === 'proposed')
      .map(({ name, organizationName }) => ({ name, organizationName }))
      .sort((one, other) => one.name.localeCompare(other.name, 'zh')),
  };
}
