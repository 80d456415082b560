import { audit, type Auditable } from '../../kernel/audit';
import { collection, transaction } from '../../kernel/database';
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

/** A task is done; one that is done already stays as it is. */
export const taskDone = (
  { _id }: SurveyTaskRecord,
  state: 'answered' | 'same',
  now: number,
): Promise<number> => collection(SurveyTasks).updateWhere({ _id, state: 'open' }, { state, doneAt: now });
