import { isDeepStrictEqual } from 'node:util';
import type { ErrorCode } from '../../types';
import { developmentSteps, type DevelopmentStep, type StepFault } from '../../types/shared/developments';
import type { Facts, StepsTaken, StepTaken } from '../domain/development/facts';
import { followsFrom, type Judged } from '../domain/development/follows';
import { allFaults, verdictAt, type Fault } from '../domain/development/judge';
import type { DevelopmentRecord } from '../domain/development/model';
import { isUpTo } from '../domain/development/plan';
import { factsOf } from '../domain/development/records';
import type { RuleBook } from '../domain/rules/book';
import { refuse } from '../kernel/errors';
import type { Changes } from '../kernel/database';

/** What a step does to a record. Pure, but for refusing. */

const codeOf: Record<StepFault, ErrorCode> = {
  needs: 'DEVELOPMENT.NEEDS',
  beforeNeed: 'DEVELOPMENT.BEFORE_NEED',
  future: 'DEVELOPMENT.FUTURE',
  tooEarly: 'DEVELOPMENT.TOO_EARLY',
  reasonForLate: 'DEVELOPMENT.REASON_FOR_LATE',
  vote: 'DEVELOPMENT.VOTE',
  trainingTooShort: 'DEVELOPMENT.TRAINING_TOO_SHORT',
  extension: 'DEVELOPMENT.EXTENSION',
  document: 'DEVELOPMENT.DOCUMENT',
  people: 'DEVELOPMENT.PEOPLE',
  notAStep: 'DEVELOPMENT.NOT_A_STEP',
};

/** What stood before a step is given, and which that is. */
interface Before {
  facts: Facts;
  given: DevelopmentStep;
}

/**
 * Refuses facts that are wrong where those before were not, and a step that is wrong as it is given: the first fault by its
 * code, with the day or the steps that it is about.
 */
export function requireSound(facts: Facts, before: Before | undefined, judged: Judged): void {
  const keyOf = ({ step, fault }: Fault) => `${step}:${fault}`;
  const others = before ? allFaults(before.facts, judged).filter(({ step }) => step !== before.given) : [];
  const known = new Set(others.map(keyOf));
  const fault = allFaults(facts, judged).find((one) => !known.has(keyOf(one)));
  if (!fault) return;
  const { step, needs, limit, verdict } = fault;
  refuse(codeOf[fault.fault], {
    step,
    ...(needs && { needs }),
    ...(limit && { day: limit.day }),
    ...(verdict && {
      outcome: verdict.outcome,
      presentAtLeast: verdict.presentAtLeast,
      forAtLeast: verdict.forAtLeast,
    }),
  });
}

/** A step to be recorded, with why where one is put right that stands. */
export interface Given {
  step: DevelopmentStep;
  taken: StepTaken;
  why?: string | undefined;
  by: string;
  at: number;
}

/** True when a step is recorded already as it is given; also an approval that led to a conversion's beginning anew. */
export const isRecorded = (
  { steps, redone }: DevelopmentRecord,
  { step, taken }: Pick<Given, 'step' | 'taken'>,
): boolean => {
  const before = redone.at(-1)?.steps;
  const isAnew = step === 'conversionApproval' && before?.conversion?.outcome === 'extended';
  const stands = steps[step] ?? (isAnew ? before.conversionApproval : undefined);
  return isDeepStrictEqual(bare(stands), bare(taken));
};

/** Without what was not said. */
const bare = (taken: StepTaken | undefined): unknown =>
  taken && (JSON.parse(JSON.stringify(taken)) as unknown);

/** A record with a step taken: refused where it cannot stand, with what was there before where it is put right. */
export function withStep(
  current: DevelopmentRecord,
  { step, taken, why, by, at }: Given,
  judged: Judged,
): { record: DevelopmentRecord; changes: Changes<DevelopmentRecord>; facts: Facts } {
  const was = current.steps[step];
  if (was && why === undefined) refuse('DEVELOPMENT.RECORDED_BEFORE', { step });
  if (isSettledByRoster(current, { step, taken }, judged)) refuse('DEVELOPMENT.ON_ROSTER');
  const steps: StepsTaken = { ...current.steps, [step]: taken };
  const before = { facts: factsOf(current, judged), given: step };
  const member =
    step === 'admission' && judged.member ? { ...judged.member, joinedOn: taken.on } : judged.member;
  const around = { ...judged, member };
  const changed = { ...current, steps };
  const facts = factsOf(changed, around);
  requireSound(facts, before, judged);
  const settles = current.pendingStep === step;
  const changes = {
    steps,
    ...(was && { corrections: [...current.corrections, { step, was, why: why ?? '', by, at }] }),
    ...(settles && { pendingStep: null, pendingSince: null }),
    ...(current.sentBack?.step === step && { sentBack: null }),
    ...followsFrom(changed, around),
  };
  return { record: { ...changed, ...changes }, changes, facts };
}

/** Who is a full member became one: neither the day of joining nor what was decided on it is turned round here. */
const isSettledByRoster = (
  { memberId }: DevelopmentRecord,
  { step, taken }: Pick<Given, 'step' | 'taken'>,
  { member }: Judged,
): boolean => {
  if (!memberId || member?.status !== 'full') return false;
  if (step === 'admission') return member.joinedOn !== taken.on;
  return (step === 'conversion' || step === 'conversionApproval') && taken.outcome !== 'done';
};

/** Steps from one on, to be taken anew, also where they were done elsewhere; what was recorded of them is kept. */
export function withoutStepsFrom(
  { steps, redone, elsewhereUntil = null }: DevelopmentRecord,
  from: DevelopmentStep,
  said: { why: string; by: string; at: number },
): Pick<DevelopmentRecord, 'steps' | 'redone' | 'elsewhereUntil'> {
  const entries = Object.entries(steps) as [DevelopmentStep, StepTaken][];
  const isKept = ([step]: [DevelopmentStep, StepTaken]) => step !== from && isUpTo(step, from);
  return {
    steps: Object.fromEntries(entries.filter(isKept)),
    elsewhereUntil:
      elsewhereUntil && isUpTo(from, elsewhereUntil)
        ? (developmentSteps[developmentSteps.indexOf(from) - 1] ?? null)
        : elsewhereUntil,
    redone: [...redone, { from, steps: Object.fromEntries(entries.filter((one) => !isKept(one))), ...said }],
  };
}

/** What a recorded vote comes to. */
export const voteOf = ({ vote, on }: StepTaken, rules: RuleBook) =>
  vote && verdictAt(vote, on, rules).outcome;
