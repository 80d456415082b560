import type { Waiting } from '../../../types/domain/todo';
import { collection, command, expression } from '../../kernel/database';
import type { AccountRecord } from '../../kernel/model';
import { lookedAfterBy } from '../instructor/find';
import type { Held } from '../organization/kept';
import { SurveyTasks } from './model';

interface Counted {
  count: number;
  dueOn: string;
}

const counting = { count: expression.sum(1), dueOn: expression.min('$until') };

/**
 * Tasks of surveys that wait, by who keeps the subjects and by the earliest day: a town's, and an instructor's own. One
 * request for towns, three for an instructor, none for others.
 */
export async function surveysWaiting(
  { offices }: Held,
  account: AccountRecord,
  now: number,
): Promise<Waiting[]> {
  const towns = offices.filter(({ kind }) => kind === 'town').map(({ _id }) => _id);
  const [ofTowns, own] = await Promise.all([ofKeepers(towns), ofInstructor(account, now)]);
  const known = new Set(towns);
  return [...ofTowns, ...own.filter(({ organizationId }) => !known.has(organizationId))];
}

const waitingOf = (found: (Counted & { _id: string })[]): Waiting[] =>
  found.map(({ _id: organizationId, count, dueOn }) => ({
    kind: 'surveyTask',
    organizationId,
    count,
    dueOn,
  }));

async function ofKeepers(towns: string[]): Promise<Waiting[]> {
  if (towns.length === 0) return [];
  const open = { organizationId: command.in(towns), state: 'open' as const };
  return waitingOf(await collection(SurveyTasks).group<Counted>(open, '$organizationId', counting));
}

async function ofInstructor(account: AccountRecord, now: number): Promise<Waiting[]> {
  const subjects = await lookedAfterBy(account, now);
  if (subjects.length === 0) return [];
  const open = { subjectId: command.in(subjects.map(({ _id }) => _id)), state: 'open' as const };
  return waitingOf(await collection(SurveyTasks).group<Counted>(open, '$organizationId', counting));
}
