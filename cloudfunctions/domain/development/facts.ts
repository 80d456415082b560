import { addMonths, addYears } from '../../../types/shared/calendar';
import type {
  DevelopmentStage,
  DevelopmentState,
  DevelopmentStep,
  ExclusionReason,
  StepOutcome,
} from '../../../types/shared/developments';
import type { VoteCounts } from '../minutes/votes';
import type { RuleBook } from '../rules/book';
import type { NumberId } from '../rules/registry';
import { isUpTo, plan } from './plan';

/** What a record of a step says; days are `YYYY-MM-DD`, Beijing. Never what was thought, found or said of a person. */
export interface StepTaken {
  on: string;
  outcome: StepOutcome;
  /** Contacts or sponsors: full members. */
  people?: { memberId: string; name: string }[];
  /** The publicity before somebody is named a candidate: its first and last day. */
  publicity?: { from: string; until: string };
  /** Days and learning hours of the training. */
  training?: { days: number; hours: number };
  vote?: VoteCounts;
  /** Which full members were not counted among those expected at the vote. */
  excluded?: { memberId: string; reason: ExclusionReason }[];
  /** The document that says so. */
  document?: string;
  /** A special case, for which an approval may take longer. */
  special?: boolean;
  /** By how many months a probation is extended. */
  extension?: number;
  /** Where its paper lies. */
  lies?: string;
  /** Why it was late. */
  reason?: string;
}

export type StepsTaken = Partial<Record<DevelopmentStep, StepTaken>>;

/** What the rules are asked about a person: a value without a clock. */
export interface Facts {
  state: DevelopmentState;
  steps: StepsTaken;
  /** Up to this step everything was done elsewhere, or before the record began; only key days of it are known. */
  elsewhereUntil?: DevelopmentStep | null;
  /** Days on which the branch reviewed. */
  reviews: string[];
  /** Months by which the probation was extended already. */
  extendedBy?: number | null;
  /** When somebody is going to leave their place of work, where that is known. */
  leavesOn?: string | null;
  /** When a probationary member was received from another branch. */
  receivedOn?: string | null;
  /** They are of age, on whose word the record says. */
  isOfAge: boolean;
  /** Their branch is a temporary one. */
  isTemporaryBranch?: boolean;
}

/** The first day of the oldest edition that is known: what is older is held against it. */
const firstKnown = '2014-05-28';

/** The number of a rule on a day; nothing where the edition of that day has none. */
export const limitOn = (rules: RuleBook, id: NumberId, day: string): number | undefined =>
  rules.numberOn(id, day < firstKnown ? firstKnown : day);

/** True when a step was taken and came out so that the next may follow; also what was done elsewhere. */
export function isDone(facts: Facts, step: DevelopmentStep): boolean {
  const taken = facts.steps[step];
  if (taken) return taken.outcome !== 'refused';
  return isElsewhere(facts, step);
}

/** True for a step that was done elsewhere and of which nothing is known here. */
export const isElsewhere = (
  { steps, elsewhereUntil }: Pick<Facts, 'steps' | 'elsewhereUntil'>,
  step: DevelopmentStep,
): boolean => !steps[step] && !!elsewhereUntil && isUpTo(step, elsewhereUntil);

/** The day of a step, if it was taken. */
export const dayOfStep = ({ steps }: Pick<Facts, 'steps'>, step: DevelopmentStep): string | undefined =>
  steps[step]?.on;

/**
 * The nearest steps of which a day is known among what a step needs: behind what was done elsewhere lie those before it.
 */
export const knownBefore = (facts: Facts, needs: readonly DevelopmentStep[]): DevelopmentStep[] =>
  needs.flatMap((need) => (facts.steps[need] ? [need] : knownBefore(facts, plan[need].needs)));

/** In which stage somebody is. */
export function stageOf(facts: Facts): DevelopmentStage {
  if (isDone(facts, 'approval')) return 'probation';
  if (isDone(facts, 'sponsors') && isDone(facts, 'politicalReview') && isDone(facts, 'training'))
    return 'admission';
  if (isCandidate(facts)) return 'candidate';
  return isDone(facts, 'activist') ? 'activist' : 'applicant';
}

/** True from the day on which the branch names somebody a candidate, unless the superior refused it. */
export const isCandidate = (facts: Facts): boolean =>
  isDone(facts, 'candidate') && facts.steps.candidateFiled?.outcome !== 'refused';

/** True once a superior approved that the probation ended with full membership. */
export const isConverted = ({ steps }: Pick<Facts, 'steps'>): boolean =>
  steps.conversionApproval?.outcome === 'done' && steps.conversion?.outcome === 'done';

/**
 * The day on which a probation is over and full membership begins (`YYYY-MM-DD`): the day after its last, so many years
 * from the branch meeting, and so many months later where it was extended. Rule `probationYears`.
 */
export function probationOver(joinedOn: string, extendedBy: number, rules: RuleBook): string {
  const end = addYears(joinedOn, limitOn(rules, 'probationYears', joinedOn) ?? 1);
  return extendedBy > 0 ? addMonths(end, extendedBy) : end;
}

/** The same of somebody on their way, whose branch meeting is known. */
export function fullFrom(facts: Facts, rules: RuleBook): string | undefined {
  const met = dayOfStep(facts, 'admission');
  return met === undefined ? undefined : probationOver(met, facts.extendedBy ?? 0, rules);
}
