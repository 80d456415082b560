import { collection, command, whether, type Condition, type Question } from '../../kernel/database';
import { idOf } from '../../kernel/ids';
import { inTurn } from '../../kernel/in-turn';
import { fitting } from '../subject/find';
import { Subjects, type SubjectRecord } from '../subject/model';
import { Surveys, SurveyTasks, type SurveyRecord } from './model';

/** The list of a survey is made in pieces, by whoever begins it and by the timer: a district's may be long. */

/** Subjects that are given their task at a time. */
const piece = 200;

/** Which subjects a survey is about. */
const subjectsAskedOf = ({ filter, keeperId }: SurveyRecord): Condition<SubjectRecord> => ({
  status: 'operating',
  ...(filter.uncovered && { coverage: command.in(['none', 'work'] as const) }),
  ...fitting(filter, keeperId),
});

/**
 * Goes on with the list of a survey as long as the stint lasts; killed and begun again it makes each task once. Of one that was
 * ended meanwhile it ends what is open instead.
 */
export async function fillSurvey(survey: SurveyRecord, now: number, goesOn: () => boolean): Promise<void> {
  for (let last = survey.fillFrom; last !== null && goesOn();) {
    if (await isOver(survey)) break;
    const found = await collection(Subjects).findFrom(subjectsAskedOf(survey), last, piece);
    await collection(SurveyTasks).addMissing(found.map((subject) => taskOf(survey, subject)));
    last = found.length < piece ? null : (found.at(-1)?._id ?? null);
    await collection(Surveys).updateWhere({ _id: survey._id, endedAt: null }, { fillFrom: last });
  }
  if (!(await isOver(survey))) return;
  await endOpenTasks(survey._id, now);
  await collection(Surveys).update(survey._id, { fillFrom: null });
}

const isOver = async ({ _id }: SurveyRecord): Promise<boolean> =>
  ((await collection(Surveys).findById(_id))?.endedAt ?? null) !== null;

/** What is open of a survey needs no answer any more. */
export const endOpenTasks = (surveyId: string, now: number): Promise<number> =>
  collection(SurveyTasks).updateWhere({ surveyId, state: 'open' }, { state: 'ended', doneAt: now });

const taskOf = ({ _id: surveyId, until }: SurveyRecord, subject: SubjectRecord) => ({
  _id: idOf(surveyId, subject._id),
  surveyId,
  subjectId: subject._id,
  initials: subject.initials,
  organizationId: subject.organizationId,
  orgPath: subject.orgPath,
  until,
  state: 'open' as const,
  doneAt: null,
});

const unfilled = { fillFrom: command.gte('') };

export const whetherUnfilled = (): Question => whether(Surveys, unfilled);

/** Surveys looked up at a time. */
const page = 20;

/** Goes on with whatever list is not made yet. */
export async function fillSurveys(now: number, goesOn: () => boolean): Promise<void> {
  while (goesOn()) {
    const found = await collection(Surveys).find(unfilled, { limit: page });
    if (found.length === 0) return;
    await inTurn(found, (survey) => fillSurvey(survey, now, goesOn), goesOn);
  }
}

/** What a subject that does not operate any more, or went to another town, was to be asked needs no answer. */
export async function endTasksOf(
  { _id: subjectId, organizationId, status }: SubjectRecord,
  now: number,
): Promise<void> {
  const over = { state: 'ended' as const, doneAt: now };
  const open = { subjectId, state: 'open' as const };
  const fits = status === 'operating' ? { ...open, organizationId: command.neq(organizationId) } : open;
  await collection(SurveyTasks).updateWhere(fits, over);
}
