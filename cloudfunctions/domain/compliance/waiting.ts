import type { Waiting } from '../../../types/domain/todo';
import { dayOf, monthOf } from '../../kernel/clock';
import { collection } from '../../kernel/database';
import type { ActivityRecord } from '../gathering/model';
import type { KeptBranch } from '../organization/kept';
import { lastDayOf } from '../../../types/shared/calendar';
import { dutyState, isMissing } from './branch-check';
import { BranchChecks, type BranchCheckRecord, type DutyRecord } from './model';

/** What branches owe, as it was checked last in a month, by branch. */
export async function checksOf(
  branches: readonly KeptBranch[],
  month: string,
): Promise<Map<string, BranchCheckRecord>> {
  if (branches.length === 0) return new Map();
  const found = await collection(BranchChecks).findByIds(
    branches.map(({ branch }) => `${branch._id}:${month}`),
  );
  return new Map(found.map((one) => [one.organizationId, one]));
}

/** What a branch has not held and is overdue, or due within days; in that order. */
export const dueSoon = (
  { overdue, duties }: Pick<BranchCheckRecord, 'overdue' | 'duties'>,
  today: string,
): (DutyRecord & { state: 'overdue' | 'soon' })[] =>
  (['overdue', 'soon'] as const).flatMap((state) =>
    [...overdue, ...duties]
      .filter((duty) => isMissing(duty) && dutyState(duty, today) === state)
      .map((duty) => ({ ...duty, state })),
  );

/** Meetings that branches owe; this month's theme day waits by itself, to be published. */
export const meetingsWaiting = (checks: Map<string, BranchCheckRecord>, now: number): Waiting[] =>
  [...checks].flatMap(([organizationId, check]) => {
    const thisMonths = lastDayOf(monthOf(now));
    const due = dueSoon(check, dayOf(now)).filter(
      ({ kind, endsOn }) => kind !== 'themeDay' || endsOn !== thisMonths,
    );
    if (due.length === 0) return [];
    const [dueOn = ''] = due.map(({ endsOn }) => endsOn).sort();
    return [{ kind: 'meetingsDue', organizationId, count: due.length, dueOn } as const];
  });

/**
 * Where a branch stands with the theme day of a month: by what is closed at this moment, and by what was counted last, also
 * of branches that were merged into it.
 */
export function themeDayState(
  themeDays: Pick<ActivityRecord, 'status'>[],
  check: Pick<BranchCheckRecord, 'duties'> | undefined,
): 'none' | 'published' | 'held' {
  if (check?.duties.some(({ kind, held }) => kind === 'themeDay' && held > 0)) return 'held';
  const now = themeDays.map(({ status }) => status);
  if (now.includes('closed') || now.includes('archived')) return 'held';
  return now.includes('published') ? 'published' : 'none';
}
