import { addDays, addMonths } from '../../../types/shared/calendar';
import type { RuleBook } from '../rules/book';
import { fullFrom, isDone, limitOn, type Facts } from './facts';
import { plan } from './plan';
import { nextSteps, standingsOf, type NextStep } from './standing';

/** On which days who must act is reminded of a step. Pure. */

export interface Reminder {
  /** `YYYY-MM-DD` */
  day: string;
  next: NextStep;
}

/** The days on which somebody is reminded of a step that is next, or was. */
export function remindersOf(facts: Facts, rules: RuleBook, today: string): Reminder[] {
  const before = limitOn(rules, 'developmentReminderDays', today) ?? 0;
  const ofSteps = nextSteps(standingsOf(facts, rules, today), facts).flatMap((next) =>
    [
      ...(next.latest === undefined ? [] : [addDays(next.latest, -before), addDays(next.latest, 1)]),
      ...(next.earliest === undefined ? [] : [next.earliest]),
    ].map((day) => ({ day, next })),
  );
  return [...ofSteps, ...ofConversion(facts, rules, today)];
}

/**
 * That somebody becomes full is discussed in time (及时), and no rule says by when. So that it is not forgotten, the branch is
 * told some time before the probation is over that they are to ask; on the day on which it is over; and twice again, later each
 * time, while nothing is decided. Then no more: it goes on standing among what waits. Practices `conversionReminderMonths`,
 * `conversionAgainMonths`.
 */
function ofConversion(facts: Facts, rules: RuleBook, today: string): Reminder[] {
  const over = fullFrom(facts, rules);
  if (facts.state !== 'open' || over === undefined) return [];
  if (!isDone(facts, 'placed') || facts.steps.conversion) return [];
  const isAsked = isDone(facts, 'conversionAsked');
  const step = isAsked ? 'conversion' : 'conversionAsked';
  const months = (id: 'conversionReminderMonths' | 'conversionAgainMonths') => rules.numberOn(id, today) ?? 0;
  const again = months('conversionAgainMonths');
  const days = [
    ...(isAsked ? [] : [addMonths(over, -months('conversionReminderMonths'))]),
    over,
    // Of whom was received in it, it may be put off, to a day that is told of anyhow.
    ...(again > 0 && !facts.receivedOn ? [addMonths(over, again), addMonths(over, 3 * again)] : []),
  ];
  const next: NextStep = { step, actor: plan[step].actor, earliest: over, isOverdue: false };
  return days.map((day) => ({ day, next }));
}

/**
 * The next day after `today` on which who must act is reminded: some days before a step is due, from the day on which it
 * may be taken, the day after it was due by a rule that is sure, and of a conversion as long as that makes sense.
 */
export const remindOnOf = (facts: Facts, rules: RuleBook, today: string): string | null =>
  remindersOf(facts, rules, today)
    .map(({ day }) => day)
    .filter((day) => today < day)
    .sort()[0] ?? null;
