import type { CalendarEntry } from '../../../types/shared/calendar-entries';
import { dayOf, monthsFrom } from '../../kernel/clock';
import type { MemberRecord } from '../membership/model';
import type { KeptBranch } from '../organization/kept';
import type { RuleBook } from '../rules/book';
import { booksOf, knownIn, settingsOf } from './books';
import { duesDayIn } from './day';
import type { DuesBranchRecord } from './model';
import { stateIn, type Known } from './standing';

interface Kept {
  /** Its members' books, as far as they are its own. */
  people: readonly Known[];
  settings: DuesBranchRecord | undefined;
}

/**
 * A branch's dues in a year, as its calendar shows them: the day of dues of each month where it set one, the assessment at the
 * beginning of the year and the yearly publication. Of a branch that keeps its dues elsewhere there are none.
 */
export function duesDates(
  { people, settings }: Kept,
  { year, today, rules }: { year: number; today: string; rules: RuleBook },
): CalendarEntry[] {
  if (!settings?.day && people.every(({ assessments }) => assessments.length === 0)) return [];
  const states = (month: string) => people.map((known) => stateIn(known, month));
  const day = settings?.day;
  const days = (day ? monthsFrom(`${year}-01`, `${year}-12`) : []).map((month): CalendarEntry => {
    const { on, provisional } = duesDayIn(month, day ?? 1, rules.workYears);
    const all = on <= today ? states(month) : [];
    return {
      key: `duesDay:${month}`,
      code: 'duesDay',
      on,
      isDone: all.includes('paid') && !all.includes('due'),
      ...(provisional && { provisional: true as const }),
      rule: 'duesMonthly',
    };
  });
  const thisMonth = today.slice(0, 7);
  const assessedBy = `${year}-12` < thisMonth ? `${year}-12` : thisMonth;
  return [
    {
      key: `duesToAssess:${year}`,
      code: 'duesToAssess',
      on: `${year}-01-31`,
      isDone: `${year}-01` <= thisMonth && !states(assessedBy).includes('notAssessed'),
      between: { from: `${year}-01-01`, until: `${year}-01-31` },
      rule: 'duesYearly',
    },
    ...days,
    {
      key: `duesToPublish:${year}`,
      code: 'duesToPublish',
      on: `${year}-12-31`,
      isDone: settings?.published.some((one) => one.year === year) ?? false,
      between: { from: `${year}-01-01`, until: `${year}-12-31` },
      rule: 'duesPublished',
    },
  ];
}

/** The same of a branch with its members: four requests. Nothing is due in a temporary branch. */
export async function duesDatesOf(
  { branch, ids }: KeptBranch,
  members: readonly MemberRecord[],
  { year, rules, now }: { year: number; rules: RuleBook; now: number },
): Promise<CalendarEntry[]> {
  if (branch.temporary) return [];
  const memberIds = members.map(({ _id }) => _id);
  const [books, settings] = await Promise.all([booksOf(memberIds, year), settingsOf(branch._id)]);
  const people = memberIds.map((id) => knownIn(books, id, ids));
  return duesDates({ people, settings }, { year, today: dayOf(now), rules });
}
