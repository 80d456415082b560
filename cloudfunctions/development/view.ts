import type { DevelopmentStep } from '../../types/shared/developments';
import { developmentSteps } from '../../types/shared/developments';
import type { DevelopmentRecord } from '../domain/development/model';
import type { Seen } from '../domain/development/records';

/** A person in a list. */
export const summaryOf = ({ record, next }: Seen) => ({
  id: record._id,
  name: record.name,
  postKind: record.postKind,
  stage: record.stage,
  state: record.state,
  nextSteps: next,
  isOverdue: next.some(({ isOverdue }) => isOverdue),
  ...(record.pendingStep && { pending: record.pendingStep }),
});

/** What was recorded of a step before it was put right, latest first. */
export const wasOf = ({ corrections }: DevelopmentRecord, step: DevelopmentStep) =>
  corrections
    .filter((one) => one.step === step)
    .map(({ was: taken, why, by, at }) => ({ taken, why, by, at }))
    .reverse();

/** Rounds that did not count, with their steps in order. */
export const redoneOf = ({ redone }: DevelopmentRecord) =>
  redone.map(({ from, why, by, at, steps }) => ({
    from,
    why,
    by,
    at,
    steps: developmentSteps.flatMap((step) => {
      const taken = steps[step];
      return taken ? [{ step, taken }] : [];
    }),
  }));
