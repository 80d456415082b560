import { addDays } from '../../../types/shared/calendar';
import { isProvisional, isWorkDay, type WorkYears } from '../rules/work-days';

/**
 * The day on which a branch collects its dues in a month (`YYYY-MM`): its day, or the next work day where that one is none.
 * Provisional (暂算) where the work days of a year looked at are not known.
 */
export function duesDayIn(
  month: string,
  day: number,
  years: WorkYears,
): { on: string; provisional: boolean } {
  let on = `${month}-${String(day).padStart(2, '0')}`;
  let provisional = isProvisional(on, years);
  while (!isWorkDay(on, years)) {
    on = addDays(on, 1);
    provisional ||= isProvisional(on, years);
  }
  return { on, provisional };
}
