import { answers, electionSteps, type AnswerStep, type ElectionStep } from '../../../types/shared/elections';
import type { ElectionRecord, Took } from './model';
import { tallyOf } from './tally';

/** Which steps an election has, which of them are done, and what comes next. Pure. */

type Course = Pick<ElectionRecord, 'steps' | 'kind'>;

const ofTheMeeting: readonly ElectionStep[] = [
  'preparation',
  'candidates',
  'voters',
  'review',
  'meeting',
  'ballots',
];

/**
 * The steps that there are for an election, in order: without a vacant seat no meeting, and a first session only where a
 * committee elects its secretary or deputies. Until the request is there, all of them.
 */
export function stepsOf({ steps: { request } }: Course): ElectionStep[] {
  if (!request) return [...electionSteps];
  const hasMeeting = request.direct || request.seats > 0;
  const hasSession = !request.direct && (request.secretary || request.deputies > 0);
  return electionSteps.filter((step) => {
    if (ofTheMeeting.includes(step)) return hasMeeting;
    return step === 'session' ? hasSession : true;
  });
}

/** Whether a step is done; of the count, whether its ballots came to an end. */
export function isDone(election: Course, step: ElectionStep): boolean {
  if (step === 'ballots') return election.steps.ballots !== undefined && tallyOf(election).complete;
  return election.steps[step] !== undefined;
}

/** What is to be done next: what was sent back, else the first that is not done; nothing when all is. */
export function nextOf(election: Course & Pick<ElectionRecord, 'sentBack'>): ElectionStep | undefined {
  return election.sentBack?.step ?? stepsOf(election).find((step) => !isDone(election, step));
}

/** True for a step that the body above does. */
export const isAnswer = (step: ElectionStep | undefined): step is AnswerStep =>
  (answers as readonly (ElectionStep | undefined)[]).includes(step);

/** Which answer of the body above covers a step of the keepers: put right, it goes there again. */
export const answerOver = (step: ElectionStep): AnswerStep | undefined => {
  const at = electionSteps.indexOf(step);
  return answers.find((answer) => electionSteps.indexOf(answer) >= at);
};

/** The steps that an answer is about, and that it may send back. */
export const coveredBy = (election: Course, answer: AnswerStep): ElectionStep[] =>
  stepsOf(election).filter(
    (step) => !isAnswer(step) && step !== 'preparation' && answerOver(step) === answer,
  );

/** The days on which a step was done: of the count those of each ballot. */
export function tookOf({ steps }: Course, step: ElectionStep): Took[] {
  if (step === 'ballots') return steps.ballots?.rounds ?? [];
  const took = steps[step];
  return took ? [took] : [];
}
