import { addDays } from '../../../types/shared/calendar';
import type { Waiting } from '../../../types/domain/todo';
import { dayOf } from '../../kernel/clock';
import type { AccountRecord } from '../../kernel/model';
import { settingsAt } from '../setting/settings';
import { visitDueOn } from './due';
import { lookedAfterBy } from './find';

/** A visit that is due within so many days waits already. */
const ahead = 3;

/** Subjects that somebody is to speak to, as their instructor; by whoever keeps them. Two requests, none for others. */
export async function visitsWaiting(account: AccountRecord, now: number): Promise<Waiting[]> {
  const subjects = await lookedAfterBy(account, now);
  if (subjects.length === 0) return [];
  const { visitEveryDays } = await settingsAt(now);
  const soon = addDays(dayOf(now), ahead);
  const due = new Map<string, string[]>();
  for (const one of subjects) {
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
