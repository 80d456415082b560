import { collection, command, expression, type Expression } from '../kernel/database';
import { pagesOf } from '../kernel/pages-of';
import { activityKinds, type ActivityKind } from '../../types/shared/activities';
import type { PeriodKind } from '../../types/shared/duties';
import { BranchChecks } from '../domain/compliance/model';

type Counted = { branches: number; red: number; amber: number } & Partial<Record<ActivityKind, number>>;

/** Branches asked for at a time. */
const page = 1000;

/**
 * How branches stood in a month by what was looked at: each that was, whether something is overdue or due soon, and which
 * kinds it lacks. `over` and `soon` say which periods have ended and which end within days.
 */
export async function judgedOf(
  ids: string[],
  month: string,
  judged: { over: PeriodKind[]; soon: PeriodKind[]; withOverdue: boolean },
): Promise<(Counted & { _id: string })[]> {
  const red = anyOf(judged.over, judged.withOverdue);
  const amber = anyOf(judged.soon);
  const sum = (value: Expression) => expression.sum(value);
  const lacks = Object.fromEntries(activityKinds.map((kind) => [kind, sum(`$lacks.${kind}`)]));
  const checkIds = ids.map((id) => `${id}:${month}`);
  const found = pagesOf(checkIds, page).map((some) =>
    collection(BranchChecks).group<Counted>({ _id: command.in(some) }, '$organizationId', {
      branches: sum(1),
      red: sum(expression.cond([red, 1, 0])),
      amber: sum(expression.cond([red, 0, expression.cond([amber, 1, 0])])),
      ...lacks,
    }),
  );
  return (await Promise.all(found)).flat();
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
