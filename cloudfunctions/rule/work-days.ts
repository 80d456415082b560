import { daysBetween } from '../../types/shared/calendar';
import { ruleBook } from '../domain/rules/amendments';
import { addWorkDays } from '../domain/rules/work-days';
import { dayOf } from '../kernel/clock';
import type { RuleCall, RuleOutcome } from './context';

/** The work days of a year, if its notice is known. */
export async function workDays({ input, now }: RuleCall<'workDays'>): RuleOutcome<'workDays'> {
  const { workYears } = await ruleBook(now);
  const notice = workYears.find(({ year }) => year === input.year);
  return {
    today: dayOf(now),
    known: workYears.map(({ year }) => year),
    ...(notice && {
      notice: { ...notice, holidays: [...notice.holidays], worked: [...notice.worked] },
    }),
  };
}

/** The day on which so many work days have passed, and how it came about. */
export async function countWorkDays({ input, now }: RuleCall<'countWorkDays'>): RuleOutcome<'countWorkDays'> {
  const { workYears } = await ruleBook(now);
  const { day, provisional } = addWorkDays(input.from, input.count, workYears);
  const days = daysBetween(input.from, day);
  return { day, provisional, days, off: days - input.count };
}
