import { isForOffice, requireOwn } from '../domain/instructor/own';
import type { SubjectChanges } from '../domain/subject/model';
import { viewOf } from '../domain/cluster/subject-view';
import { openFormationOf } from '../domain/survey/formations';
import type { SurveyTaskRecord } from '../domain/survey/model';
import { suggestionFor } from '../domain/survey/neighbours';
import { saveAnswers } from '../domain/survey/surveys';
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
  const { input, target: subject } = call;
  await requireOwn(subject, call);
  const task = await taskOf(call);
  const { status, employees, members, ownerIsMember, unformedBecause, version } = input;
  const answers: SubjectChanges = { status, employees, members, ownerIsMember, unformedBecause };
  const saved = await saveAnswers(subject._id, answers, { task, version, action: 'survey.answer' }, call);
  return { version: saved ?? refuse('SUBJECT.CHANGED') };
}

/** Says that nothing changed since the version that was read. */
export async function same(call: SurveyCall<'same'>): SurveyOutcome<'same'> {
  const { input, target: subject } = call;
  await requireOwn(subject, call);
  const task = await taskOf(call);
  const { version } = input;
  const saved = await saveAnswers(subject._id, {}, { task, version, action: 'survey.same' }, call);
  if (saved === undefined) refuse('SUBJECT.CHANGED');
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
