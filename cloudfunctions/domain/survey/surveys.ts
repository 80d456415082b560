import { audit, type Auditable } from '../../kernel/audit';
import { dayOf } from '../../kernel/clock';
import { transaction } from '../../kernel/database';
import { changeSubjectWithin, type SubjectChange } from '../subject/keep';
import { Subjects, type SubjectRecord } from '../subject/model';
import { endOpenTasks } from './filling';
import { Surveys, SurveyTasks, type SurveyRecord, type SurveyTaskRecord } from './model';

/** What becomes of surveys and their tasks. */

/** Keeps a survey; a repeat finds the first. */
export function addSurvey(survey: SurveyRecord, call: Auditable): Promise<SurveyRecord> {
  return transaction(async (inside) => {
    const found = await inside.in(Surveys).findById(survey._id);
    if (found) return found;
    await inside.in(Surveys).add(survey);
    const { _id: target, orgPath, until } = survey;
    await audit(inside, call, { action: 'survey.begin', target, orgPath, after: { until } });
    return survey;
  });
}

/**
 * Ends a survey, and what is open of it. Its list may be in the making elsewhere: the timer looks at it once more, and ends what
 * came meanwhile, also where this is killed.
 */
export async function endSurvey({ _id, orgPath }: SurveyRecord, call: Auditable): Promise<void> {
  const { now } = call;
  await transaction(async (inside) => {
    const found = await inside.in(Surveys).findById(_id);
    if (!found || found.endedAt !== null) return;
    await inside.in(Surveys).update(_id, { endedAt: now, fillFrom: '' });
    await audit(inside, call, { action: 'survey.end', target: _id, orgPath, after: { at: now } });
  });
  await endOpenTasks(_id, now);
}

/**
 * Puts answers into the register and says that the task is done, at once: killed in between, neither is. The task says whether
 * anything changed by what the register said before; one that is done already stays as it is. Answers the version of the
 * subject then, or nothing where another was quicker.
 */
export function saveAnswers(
  subjectId: string,
  answers: Partial<SubjectRecord>,
  { task, ...change }: Omit<SubjectChange, 'changes'> & { task: SurveyTaskRecord | undefined },
  call: Auditable,
): Promise<number | undefined> {
  return transaction(async (inside) => {
    const before = await inside.in(Subjects).findById(subjectId);
    const changes = { ...answers, surveyedOn: dayOf(call.now) };
    const saved = await changeSubjectWithin(inside, subjectId, { ...change, changes }, call);
    const current = task && (await inside.in(SurveyTasks).findById(task._id));
    if (saved === undefined || !before || current?.state !== 'open') return saved;
    const state = saysAlready(before, answers) ? 'same' : 'answered';
    await inside.in(SurveyTasks).update(current._id, { state, doneAt: call.now });
    return saved;
  });
}

const saysAlready = (subject: SubjectRecord, answers: Partial<SubjectRecord>): boolean =>
  Object.entries(answers).every(
    ([field, said]) => JSON.stringify(subject[field as keyof SubjectRecord]) === JSON.stringify(said),
  );
