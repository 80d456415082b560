import type * as z from 'zod';
import { dayOf, instantOf, monthAfter, monthOf } from '../kernel/clock';
import type { themeDayRule } from '../../types/domain/activity';

export type ThemeDayRule = z.infer<typeof themeDayRule>;

/** The calendar day on which a rule falls in a month, `YYYY-MM-DD`. */
export function themeDayIn(month: string, { on }: ThemeDayRule): string {
  const [year = 0, monthOfYear = 1] = month.split('-').map(Number);
  if (on.by === 'date') {
    const last = new Date(Date.UTC(year, monthOfYear, 0)).getUTCDate();
    return `${month}-${pad(Math.min(on.day, last))}`;
  }
  const firstWeekday = new Date(Date.UTC(year, monthOfYear - 1, 1)).getUTCDay() || 7;
  const first = 1 + ((on.weekday - firstWeekday + 7) % 7);
  return `${month}-${pad(first + (on.nth - 1) * 7)}`;
}

/** The next theme day that begins after an instant (epoch ms). Rule `themeDays`. */
export function nextThemeDay(
  rule: ThemeDayRule,
  now: number,
): { rule: ThemeDayRule; day: string; startsAt: number } {
  const month = monthOf(now);
  const [day = ''] = [month, monthAfter(month)]
    .map((one) => themeDayIn(one, rule))
    .filter((one) => instantOf(one, rule.at) > now);
  return { rule, day, startsAt: instantOf(day || dayOf(now), rule.at) };
}

const pad = (number: number): string => String(number).padStart(2, '0');
