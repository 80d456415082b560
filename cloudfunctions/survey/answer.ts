import { isForOffice, requireOwn } from '../domain/instructor/own';
import { changeSubject } from '../domain/subject/keep';
import type { SubjectChanges, SubjectRecord } from '../domain/subject/model';
import { viewOf } from '../domain/cluster/subject-view';
import { openFormationOf } from '../domain/survey/formations';
import type { SurveyTaskRecord } from '../domain/survey/model';
import { suggestionFor } from '../domain/survey/neighbours';
import { taskDone } from '../domain/survey/surveys';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import type { SurveyCall, SurveyOutcome } from './context';
import { findSurvey, findTask } from './store';

/** The one page of a subject. */
export async function page(call: SurveyCall<'page'>): SurveyOutcome<'page'> {
  const { input, target, now } = call;
  await requireOwn(target, call);
  const { surveyId } = input;
  const [task, survey, suggestion, forming] = await Promise.all([
    surveyId ? findTask(surveyId, target._id) : undefined,
    surveyId ? findSurvey(surveyId) : undefined,
    suggestionFor(target, now),
    openFormationOf([target._id]),
  ]);
  const { contact: _contact, ...subject } = await viewOf(target);
  const { surveyedOn, unformedBecause } = target;
  const mayForm = isForOffice(call, await target.keptAt());
  return {
    subject,
    ...(surveyedOn && { surveyedOn }),
    ...(unformedBecause && { unformedBecause }),
    ...(task && survey && { task: { surveyName: survey.name, state: task.state, until: task.until } }),
    suggestion,
    mayForm,
    ...(forming && mayForm && { formationId: forming._id }),
  };
}

/** Puts the answers into the register, and says that the task is done. Sent again, it does no more. */
export async function answer(call: SurveyCall<'answer'>): SurveyOutcome<'answer'> {
  const { input, target: subject, now } = call;
  await requireOwn(subject, call);
  const task = await taskOf(call);
  const { status, employees, members, ownerIsMember, unformedBecause, version } = input;
  const answers = { status, employees, members, ownerIsMember, unformedBecause };
  const changes: SubjectChanges = { ...answers, surveyedOn: dayOf(now) };
  const saved = await changeSubject(subject._id, { version, action: 'survey.answer', changes }, call);
  if (saved === undefined) refuse('SUBJECT.CHANGED');
  if (task) await taskDone(task, isSame(subject, answers) ? 'same' : 'answered', now);
  return { version: saved };
}

const isSame = (subject: SubjectRecord, answers: Partial<SubjectRecord>): boolean =>
  Object.entries(answers).every(
    ([field, said]) => JSON.stringify(subject[field as keyof SubjectRecord]) === JSON.stringify(said),
  );

/** Says that nothing changed since the version that was read. */
export async function same(call: SurveyCall<'same'>): SurveyOutcome<'same'> {
  const { input, target: subject, now } = call;
  await requireOwn(subject, call);
  const task = await taskOf(call);
  const { version } = input;
  const changes = { surveyedOn: dayOf(now) };
  const saved = await changeSubject(subject._id, { version, action: 'survey.same', changes }, call);
  if (saved === undefined) refuse('SUBJECT.CHANGED');
  if (task) await taskDone(task, 'same', now);
  return { done: true };
}

/** The task that is answered; a survey that asks nothing of the subject is none. */
async function taskOf({
  input,
  target,
}: SurveyCall<'answer'> | SurveyCall<'same'>): Promise<SurveyTaskRecord | undefined> {
  if (!input.surveyId) return undefined;
  return (await findTask(input.surveyId, target._id)) ?? refuse('SURVEY.NO_SUCH');
}
