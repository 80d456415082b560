import type { CalendarEntry } from '../../../types/shared/calendar-entries';
import { audit, type Auditable } from '../../kernel/audit';
import { collection, command, transaction } from '../../kernel/database';
import { idOf } from '../../kernel/ids';
import { CalendarPlans, type CalendarPlanRecord } from './model';

/** Days that keepers chose for what is due in a period. */

/**
 * Those of a branch's year, and of the year after, whose last days may be put forward into it: its own come after those of
 * what was merged into it.
 */
export async function plansOf(ids: readonly string[], year: number): Promise<CalendarPlanRecord[]> {
  const [own = ''] = ids;
  const found = await collection(CalendarPlans).findAll({
    organizationId: command.in([...ids]),
    year: command.in([year, year + 1]),
  });
  const isOwn = ({ _id, key }: CalendarPlanRecord) => Number(_id === planId(own, key));
  return found.sort((a, b) => isOwn(a) - isOwn(b) || a.at - b.at);
}

/**
 * Entries on the days that were chosen for them. One that does not lie in what the rule allows any more, since that changed, counts
 * for nothing; of two of one entry the one that comes after holds.
 */
export function onChosenDays(
  entries: readonly CalendarEntry[],
  plans: readonly Pick<CalendarPlanRecord, 'key' | 'on'>[],
): CalendarEntry[] {
  const chosen = new Map(plans.map(({ key, on }) => [key, on]));
  return entries.map((entry) => {
    const on = chosen.get(entry.key);
    return on && mayStandOn(entry, on) ? { ...entry, on, movedFrom: entry.on } : entry;
  });
}

/** Whether something may be put on a day. */
export const mayStandOn = ({ between }: Pick<CalendarEntry, 'between'>, day: string): boolean =>
  between !== undefined && between.from <= day && day <= between.until;

/** Keeps the day chosen for an entry, or that none is, whatever a merged branch had chosen; done again, it is the same. */
export async function choose(
  { organizationId, key, year }: Pick<CalendarPlanRecord, 'organizationId' | 'key' | 'year'>,
  on: string | null,
  call: Auditable & { by: string; orgPath: string },
): Promise<void> {
  const _id = planId(organizationId, key);
  await transaction(async (within) => {
    const found = await within.in(CalendarPlans).findById(_id);
    if (found?.on === on) return;
    const { now: at, by } = call;
    await within.in(CalendarPlans).replace(found, { _id, organizationId, key, year, on, at, by });
    await audit(within, call, {
      action: 'calendar.plan',
      target: organizationId,
      orgPath: call.orgPath,
      before: { on: found?.on ?? '' },
      after: { on: on ?? '' },
    });
  });
}

const planId = (organizationId: string, key: string): string => idOf('plan', organizationId, key);
