import type { CalendarEntry } from '../../../types/shared/calendar-entries';
import type { OrganizationRecord } from '../organization/model';
import { isElecting, stagesOf } from '../organization/term';
import type { RuleBook } from '../rules/book';

/** The end of a body's term and the stages before it (practices `termReminderMonths` …), as its calendar shows them. */
export function termDates(
  { kind, temporary, termEndsOn }: OrganizationRecord,
  { today, rules }: { today: string; rules: RuleBook },
): CalendarEntry[] {
  if (!termEndsOn || temporary || !isElecting(kind)) return [];
  return [
    ...stagesOf(termEndsOn, today, rules).map(({ months, on }): CalendarEntry => ({
      key: `termStage:${termEndsOn}:${months}`,
      code: 'termStage',
      on,
      isDone: false,
      months,
      rule: 'electionDue',
      practice: true,
    })),
    {
      key: `termEnd:${termEndsOn}`,
      code: 'termEnd',
      on: termEndsOn,
      isDone: false,
      rule: 'electionDue',
    },
  ];
}
