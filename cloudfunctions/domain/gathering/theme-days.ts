import { collection, expression, within } from '../../kernel/database';
import { childOf } from '../organization/by-child';
import { BranchMonths } from './model';

/** How many of them held their theme day in a month, and who came, below each child; by the ledger. */
export const sumThemeDays = (
  path: string,
  month: string,
): Promise<{ _id: string; held: number; expected: number; present: number }[]> =>
  collection(BranchMonths).group<{ held: number; expected: number; present: number }>(
    { month, orgPath: within(path) },
    childOf(path, 'orgPath'),
    {
      held: expression.sum(expression.cond([expression.gt(['$kinds.themeDay.held', 0]), 1, 0])),
      expected: expression.sum('$kinds.themeDay.expected'),
      present: expression.sum('$kinds.themeDay.present'),
    },
  );
