import type { DevelopmentStep, StepOutcome } from '../../../../types/shared/developments';
import { dayOf } from '../../kit/format/time';
import type { Input, Output } from '../../services/contract';
import { asksOfStep } from './plan';

type Person = Output<'development.get'>;
export type Taken = NonNullable<Person['steps'][number]['taken']>;

/** What is written of a step. */
export interface Draft {
  on: string;
  outcome: StepOutcome;
  first: string;
  second: string;
  publicityFrom: string;
  publicityUntil: string;
  days: number | undefined;
  hours: number | undefined;
  present: number | undefined;
  yes: number | undefined;
  against: number | undefined;
  abstain: number | undefined;
  written: number | undefined;
  noVote: string[];
  excused: string[];
  document: string;
  special: boolean;
  extension: number | undefined;
  lies: string;
  reason: string;
  why: string;
  /** Who of the roster it is, where it has somebody by that name. */
  roster: 'new' | 'there' | undefined;
}

/** Begins with what is recorded, else with today and with what the account of hours has of a training. */
export function freshDraft(taken: Taken | undefined, trained?: Person['trained']): Draft {
  const [first, second] = taken?.people ?? [];
  const ids = (reason: 'noVote' | 'excused') =>
    (taken?.excluded ?? []).filter((one) => one.reason === reason).map(({ memberId }) => memberId);
  return {
    on: taken?.on ?? dayOf(Date.now()),
    outcome: taken?.outcome ?? 'done',
    first: first?.memberId ?? '',
    second: second?.memberId ?? '',
    publicityFrom: taken?.publicity?.from ?? '',
    publicityUntil: taken?.publicity?.until ?? '',
    days: taken?.training?.days,
    hours: taken?.training?.hours ?? (trained?.hours ? Math.floor(trained.hours) : undefined),
    present: taken?.vote?.present,
    yes: taken?.vote?.for,
    against: taken?.vote?.against,
    abstain: taken?.vote?.abstain,
    written: taken?.vote?.written,
    noVote: ids('noVote'),
    excused: ids('excused'),
    document: taken?.document ?? '',
    special: taken?.special ?? false,
    extension: taken?.extension,
    lies: taken?.lies ?? '',
    reason: taken?.reason ?? '',
    why: '',
    roster: undefined,
  };
}

/** What is sent of it: what the step asks, and no more. */
export function sentOf(
  step: DevelopmentStep,
  draft: Draft,
): Omit<Input<'development.record'>, 'developmentId' | 'version' | 'memberId'> {
  const asks = asksOfStep(step);
  const { on, outcome, first, second, publicityFrom, publicityUntil, why } = draft;
  const words = { document: draft.document, lies: draft.lies, reason: draft.reason, why };
  const written = Object.fromEntries(
    Object.entries(words).flatMap(([name, text]) => (text.trim() ? [[name, text.trim()]] : [])),
  );
  return {
    step,
    on,
    outcome,
    ...written,
    ...(asks.people && { personIds: [first, second].filter(Boolean) }),
    ...(asks.publicity &&
      publicityFrom &&
      publicityUntil && { publicity: { from: publicityFrom, until: publicityUntil } }),
    ...(asks.training && { training: { days: draft.days ?? 0, hours: draft.hours ?? 0 } }),
    ...(asks.vote && voteOf(draft)),
    ...(draft.special && { special: true }),
    ...(outcome === 'extended' && draft.extension !== undefined && { extension: draft.extension }),
    ...(draft.roster === 'new' && { isAnother: true }),
  };
}

function voteOf({ present = 0, yes = 0, against = 0, abstain = 0, written, noVote, excused }: Draft) {
  const excluded = [
    ...noVote.map((memberId) => ({ memberId, reason: 'noVote' as const })),
    ...excused.map((memberId) => ({ memberId, reason: 'excused' as const })),
  ];
  return {
    vote: { present, for: yes, against, abstain, ...(written !== undefined && { written }) },
    ...(excluded.length > 0 && { excluded }),
  };
}
