import { memberYearOf } from '../domain/gathering/member-year';
import { ownStandingOf } from '../domain/gathering/own-standing';
import type { AttendanceCall, AttendanceOutcome } from './context';
import { byKind, figuresOf } from './year-figures';

/** The caller's own record of one year. Who is on no roster has none. */
export async function mine({ input, caller, now }: AttendanceCall<'mine'>): AttendanceOutcome<'mine'> {
  const { memberId } = caller.account;
  const attended = memberId ? await memberYearOf(memberId, input.year, now) : [];
  const entries = attended.map(({ activity, entry }) => {
    const { _id: id, kinds, title, organizationName, startsAt, closedAt } = activity;
    const over = closedAt !== null;
    return { id, kinds, title, organizationName, startsAt, over, ...ownStandingOf(activity, entry, now) };
  });
  const counting = entries.filter(({ over, as }) => over && as === 'expected');
  return { figures: figuresOf(counting), byKind: byKind(counting), activities: entries };
}
