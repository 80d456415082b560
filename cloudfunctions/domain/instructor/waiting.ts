import { addDays } from '../../../types/shared/calendar';
import type { Waiting } from '../../../types/domain/todo';
import { dayOf } from '../../kernel/clock';
import { collection, command } from '../../kernel/database';
import { rolesAt } from '../../kernel/identity';
import type { AccountRecord } from '../../kernel/model';
import { settingsAt } from '../setting/settings';
import { Subjects } from '../subject/model';
import { visitDueOn } from './due';
import { standingOf } from './find';
import { instructsIn } from './own';

/** A visit that is due within so many days waits already. */
const ahead = 3;

/** Subjects that somebody is to speak to, as their instructor; by whoever keeps them. Two requests, none for others. */
export async function visitsWaiting(account: AccountRecord, now: number): Promise<Waiting[]> {
  if (!rolesAt(account, now).some(({ role }) => role === 'instructor')) return [];
  const [mine, { visitEveryDays }] = await Promise.all([standingOf(account, dayOf(now)), settingsAt(now)]);
  if (mine.length === 0) return [];
  const subjects = await collection(Subjects).findAll({
    instructorId: command.in(mine.map(({ _id }) => _id)),
  });
  const soon = addDays(dayOf(now), ahead);
  const due = new Map<string, string[]>();
  for (const one of subjects.filter(({ organizationId }) => instructsIn(account, organizationId, now))) {
    const on = visitDueOn(one, visitEveryDays);
    if (on && on <= soon) due.set(one.organizationId, [...(due.get(one.organizationId) ?? []), on]);
  }
  return [...due].map(([organizationId, days]) => ({
    kind: 'visitDue' as const,
    organizationId,
    count: days.length,
    dueOn: days.sort()[0],
  }));
}
