import { addDays, addMonths } from '../../../types/shared/calendar';
import type { Citation } from '../../../types/domain/citation';
import {
  developmentSteps,
  type DevelopmentStep,
  type StepFault,
  type StepWarning,
} from '../../../types/shared/developments';
import { verdictOf, type Verdict } from '../minutes/votes';
import type { RuleBook } from '../rules/book';
import type { NumberId, RuleId } from '../rules/registry';
import { dayOfStep, isDone, isElsewhere, knownBefore, limitOn, type Facts, type StepTaken } from './facts';
import { limitsOf, type Reckoning } from './limits';
import { hasDetail, isUpTo, needsOf, plan } from './plan';

/** Whether a step may be recorded as it is given, and what speaks against it. Pure. */

export interface Fault {
  fault: StepFault;
  step: DevelopmentStep;
  /** What it needs, or is earlier than. */
  needs?: DevelopmentStep[];
  /** The day that it may not be before, or should not be after. */
  limit?: Reckoning;
  verdict?: Verdict;
}

export interface Warned {
  warning: StepWarning;
  limit?: Reckoning;
  citation: Citation;
}

interface Asked {
  rules: RuleBook;
  /** `YYYY-MM-DD`, Beijing. */
  today: string;
}

/**
 * Why a step cannot stand as it is recorded in the facts: its needs, its day, its vote, its numbers. A limit that is sure
 * refuses what is earlier, and asks for a reason of what is later; what is not sure is only warned of (`warningsOf`).
 */
export function faultsOf(step: DevelopmentStep, facts: Facts, { rules, today }: Asked): Fault[] {
  const taken = facts.steps[step];
  if (!taken) return [];
  const needs = needsOf(step, taken.outcome);
  const fault = (of: StepFault, more: Omit<Fault, 'fault' | 'step'> = {}): Fault => ({
    fault: of,
    step,
    ...more,
  });
  if (plan[step].goesOn) return [fault('notAStep')];
  const missing = needs.filter((need) => !isDone(facts, need));
  if (missing.length > 0) return [fault('needs', { needs: missing })];
  const earlier = knownBefore(facts, needs).filter((need) => taken.on < (dayOfStep(facts, need) ?? ''));
  return [
    ...(earlier.length > 0 ? [fault('beforeNeed', { needs: earlier })] : []),
    ...(taken.on > today ? [fault('future')] : []),
    ...limitFaults(step, facts, rules).map(({ fault: of, limit }) => fault(of, { limit })),
    ...voteFaults(step, facts, rules).map((verdict) => fault('vote', verdict && { verdict })),
    ...detailFaults(step, facts, rules).map((of) => fault(of)),
  ];
}

function limitFaults(
  step: DevelopmentStep,
  facts: Facts,
  rules: RuleBook,
): { fault: StepFault; limit: Reckoning }[] {
  const taken = facts.steps[step];
  if (!taken) return [];
  const sure = limitsOf(step, facts, rules, taken.on).filter((limit) => limit.sure);
  const early = sure.filter(({ side, day }) => side === 'notBefore' && taken.on < day);
  const late = sure.filter(({ side, day }) => side === 'notAfter' && day < taken.on && !taken.reason);
  return [
    ...early.map((limit) => ({ fault: 'tooEarly' as const, limit })),
    ...late.map((limit) => ({ fault: 'reasonForLate' as const, limit })),
  ];
}

/**
 * Nothing for a vote that carried, else its verdict; a step that needs a vote and has none is at fault as well, unless it
 * was taken elsewhere and only its day is known.
 */
function voteFaults(
  step: DevelopmentStep,
  { steps, elsewhereUntil }: Facts,
  rules: RuleBook,
): (Verdict | undefined)[] {
  const taken = steps[step];
  if (!taken || !hasDetail(step, 'vote')) return [];
  const { on, vote } = taken;
  if (!vote && elsewhereUntil && isUpTo(step, elsewhereUntil)) return [];
  const verdict = vote && verdictAt(vote, on, rules);
  return verdict?.outcome === 'carried' ? [] : [verdict];
}

/** What a vote of a branch meeting on taking in or confirming a member comes to, by the edition of its day. */
export const verdictAt = (vote: NonNullable<StepTaken['vote']>, on: string, rules: RuleBook): Verdict =>
  verdictOf('development', vote, { at: { kind: 'generalMeeting', day: on }, rules });

function detailFaults(step: DevelopmentStep, facts: Facts, rules: RuleBook): StepFault[] {
  const taken = facts.steps[step];
  if (!taken) return [];
  const { outcome, document, people = [], training, special, reason, extension } = taken;
  const faults: StepFault[] = [];
  if (outcome !== 'done' && !plan[step].outcomes?.includes(outcome)) faults.push('notAStep');
  if (special && !reason) faults.push('reasonForLate');
  if (hasDetail(step, 'people')) {
    const most = step === 'contacts' ? limitOn(rules, 'nurtureContacts', taken.on) : undefined;
    const ids = new Set(people.map(({ memberId }) => memberId));
    if (people.length === 0 || ids.size < people.length || people.length > (most ?? people.length))
      faults.push('people');
  }
  if (needsDocument(step, outcome) && !document) faults.push('document');
  if (step === 'training' && outcome === 'done' && !isEnough(training, taken.on, rules))
    faults.push('trainingTooShort');
  if (step === 'conversion' && outcome === 'extended' && !mayExtend(extension, facts, rules))
    faults.push('extension');
  return faults;
}

/** What a superior approves rests on its document, and so does training that it let off. */
const needsDocument = (step: DevelopmentStep, outcome: StepTaken['outcome']): boolean =>
  step === 'approval' || step === 'conversionApproval' || (step === 'training' && outcome === 'waived');

