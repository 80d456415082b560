import { under } from '../kernel/database';
import type { ActivityKind } from '../../types/shared/activities';
import type { PeriodKind } from '../../types/shared/duties';
import { BranchChecks, type BranchCheckRecord } from '../domain/compliance/model';

type Lacks = Partial<Record<ActivityKind, number>>;

/** What was found when branches of a list were looked at last in a month, beside each of them. */
export const checksIn = (month: string) =>
  under(BranchChecks, ['missing', 'overdue', 'lacks'], { after: `:${month}` });

type Check = Pick<BranchCheckRecord, 'missing' | 'overdue' | 'lacks'>;

interface Judging {
  over: readonly PeriodKind[];
  soon: readonly PeriodKind[];
  kinds: readonly ActivityKind[];
  withOverdue: boolean;
}

/**
 * How branches that were looked at stand in a month: how many have something overdue or due soon, and which of some kinds they
 * lack. `over` and `soon` say which periods have ended and which end within days. Pure.
 */
export function judged(
  checks: readonly Check[],
  { over, soon, kinds, withOverdue }: Judging,
): { branches: number; red: number; amber: number; lacks: Lacks } {
  const isRed = (check: Check) => missesIn(check, over) || (withOverdue && check.overdue.length > 0);
  const red = checks.filter(isRed).length;
  const lacks = kinds.flatMap((kind) => {
    const all = checks.reduce((sum, check) => sum + (check.lacks[kind] ?? 0), 0);
    return all > 0 ? [[kind, all] as const] : [];
  });
  return {
    branches: checks.length,
    red,
    amber: checks.filter((check) => !isRed(check) && missesIn(check, soon)).length,
    lacks: Object.fromEntries(lacks),
  };
}

/** True of a check that misses something in one of these periods. */
const missesIn = ({ missing }: Check, periods: readonly PeriodKind[]): boolean =>
  periods.some((every) => missing[every] > 0);
