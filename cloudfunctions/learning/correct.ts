import { correct as writeDown, undoCorrection } from '../domain/learning/corrections';
import { hoursOfSpan } from '../domain/learning/hours';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { SpanUnit } from '../../types/learning/words';
import type { LearningCall, LearningOutcome } from './context';
import { requireSight } from './learner';

const fields = { hour: 'hours', halfDay: 'halfDays', day: 'days' } as const satisfies Record<
  SpanUnit,
  string
>;

/**
 * Writes down what somebody learned elsewhere, or takes hours back. Of this year and the one before: what is older has been
 * reported on.
 */
export async function correct(call: LearningCall<'correct'>): LearningOutcome<'correct'> {
  const { input, target: learner, openid, now } = call;
  const { actKey: key, takesBack, count, unit, on, title, reason } = input;
  await requireSight(call, learner);
  if (learner.isGone) refuse('MEMBER.NOT_FOUND');
  const today = dayOf(now);
  if (today < on) refuse('LEARNING.NOT_YET');
  if (Number(on.slice(0, 4)) < Number(today.slice(0, 4)) - 1) refuse('LEARNING.YEAR_CLOSED');
  await checkText(openid, `${title}\n${reason}`);
  const length = hoursOfSpan({ [fields[unit]]: count }, on, await ruleBook(now));
  const { _id: creditId, hours } = await writeDown(
    { ...learner, askedAs: input.memberId },
    { key, on, hours: takesBack ? -length : length, title, reason },
    { ...call, keptAt: learner.keptAt },
  );
  return { creditId, hours };
}

/** Takes a correction back by its opposite; one that takes another back is not taken back again. */
export async function undo(call: LearningCall<'undo'>): LearningOutcome<'undo'> {
  const { input, target: credit, openid } = call;
  await requireSight(call, { kind: credit.learns, keptAt: credit.keptAt });
  if (credit.source !== 'correction' || credit.undoes !== undefined) refuse('LEARNING.NO_CORRECTION');
  await checkText(openid, input.reason);
  const { _id: creditId } = await undoCorrection(credit, input.reason, { ...call, keptAt: credit.keptAt });
  return { creditId };
}
