import type { Waiting } from '../../../types/domain/todo';
import { dayOf } from '../../kernel/clock';
import { collection, command, expression } from '../../kernel/database';
import { rolesAt } from '../../kernel/identity';
import type { AccountRecord } from '../../kernel/model';
import { standingOf } from '../instructor/find';
import { instructsIn } from '../instructor/own';
import type { Held } from '../organization/kept';
import { Subjects } from '../subject/model';
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
  if (!rolesAt(account, now).some(({ role }) => role === 'instructor')) return [];
  const mine = await standingOf(account, dayOf(now));
  if (mine.length === 0) return [];
  const subjects = await collection(Subjects).findAll({
    instructorId: command.in(mine.map(({ _id }) => _id)),
  });
  if (subjects.length === 0) return [];
  const open = { subjectId: command.in(subjects.map(({ _id }) => _id)), state: 'open' as const };
  const found = await collection(SurveyTasks).group<Counted>(open, '$organizationId', counting);
  return waitingOf(found.filter(({ _id }) => instructsIn(account, _id, now)));
}
