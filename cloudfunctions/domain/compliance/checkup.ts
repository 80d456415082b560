import { addDays, lastDayOf, shiftMonth } from '../../../types/shared/calendar';
import type { CheckupItem } from '../../../types/shared/checkups';
import { settings } from '../../kernel/settings';
import { isMissing } from './branch-check';
import type { BranchCheckRecord } from './model';

/**
 * What of a branch's meetings is open, for 支部体检: on every day what {@link dutyState} says of it. What was missed can be made good in
 * the month after, as long as the page of meetings shows it.
 */
export const meetingItems = ({
  duties,
  overdue,
}: Pick<BranchCheckRecord, 'duties' | 'overdue'>): CheckupItem[] =>
  [...overdue, ...duties].filter(isMissing).map(({ kind, times, held, endsOn }) => ({
    matter: kind === 'themeDay' ? 'themeDay' : 'meetings',
    code: 'meeting',
    kind,
    count: times - held,
    dueOn: endsOn,
    amberFrom: addDays(endsOn, -settings.remindsBeforeDays[0]),
    redFrom: addDays(endsOn, 1),
    until: lastDayOf(shiftMonth(endsOn.slice(0, 7), 1)),
  }));
