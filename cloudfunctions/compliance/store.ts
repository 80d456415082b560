import { childOf } from '../domain/organization/by-child';
import { collection, expression, within, type Expression } from '../kernel/database';
import { activityKinds, type ActivityKind } from '../../types/shared/activities';
import type { PeriodKind } from '../../types/shared/duties';
import { BranchChecks } from '../domain/compliance/model';

type Counted = { branches: number; red: number; amber: number } & Partial<Record<ActivityKind, number>>;

/**
 * How many branches below each child of an organisation were checked in a month, how many have something overdue or
 * due soon, and how many lack each kind. `over` and `soon` say which periods have ended and which end within days.
 */
export function countChecks(
  path: string,
  month: string,
  judged: { over: PeriodKind[]; soon: PeriodKind[]; withOverdue: boolean },
): Promise<(Counted & { _id: string })[]> {
  const red = anyOf(judged.over, judged.withOverdue);
  const amber = anyOf(judged.soon);
  const sum = (value: Expression) => expression.sum(value);
  const lacks = Object.fromEntries(activityKinds.map((kind) => [kind, sum(`$lacks.${kind}`)]));
  return collection(BranchChecks).group<Counted>(
    { month, orgPath: within(path), closed: false },
    childOf(path, 'orgPath'),
    {
      branches: sum(1),
      red: sum(expression.cond([red, 1, 0])),
      amber: sum(expression.cond([red, 0, expression.cond([amber, 1, 0])])),
      ...lacks,
    },
  );
}

/** True of a check that misses something in one of these periods, or in one that ended before. */
const anyOf = (periods: PeriodKind[], withOverdue = false): Expression =>
  expression.gt([
    expression.add([
      0,
      ...periods.map((every) => `$missing.${every}`),
      ...(withOverdue ? [expression.size('$overdue')] : []),
    ]),
    0,
  ]);
