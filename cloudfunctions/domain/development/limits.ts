import { addDays, addMonths, addYears } from '../../../types/shared/calendar';
import type { Citation } from '../../../types/domain/citation';
import type { DevelopmentStep, ReckonedFrom } from '../../../types/shared/developments';
import type { RuleBook } from '../rules/book';
import type { NumberId } from '../rules/registry';
import { addWorkDays } from '../rules/work-days';
import { dayOfStep, fullFrom, limitOn, type Facts } from './facts';

/** How a day came about: from which day, by which article, and what was added. Pure. */

export type Unit = 'day' | 'workDay' | 'month' | 'year';

export interface Reckoning {
  /** Whether a step may not be taken before the day, or is to be taken up to it, that day included. */
  side: 'notBefore' | 'notAfter';
  day: string;
  /** 暂算: work days of a year were passed whose notice is not known. */
  provisional: boolean;
  from: { what: ReckonedFrom; day: string };
  plus: { count: number; unit: Unit }[];
  citation: Citation;
  /** True where the rule is sure: it refuses then; what is not sure warns only. */
  sure: boolean;
}

const add = {
  day: addDays,
  month: addMonths,
  year: addYears,
} as const;

interface Wanted {
  side: Reckoning['side'];
  rule: NumberId;
  unit: Unit;
  what: ReckonedFrom;
  from: string | undefined;
  /** Days that follow upon what was added. */
  then?: number;
}

/**
 * Reckons a day by a rule as it was on another day; nothing where there is no such rule, or nothing to reckon from, and
 * nothing where it would have been over before the edition began that made the rule: what was done under the edition before
 * is judged by that one.
 */
function reckon(
  { side, rule, unit, what, from, then = 0 }: Wanted,
  rules: RuleBook,
  on: string,
): Reckoning[] {
  const count = limitOn(rules, rule, on);
  if (count === undefined || from === undefined) return [];
  const { day, provisional } =
    unit === 'workDay'
      ? addWorkDays(from, count, rules.workYears)
      : { day: add[unit](from, count), provisional: false };
  const last = addDays(day, then);
  const isNew = limitOn(rules, rule, from) === undefined;
  if (side === 'notAfter' && isNew && last < (rules.ruleOn(rule as never, on)?.from ?? '')) return [];
  const citation = rules.cite(rule as never, on);
  return [
    {
      side,
      day: last,
      provisional,
      from: { what, day: from },
      plus: [{ count, unit }, ...(then ? [{ count: then, unit: 'day' as const }] : [])],
      citation,
      sure: citation.status === 'verified',
    },
  ];
}

/**
 * Between which days a step may and should be taken, by the rules as they are on a day: that on which it was taken, or
 * today. `given` are facts with what is recorded of the step itself.
 */
export function limitsOf(step: DevelopmentStep, given: Facts, rules: RuleBook, on: string): Reckoning[] {
  const day = (of: DevelopmentStep) => dayOfStep(given, of);
  const all = (...wanted: Wanted[]) => wanted.flatMap((one) => reckon(one, rules, on));
  switch (step) {
    case 'talk':
      return all({
        side: 'notAfter',
        rule: 'talkWithin',
        unit: 'month',
        what: 'application',
        from: day('application'),
      });
    case 'candidate':
      return all(
        {
          side: 'notBefore',
          rule: 'nurtureYears',
          unit: 'year',
          what: 'activist',
          from: day('activist'),
        },
        {
          // The publicity runs on the day that ends it; the decision follows.
          side: 'notBefore',
          rule: 'candidatePublicity',
          unit: 'workDay',
          what: 'publicity',
          from: given.steps.candidate?.publicity?.from,
          then: 1,
        },
      );
    case 'admission':
      return all({
        side: 'notAfter',
        rule: 'meetingWithin',
        unit: 'month',
        what: 'preExamination',
        from: day('preExamination'),
      });
    case 'approval':
      return all({
        side: 'notAfter',
        rule: given.steps.approval?.special ? 'approvalSpecial' : 'approvalWithin',
        unit: 'month',
        what: 'admission',
        from: day('admission'),
      });
    case 'oath':
      return all({
        side: 'notAfter',
        rule: 'oathWithin',
        unit: 'month',
        what: 'approval',
        from: day('approval'),
      });
    case 'conversion':
      return conversionLimits(given, rules, on);
    case 'conversionApproval':
      return all({
        side: 'notAfter',
        rule: 'conversionWithin',
        unit: 'month',
        what: 'conversion',
        from: day('conversion'),
      });
    default:
      return [];
  }
}

/** A conversion is discussed once the probation is over; of somebody who was received in it, it may be put off. */
function conversionLimits(given: Facts, rules: RuleBook, on: string): Reckoning[] {
  const met = dayOfStep(given, 'admission');
  const over = fullFrom(given, rules);
  if (met === undefined || over === undefined) return [];
  // No rule has a branch wait with who is not to stay.
  if (given.steps.conversion?.outcome === 'cancelled') return [];
  const years = limitOn(rules, 'probationYears', met) ?? 1;
  const citation = rules.cite('probationYears', met);
  const ends: Reckoning = {
    side: 'notBefore',
    day: over,
    provisional: false,
    from: { what: 'admission', day: met },
    plus: [
      { count: years, unit: 'year' },
      ...(given.extendedBy ? [{ count: given.extendedBy, unit: 'month' as const }] : []),
    ],
    citation,
    sure: citation.status === 'verified',
  };
  const postponed = given.receivedOn
    ? reckon(
        { side: 'notAfter', rule: 'receivedPostpone', unit: 'month', what: 'probationEnd', from: over },
        rules,
        on,
      )
    : [];
  return [ends, ...postponed];
}

/** The limits that decide: the last day before which a step may not be taken, and the first up to which it is to be. */
export function decidingOf(limits: readonly Reckoning[]): Partial<Record<Reckoning['side'], Reckoning>> {
  const of = (side: Reckoning['side']) =>
    limits.filter((one) => one.side === side).sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  const [notBefore, notAfter] = [of('notBefore').at(-1), of('notAfter')[0]];
  return { ...(notBefore && { notBefore }), ...(notAfter && { notAfter }) };
}

/** When the branch is to review next: so many months after the last time, or after somebody became an activist. */
export function nextReview(facts: Facts, rules: RuleBook, on: string): Reckoning | undefined {
  const reviewed = [...facts.reviews].sort().at(-1);
  const [reckoning] = reckon(
    {
      side: 'notAfter',
      rule: 'nurtureReviewMonths',
      unit: 'month',
      what: reviewed === undefined ? 'activist' : 'lastReview',
      from: reviewed ?? dayOfStep(facts, 'activist'),
    },
    rules,
    on,
  );
  return reckoning;
}
