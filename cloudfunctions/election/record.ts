import type { WhatIsRecorded } from '../../types/election/steps';
import { electionSteps, type ElectionStep } from '../../types/shared/elections';
import { answerOver, isAnswer, nextOf, stepsOf, tookOf } from '../domain/election/course';
import { problemOf } from '../domain/election/check';
import { turn, waitsOf, type Turn } from '../domain/election/elections';
import type { ElectionRecord, Steps, Took } from '../domain/election/model';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { ElectionCall, ElectionOutcome } from './context';
import { knownFor, said, type Known } from './said';
import { toAbove } from './notices';
import { inWords } from './words';

/** Writes a step down, or puts it right; what does not fit any more after it is to be done anew. */
export async function record(call: ElectionCall<'record'>): ElectionOutcome<'record'> {
  const { input, target, openid, now } = call;
  const { on, late, reason, what } = input;
  // A resend finds itself, whatever has happened since.
  if (target.lastKey === input.actKey) return { version: target.version, anew: [] };
  await checkText(openid, late, reason, ...textsOf(what));
  const [known, rules] = await Promise.all([knownFor(call, what), ruleBook(now)]);
  const by = call.caller.account.name;
  const took: Took = { on, at: now, by, ...(late !== undefined && { late }) };
  let anew: ElectionStep[] = [];
  const stands = await turn(
    input,
    (current) => {
      requireTurn(current, what.step);
      const before = earlierOf(current, what);
      if (before !== undefined && reason === undefined && current.sentBack?.step !== what.step)
        refuse('ELECTION.REASON_NEEDED', { field: 'reason', step: what.step });
      const written = withStep(current, what, { took, known });
      const problem = problemOf(what.step, written, { rules, today: dayOf(now) });
      if (problem) refuse(problem.code, { ...problem });
      const kept = withoutMisfits(written, what.step, (step, election) =>
        problemOf(step, election, { rules, today: dayOf(now) }),
      );
      anew = electionSteps.filter(
        (step) => current.steps[step] !== undefined && kept.steps[step] === undefined && step !== what.step,
      );
      return turnTo(current, kept, { what, before, reason, call });
    },
    call,
  );
  return { version: stands.version, anew };
}

/** Refuses a step that is not there for this election, waits for another, or is the body's above. */
function requireTurn(current: ElectionRecord, step: ElectionStep): void {
  if (current.state !== 'open') refuse('ELECTION.OVER');
  const next = nextOf(current);
  const done = tookOf(current, step).length > 0;
  if (!stepsOf(current).includes(step) || (!done && next !== step))
    refuse('ELECTION.NOT_YET', { step: next });
}

/** What the step said before, in words; nothing where this is the first time. */
function earlierOf(current: ElectionRecord, what: WhatIsRecorded): string | undefined {
  if (what.step !== 'ballots') {
    return tookOf(current, what.step).length > 0 ? inWords(current, what.step) : undefined;
  }
  const { rounds = [] } = current.steps.ballots ?? {};
  return what.round < rounds.length ? inWords(current, 'ballots') : undefined;
}

/** The record with a step as it is said now. */
function withStep(
  current: ElectionRecord,
  what: WhatIsRecorded,
  { took, known }: { took: Took; known: Known },
): ElectionRecord {
  const steps: Steps = { ...current.steps, ...said(current, what, { took, known }) };
  const { sentBack, ...rest } = current;
  const isSentBack = sentBack?.step === what.step;
  return { ...rest, steps, ...(sentBack && !isSentBack && { sentBack }) };
}

type Judge = (step: ElectionStep, election: ElectionRecord) => object | undefined;

/**
 * The record without what does not hold any more: the answer that covered what was changed, and from the first later step on
 * that contradicts it, all that follows.
 */
function withoutMisfits(election: ElectionRecord, changed: ElectionStep, judge: Judge): ElectionRecord {
  const answer = answerOver(changed);
  const there = stepsOf(election);
  const steps = only(election.steps, (step) => step !== answer && there.includes(step));
  const after = there.slice(there.indexOf(changed) + 1).filter((step) => !isAnswer(step));
  const misfit = after.find((step) => steps[step] !== undefined && judge(step, { ...election, steps }));
  if (!misfit) return { ...election, steps };
  return { ...election, steps: only(steps, (step) => there.indexOf(step) < there.indexOf(misfit)) };
}

/** Some of the steps. */
const only = (steps: Steps, isKept: (step: ElectionStep) => boolean): Steps =>
  Object.fromEntries(Object.entries(steps).filter(([step]) => isKept(step as ElectionStep)));

interface Changing {
  what: WhatIsRecorded;
  before: string | undefined;
  reason: string | undefined;
  call: ElectionCall<'record'>;
}

function turnTo(
  current: ElectionRecord,
  next: ElectionRecord,
  { what, before, reason = '', call }: Changing,
): Turn {
  const { now, caller } = call;
  const { step } = what;
  const waits = waitsOf(next);
  const dropped = electionSteps.filter(
    (one) => one !== step && current.steps[one] !== undefined && next.steps[one] === undefined,
  );
  const kept = [
    ...(before === undefined ? [] : [{ step, before }]),
    ...dropped.map((one) => ({ step: one, before: inWords(current, one) })),
  ];
  return {
    changes: {
      steps: next.steps,
      sentBack: next.sentBack,
      waits,
      since: waits === current.waits ? current.since : now,
      changes: [
        ...current.changes,
        ...kept.map((one) => ({ ...one, at: now, by: caller.account.name, reason })),
      ],
    },
    notice: waits !== null && waits !== current.waits ? toAbove(next, waits, now) : undefined,
    audited: {
      action: before === undefined ? 'election.record' : 'election.correct',
      after: { step, version: current.version + 1, ...(reason && { reason }) },
    },
  };
}

/** What a person wrote in a step. */
const textsOf = (what: WhatIsRecorded): (string | undefined)[] => {
  if (what.step === 'request') return [what.why];
  return what.step === 'ballots' ? [what.reading?.from, what.vacant] : [];
};