/** Enough days, or enough hours. Rules `trainingDays` and `trainingHours`. */
function isEnough(
  { days = 0, hours = 0 }: Partial<NonNullable<StepTaken['training']>> = {},
  on: string,
  rules: RuleBook,
): boolean {
  const least = limitOn(rules, 'trainingDays', on) ?? 0;
  return days >= least || hours >= (limitOn(rules, 'trainingHours', on) ?? 0);
}

/**
 * What speaks against an extension: it is too short, there was one before, or all of it is too long. Rules
 * `extensionAtLeast`, `extensionTimes` and `extensionAtMost`.
 */
function againstExtension(months: number, { extendedBy, steps }: Facts, rules: RuleBook) {
  const on = steps.conversion?.on ?? '';
  const against = (id: NumberId & RuleId, warning: 'extensionShort' | 'extendedBefore' | undefined) => {
    const citation = rules.cite(id, on);
    return { warning, citation, sure: citation.status === 'verified' };
  };
  const times = limitOn(rules, 'extensionTimes', on) ?? 1;
  const [least, most] = [
    limitOn(rules, 'extensionAtLeast', on) ?? 0,
    limitOn(rules, 'extensionAtMost', on) ?? Infinity,
  ];
  return [
    ...(months < least ? [against('extensionAtLeast', 'extensionShort')] : []),
    ...((extendedBy ? 1 : 0) < times ? [] : [against('extensionTimes', 'extendedBefore')]),
    ...(months + (extendedBy ?? 0) > most ? [against('extensionAtMost', undefined)] : []),
  ];
}

/** A probation is extended by whole months, as no rule that is sure forbids. */
const mayExtend = (months: number | undefined, facts: Facts, rules: RuleBook): boolean =>
  months !== undefined &&
  Number.isInteger(months) &&
  months > 0 &&
  againstExtension(months, facts, rules).every(({ sure, warning }) => !sure && warning !== undefined);

/** What speaks against a recorded step without forbidding it: rules that are not sure, or that say “as a rule”. */
export function warningsOf(step: DevelopmentStep, facts: Facts, rules: RuleBook): Warned[] {
  const taken = facts.steps[step];
  if (!taken) return [];
  const { on } = taken;
  const cite = (id: Parameters<RuleBook['cite']>[0]) => rules.cite(id, on);
  const warned: Warned[] = limitsOf(step, facts, rules, on)
    .filter(({ sure, side, day }) => !sure && (side === 'notBefore' ? on < day : day < on))
    .map((limit) => ({
      warning: limit.side === 'notBefore' ? 'tooEarly' : 'late',
      limit,
      citation: limit.citation,
    }));
  if (step === 'application' && !facts.isOfAge)
    warned.push({ warning: 'age', citation: cite('applicantAge') });
  if (step === 'candidate') warned.push(...publicityWarnings(facts, rules, on));
  if (step === 'conversion' && taken.outcome === 'extended')
    for (const { sure, warning, citation } of againstExtension(taken.extension ?? 0, facts, rules))
      if (!sure && warning) warned.push({ warning, citation });
  if (step === 'sponsors' && taken.people?.length !== limitOn(rules, 'sponsorsAsked', on))
    warned.push({ warning: 'twoSponsors', citation: cite('sponsorsAsked') });
  if (step === 'admission') warned.push(...admissionWarnings(facts, rules));
  if (taken.vote?.written && verdictAt(taken.vote, on, rules).citation.rule === 'writtenConsent')
    warned.push({ warning: 'writtenVotes', citation: cite('writtenConsent') });
  return warned;
}

/** There was no publicity, or what there was ended before its time or after the decision. Rule `candidatePublicity`. */
function publicityWarnings(facts: Facts, rules: RuleBook, on: string): Warned[] {
  if (limitOn(rules, 'candidatePublicity', on) === undefined) return [];
  const says = (warning: StepWarning, limit?: Reckoning): Warned[] => [
    { warning, citation: rules.cite('candidatePublicity', on), ...(limit && { limit }) },
  ];
  const publicity = facts.steps.candidate?.publicity;
  if (!publicity) return says('noPublicity');
  const after = limitsOf('candidate', facts, rules, on).find(({ from }) => from.what === 'publicity');
  // A decision before its time is warned of by its day already.
  if (!after || on < after.day) return [];
  const isShort = publicity.until < addDays(after.day, -1) || on <= publicity.until;
  return isShort ? says('publicityShort', after) : [];
}

function admissionWarnings(facts: Facts, rules: RuleBook): Warned[] {
  const on = facts.steps.admission?.on ?? '';
  const leaving = leavesSoon(facts, rules, on);
  return [
    ...(leaving ? [leaving] : []),
    ...(facts.isTemporaryBranch
      ? [
          {
            warning: 'temporaryBranch' as const,
            citation: rules.cite('temporaryBranch', on),
          },
        ]
      : []),
  ];
}

/** Somebody who leaves within some months is not taken in as a rule. Rule `leavingMonths`. */
export function leavesSoon({ leavesOn }: Facts, rules: RuleBook, on: string): Warned | undefined {
  const months = limitOn(rules, 'leavingMonths', on);
  if (!leavesOn || months === undefined || leavesOn < on || addMonths(on, months) < leavesOn)
    return undefined;
  return { warning: 'leavesSoon', citation: rules.cite('leavingMonths', on) };
}

/** Everything that is wrong in what is recorded, in the order of the steps. */
export const allFaults = (facts: Facts, asked: Asked): Fault[] =>
  developmentSteps.flatMap((step) => (isElsewhere(facts, step) ? [] : faultsOf(step, facts, asked)));
