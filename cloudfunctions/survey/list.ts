import { officers } from '../../types/shared/roles';
import { isForOffice } from '../domain/instructor/own';
import { findOrganizations } from '../domain/organization/find';
import { keptBy } from '../domain/organization/keeping';
import { keepsSubjects } from '../domain/subject/keeper';
import { subjectsNow } from '../domain/subject/recorded';
import type { SurveyRecord } from '../domain/survey/model';
import { refuse } from '../kernel/errors';
import { holds } from '../kernel/identity';
import { idsOf } from '../kernel/paths';
import type { SurveyCall, SurveyOutcome } from './context';
import {
  countsByKeeper,
  countsBySurvey,
  findSurvey,
  noCounts,
  ownTasks,
  surveysOf,
  surveysWith,
  tasksAt,
  tasksPage,
} from './store';

const size = 20;

const shownOf = ({
  _id: id,
  name,
  organizationName: officeName,
  until,
  endedAt,
  fillFrom,
}: SurveyRecord) => ({
  id,
  name,
  officeName,
  until,
  ended: endedAt !== null,
  filling: endedAt === null && fillFrom !== null,
});

/** The surveys of an office with how they stand there; of an instructor with how their own tasks do. */
export async function list(call: SurveyCall<'list'>): SurveyOutcome<'list'> {
  const { input, target: office, caller, now } = call;
  if (!keepsSubjects(office)) refuse('SURVEY.NOT_AN_OFFICE');
  const own = !isForOffice(call, await office.keptAt());
  const [{ items, next }, condition] = await Promise.all([
    surveysOf(office, { after: input.after, size }),
    own ? ownTasks(caller.account, office, now) : tasksAt(office),
  ]);
  const ids = items.map(({ _id }) => _id);
  const counts = condition && (await countsBySurvey(condition, ids));
  const surveys = items
    .map((one) => ({ ...shownOf(one), counts: counts?.get(one._id) ?? noCounts }))
    .filter((one) => !own || counts?.has(one.id));
  return { surveys, own, ...(next && { next }) };
}

/** One survey town by town. */
export async function progress(call: SurveyCall<'progress'>): SurveyOutcome<'progress'> {
  const { input, target: office, caller, now } = call;
  const survey = await findSurvey(input.surveyId);
  // A town sees the district's survey, as far as it is its own; nobody another town's.
  if (!survey || !(office.kind === 'district' || idsOf(office.path).includes(survey.organizationId)))
    refuse('SURVEY.NO_SUCH');
  const counts = await countsByKeeper({ ...tasksAt(office), surveyId: survey._id });
  const keepers = (await findOrganizations([...counts.keys()]))
    .map(({ _id: id, name }) => ({ id, name, counts: counts.get(id) ?? noCounts }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const kept = await keptBy(survey.organizationId)();
  const mayEnd = survey.endedAt === null && holds(caller.account, officers, kept, now);
  return { survey: shownOf(survey), mayEnd, keepers };
}

/** The tasks behind a number, with what their subjects are called now. */
export async function tasks(call: SurveyCall<'tasks'>): SurveyOutcome<'tasks'> {
  const { input, target: office, caller, now } = call;
  const { surveyId, townId, state, after } = input;
  const own = !isForOffice(call, await office.keptAt());
  const condition = own ? await ownTasks(caller.account, office, now) : tasksAt(office);
  if (!condition) return { tasks: [] };
  const inTown = townId && office.kind === 'district' && !own ? { organizationId: townId } : {};
  const { items, next } = await tasksPage(
    { ...condition, ...inTown, ...(surveyId && { surveyId }), ...(state && { state }) },
    { after, size },
  );
  const [subjects, surveys] = await Promise.all([
    subjectsNow(items.map(({ subjectId }) => subjectId)),
    surveysWith([...new Set(items.map((one) => one.surveyId))]),
  ]);
  return {
    tasks: items.map((task) => {
      const subject = subjects.get(task.subjectId);
      return {
        id: task._id,
        surveyId: task.surveyId,
        surveyName: surveys.get(task.surveyId)?.name ?? '',
        subjectId: task.subjectId,
        name: subject?.name ?? '',
        townName: subject?.organizationName ?? '',
        ...(subject?.instructorName && { instructorName: subject.instructorName }),
        state: task.state,
        until: task.until,
      };
    }),
    ...(next && { next }),
  };
}
