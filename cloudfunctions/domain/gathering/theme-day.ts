import type * as z from 'zod';
import { dayOf, instantOf, monthAfter, monthOf } from '../../kernel/clock';
import { addDays, lastDayOf, weekdayOf } from '../../../types/shared/calendar';
import type { themeDayRule } from '../../../types/domain/activity';

export type ThemeDayRule = z.infer<typeof themeDayRule>;

/** The calendar day on which a rule falls in a month, `YYYY-MM-DD`. */
export function themeDayIn(month: string, { on }: ThemeDayRule): string {
  const first = `${month}-01`;
  if (on.by === 'date') {
    const last = lastDayOf(month);
    const day = addDays(first, on.day - 1);
    return day < last ? day : last;
  }
  const wait = (on.weekday - weekdayOf(first) + 7) % 7;
  return addDays(first, wait + (on.nth - 1) * 7);
}

/** The next theme day that begins after an instant (epoch ms). Rule `themeDays`. */
export function nextThemeDay(
  rule: ThemeDayRule,
  now: number,
): { rule: ThemeDayRule; day: string; startsAt: number } {
  const [startsAt = now] = fixedDays(rule, now).map((one) => one.startsAt);
  return { rule, day: dayOf(startsAt), startsAt };
}

/** The theme days of this month and of the next that begin after an instant (epoch ms). */
export function fixedDays(rule: ThemeDayRule, now: number): { month: string; startsAt: number }[] {
  const month = monthOf(now);
  return [month, monthAfter(month)]
    .map((one) => ({ month: one, startsAt: instantOf(themeDayIn(one, rule), rule.at) }))
    .filter(({ startsAt }) => startsAt > now);
}
