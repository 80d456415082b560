import type { CalendarEntry } from '../../../types/shared/calendar-entries';
import type { ThemeDayRule } from '../gathering/theme-day';
import { themeDayIn } from '../gathering/theme-day';
import { meetingsDue, type MeetingBasis } from './meetings';
import { periodsIn, type Period } from './periods';
import type { YearOfDuties } from './year';

/**
 * The meetings that a branch owes in a year, as its calendar shows them: each stands on the last day of its period, a theme day (主题党日)
 * on the branch's fixed day where it set one, and may be put on any day of the period. What is to come is due by how the branch is
 * made up now. What it is exempt from, and what nobody looked at, is left out.
 */
export function meetingDates(
  { facts, bases, dutyIn }: YearOfDuties,
  { year, themeDay }: { year: number; themeDay?: ThemeDayRule | undefined },
): CalendarEntry[] {
  return bases.flatMap((basis) =>
    periodsIn(basis.every, year).flatMap((period) => {
      const duty = dutyIn(basis.kind, period);
      if (duty.state === 'exempt' || duty.state === 'unknown') return [];
      const times = duty.state === 'future' ? dueIn(basis, period, { facts }) : duty.times;
      if (times === 0 && duty.held === 0) return [];
      return [entryOf(basis, period, { times, held: duty.held, themeDay })];
    }),
  );
}

/** How often a kind is due in a period to come. */
function dueIn({ kind }: MeetingBasis, { to }: Period, { facts }: Pick<YearOfDuties, 'facts'>): number {
  const due = meetingsDue(facts.structure, to, facts.rules).find((one) => one.kind === kind);
  return due && !due.exempt ? due.times : 0;
}

function entryOf(
  { kind, every, citation, practice }: MeetingBasis,
  { key, from, to, endsOn }: Period,
  { times, held, themeDay }: { times: number; held: number; themeDay: ThemeDayRule | undefined },
): CalendarEntry {
  return {
    key: `meeting:${kind}:${key}`,
    code: 'meeting',
    on: kind === 'themeDay' && themeDay ? themeDayIn(to, themeDay) : endsOn,
    isDone: held >= times,
    between: { from: `${from}-01`, until: endsOn },
    kind,
    every,
    times,
    held,
    rule: citation.rule,
    ...(practice && { practice: true as const }),
  };
}
