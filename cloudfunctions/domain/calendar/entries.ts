import type { CalendarEntry } from '../../../types/shared/calendar-entries';
import { dayOf } from '../../kernel/clock';
import { meetingDates } from '../compliance/calendar';
import { dutiesOfYear } from '../compliance/year';
import { developmentDatesOf } from '../development/calendar';
import { duesDatesOf } from '../dues/calendar';
import { termDates } from '../election/calendar';
import { gatheringDatesOf } from '../gathering/calendar';
import { feedbackDatesOf } from '../guidance/calendar';
import { membersWithin } from '../membership/find';
import { idsOfBranch } from '../organization/counting';
import type { OrganizationRecord } from '../organization/model';
import { ruleBook } from '../rules/amendments';
import { classDatesOf } from '../training/calendar';
import { onChosenDays, plansOf } from './plans';

interface Asked {
  year: number;
  now: number;
  /** Whether people are named. */
  named: boolean;
}

/**
 * A branch's year (工作日历), worked out from the records as they are at this moment: what each matter says of its own days, by the rules
 * that its own pages go by, on the days that keepers chose. In the order of days. As many requests whatever there is.
 */
export async function calendarOf(branch: OrganizationRecord, asked: Asked): Promise<CalendarEntry[]> {
  const entries = await entriesKnown(branch, asked);
  return entries
    .filter(({ on }) => on.startsWith(`${asked.year}-`))
    .sort((a, b) => compare(a.on, b.on) || (a.startsAt ?? 0) - (b.startsAt ?? 0) || compare(a.key, b.key));
}

/** Everything that is known when a year is worked out, also what stands in the years beside it; in no order. */
export async function entriesKnown(
  branch: OrganizationRecord,
  { year, now, named }: Asked,
): Promise<CalendarEntry[]> {
  const ids = idsOfBranch(branch);
  const kept = { branch, ids };
  const today = dayOf(now);
  const [rules, members] = await Promise.all([ruleBook(now), membersWithin(branch.path)]);
  const [duties, plans, ...others] = await Promise.all([
    dutiesOfYear(branch, year, now),
    plansOf(ids, year),
    gatheringDatesOf(ids, year),
    feedbackDatesOf(branch, year),
    duesDatesOf(kept, members, { year, rules, now }),
    developmentDatesOf(kept, { rules, now, named }),
    classDatesOf(branch, now),
  ]);
  const entries = [
    ...meetingDates(duties, { year, themeDay: branch.themeDay }),
    ...termDates(branch, { today, rules }),
    ...others.flat(),
  ];
  return onChosenDays(entries, plans);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
