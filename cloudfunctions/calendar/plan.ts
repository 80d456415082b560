import { entriesKnown } from '../domain/calendar/entries';
import { choose, mayStandOn } from '../domain/calendar/plans';
import { refuse } from '../kernel/errors';
import { requireBranch, type CalendarCall, type CalendarOutcome } from './context';

/** Puts something on a day within what its rule allows; what the law fixes stays where it is. */
export async function plan(call: CalendarCall<'plan'>): CalendarOutcome<'plan'> {
  const { input, target, caller, now } = call;
  requireBranch(target);
  const { key, on } = input;
  const year = yearOf(key);
  if (year === undefined) refuse('CALENDAR.NO_ENTRY');
  const at = { year, now, named: false };
  const entry = (await entriesKnown(target, at)).find((one) => one.key === key);
  if (!entry) refuse('CALENDAR.NO_ENTRY');
  if (!entry.between || entry.isDone) refuse('CALENDAR.FIXED');
  if (on !== undefined && !mayStandOn(entry, on)) refuse('CALENDAR.OUTSIDE', { ...entry.between });
  // It stands there by itself.
  if (on === undefined && entry.movedFrom === undefined) return { on: entry.on };
  await choose({ organizationId: target._id, key, year }, on ?? null, {
    ...call,
    by: caller.account.name,
    orgPath: await target.keptAt(),
  });
  return { on: on ?? entry.movedFrom ?? entry.on };
}

/** The year that a key names, by the period or the day at its end. */
function yearOf(key: string): number | undefined {
  const named = /:(20[2-9]\d)(?:-(?:0[1-9]|1[0-2]|Q[1-4])(?:-\d\d)?)?$/.exec(key)?.[1];
  return named === undefined ? undefined : Number(named);
}
