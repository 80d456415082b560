import { branchKeepers } from '../../types/shared/roles';
import { calendarOf } from '../domain/calendar/entries';
import { holdsHere, isHandOf } from '../domain/development/hand';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf } from '../kernel/clock';
import { requireBranch, type CalendarCall, type CalendarOutcome } from './context';

/** Everything that a branch's year holds, each with what it rests on. */
export async function year({ input, target, caller, now }: CalendarCall<'year'>): CalendarOutcome<'year'> {
  requireBranch(target);
  const asking = { caller, now };
  const today = dayOf(now);
  const named = isHandOf(asking, target);
  const [entries, rules] = await Promise.all([
    calendarOf(target, { year: input.year, now, named }),
    ruleBook(now),
  ]);
  return {
    organizationName: target.name,
    today,
    ...(target.temporary && { temporary: rules.cite('temporaryBranch', today) }),
    mayPlan: holdsHere(asking, target._id, branchKeepers),
    entries: entries.map(({ rule, ...entry }) => ({
      ...entry,
      ...(rule !== undefined && { citation: rules.cite(rule as never, entry.on) }),
    })),
  };
}
