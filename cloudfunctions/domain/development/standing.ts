import { addMonths } from '../../../types/shared/calendar';
import {
  developmentSteps,
  type DevelopmentActor,
  type DevelopmentStage,
  type DevelopmentStep,
  type StepStanding,
} from '../../../types/shared/developments';
import type { RuleBook } from '../rules/book';
import { fullFrom, isCandidate, isDone, isElsewhere, limitOn, type Facts, type StepTaken } from './facts';
import { leavesSoon, warningsOf, type Warned } from './judge';
import { decidingOf, limitsOf, nextReview, type Reckoning } from './limits';
import { plan } from './plan';

/** Where somebody stands with each of the twenty-five steps, and what is next. Pure. */

export interface Standing {
  step: DevelopmentStep;
  stage: DevelopmentStage;
  actor: DevelopmentActor;
  standing: StepStanding;
  taken?: StepTaken;
  limits: Reckoning[];
  /** Over its last day by a rule that is sure, and not taken. */
  isOverdue: boolean;
  warnings: Warned[];
}

/** All twenty-five, in their order, as they are on a day; `rules` of the day that a step was taken on, else of today. */
export function standingsOf(facts: Facts, rules: RuleBook, today: string): Standing[] {
  const isOpen = facts.state === 'open';
  return developmentSteps.map((step) => {
    const taken = facts.steps[step];
    const standing = standingOf(step, facts, { rules, today });
    const isNext = standing === 'next' || standing === 'goesOn';
    const limits =
      step === 'cultivation'
        ? reviewLimits(facts, rules, today)
        : limitsOf(step, facts, rules, taken?.on ?? today);
    const leaving = isNext && step === 'admission' ? leavesSoon(facts, rules, today) : undefined;
    return {
      step,
      stage: plan[step].stage,
      actor: plan[step].actor,
      standing,
      ...(taken && { taken }),
      limits,
      isOverdue: isOpen && isNext && limits.some((limit) => isPast(limit, today)),
      warnings: leaving ? [leaving] : warningsOf(step, facts, rules),
    };
  });
}

const isPast = ({ side, sure, day }: Reckoning, today: string): boolean =>
  side === 'notAfter' && sure && day < today;

/** While somebody is an activist, the branch reviews. */
const reviewLimits = (facts: Facts, rules: RuleBook, today: string): Reckoning[] => {
  const next = isCultivated(facts) ? nextReview(facts, rules, today) : undefined;
  return next ? [next] : [];
};

/** True between becoming an activist and a candidate. */
const isCultivated = (facts: Facts): boolean => isDone(facts, 'activist') && !isCandidate(facts);

interface Asked {
  rules: RuleBook;
  today: string;
}

function standingOf(step: DevelopmentStep, facts: Facts, asked: Asked): StepStanding {
  if (isElsewhere(facts, step)) return 'elsewhere';
  const taken = facts.steps[step];
  if (taken) return taken.outcome === 'refused' ? 'refused' : 'done';
  if (plan[step].goesOn) return ongoing(step, facts);
  if (!plan[step].needs.every((need) => isDone(facts, need))) return 'waiting';
  return step === 'conversionAsked' && !isConversionNear(facts, asked) ? 'waiting' : 'next';
}

/** Cultivation goes on until somebody is a candidate, observation until they are a full member. */
function ongoing(step: DevelopmentStep, facts: Facts): StepStanding {
  if (step === 'cultivation' ? isCandidate(facts) : isDone(facts, 'conversionApproval')) return 'done';
  return plan[step].needs.every((need) => isDone(facts, need)) ? 'goesOn' : 'waiting';
}

/** The application to become full is asked for a little before the probation is over. Practice, no rule. */
function isConversionNear(facts: Facts, { rules, today }: Asked): boolean {
  const over = fullFrom(facts, rules);
  return (
    over === undefined || addMonths(over, -(rules.numberOn('conversionReminderMonths', today) ?? 0)) <= today
  );
}

/** What of somebody's development is next: the step, who acts, and by when. */
export interface NextStep {
  step: DevelopmentStep;
  actor: DevelopmentActor;
  /** From which day it may be done, and by which it should; only the latter is ever overdue. */
  earliest?: string;
  latest?: string;
  isOverdue: boolean;
}

/** What is next, what is due first leading; nothing while the development rests or is over. */
export function nextSteps(standings: readonly Standing[], { state }: Pick<Facts, 'state'>): NextStep[] {
  if (state !== 'open') return [];
  return standings
    .filter(({ step, standing }) => standing === 'next' || (standing === 'goesOn' && step === 'cultivation'))
    .map(({ step, actor, limits, isOverdue }) => {
      const { notBefore, notAfter } = decidingOf(limits);
      return {
        step,
        actor,
        isOverdue,
        ...(notBefore && { earliest: notBefore.day }),
        ...(notAfter && { latest: notAfter.day }),
      };
    })
    .sort((a, b) => compare(dueKey(a), dueKey(b)));
}

/**
 * The day from which a step is to be done in time (及时) though no rule says by when, once it has come: of the conversion, the
 * day on which the probation is over.
 */
export const inTimeFrom = ({ step, earliest, latest }: NextStep, today: string): string | undefined =>
  step === 'conversion' && latest === undefined && earliest !== undefined && earliest <= today
    ? earliest
    : undefined;

const dueKey = ({ latest, earliest }: NextStep): string => latest ?? `9${earliest ?? ''}`;

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * What a new edition asks of somebody on their way: limits of steps that are still to be taken, by rules that the
 * edition before did not have.
 */
export function askedAnew(
  facts: Facts,
  rules: RuleBook,
  from: string,
  dayBefore: string,
): { step: DevelopmentStep; limit?: Reckoning }[] {
  if (facts.state !== 'open') return [];
  const open = developmentSteps.filter((step) => !facts.steps[step] && !isElsewhere(facts, step));
  return open.flatMap((step): { step: DevelopmentStep; limit?: Reckoning }[] => {
    const known = new Set(limitsOf(step, facts, rules, dayBefore).map(({ citation }) => citation.rule));
    const added = limitsOf(step, facts, rules, from).filter(({ citation }) => !known.has(citation.rule));
    const toHold =
      step === 'candidate' &&
      isDone(facts, 'activist') &&
      limitOn(rules, 'candidatePublicity', dayBefore) === undefined &&
      limitOn(rules, 'candidatePublicity', from) !== undefined;
    return toHold ? [{ step }] : added.map((limit) => ({ step, limit }));
  });
}
