import type { TaskState } from '../../types/shared/surveys';
import { lookedAfterBy } from '../domain/instructor/find';
import type { OrganizationRecord } from '../domain/organization/model';
import { Surveys, SurveyTasks, type SurveyRecord, type SurveyTaskRecord } from '../domain/survey/model';
import {
  collection,
  command,
  countWhere,
  expression,
  within,
  type Condition,
  type Page,
  type PageOf,
} from '../kernel/database';
import { idOf } from '../kernel/ids';
import type { AccountRecord } from '../kernel/model';
import { idsOf } from '../kernel/paths';

export const findSurvey = (id: string): Promise<SurveyRecord | undefined> => collection(Surveys).findById(id);

export const surveysWith = async (ids: readonly string[]): Promise<Map<string, SurveyRecord>> => {
  const found = ids.length > 0 ? await collection(Surveys).findByIds(ids) : [];
  return new Map(found.map((one) => [one._id, one]));
};

/** A page of the surveys of an office and those above it, latest first; of the district those of its towns, too. */
export const surveysOf = ({ kind, path }: OrganizationRecord, page: PageOf): Promise<Page<SurveyRecord>> =>
  collection(Surveys).findPage(
    kind === 'district' ? {} : { organizationId: command.in(idsOf(path)) },
    ['createdAt', 'desc'],
    page,
  );

export type Counts = Record<TaskState, number>;

export const noCounts: Counts = { open: 0, answered: 0, same: 0, ended: 0 };

const counting = {
  open: countWhere(expression.eq(['$state', 'open'])),
  answered: countWhere(expression.eq(['$state', 'answered'])),
  same: countWhere(expression.eq(['$state', 'same'])),
  ended: countWhere(expression.eq(['$state', 'ended'])),
};

/** How the tasks of some surveys stand, survey by survey. One request. */
export async function countsBySurvey(
  condition: Condition<SurveyTaskRecord>,
  ids: readonly string[],
): Promise<Map<string, Counts>> {
  const ofThem = { ...condition, surveyId: command.in(ids) };
  const found = await collection(SurveyTasks).group<Counts>(ofThem, '$surveyId', counting);
  return new Map(found.map(({ _id, ...counts }) => [_id, counts]));
}

/** The same of one survey, keeper by keeper. One request. */
export async function countsByKeeper(condition: Condition<SurveyTaskRecord>): Promise<Map<string, Counts>> {
  const found = await collection(SurveyTasks).group<Counts>(condition, '$organizationId', counting);
  return new Map(found.map(({ _id, ...counts }) => [_id, counts]));
}

/** The tasks that lie with an office: a town's, or all. */
export const tasksAt = ({ kind, _id, path }: OrganizationRecord): Condition<SurveyTaskRecord> =>
  kind === 'district' ? { orgPath: within(path) } : { organizationId: _id };

/** What somebody is asked in an office as the instructor of its subjects, while the term is under way. Two requests. */
export async function ownTasks(
  account: AccountRecord,
  office: OrganizationRecord,
  now: number,
): Promise<Condition<SurveyTaskRecord> | undefined> {
  const subjects = await lookedAfterBy(account, now);
  if (subjects.length === 0) return undefined;
  return { ...tasksAt(office), subjectId: command.in(subjects.map(({ _id }) => _id)) };
}

export const tasksPage = (
  condition: Condition<SurveyTaskRecord>,
  page: PageOf,
): Promise<Page<SurveyTaskRecord>> => collection(SurveyTasks).findPage(condition, ['initials', 'asc'], page);

export const findTask = (surveyId: string, subjectId: string): Promise<SurveyTaskRecord | undefined> =>
  collection(SurveyTasks).findById(idOf(surveyId, subjectId));
