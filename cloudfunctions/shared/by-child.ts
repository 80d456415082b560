import { collection, expression, within } from './database';
import { depthOf } from './paths';
import type { OrganizationRecord } from './records';

/** The id of what lies directly below `path` on the way down to a record, for grouping. */
export const childOf = (path: string, field: 'path' | 'orgPath'): unknown =>
  // A path starts with a slash, so that its first id is the second piece.
  expression.arrayElemAt?.([expression.split?.([`$${field}`, '/']), depthOf(path) + 1]);

export const childrenOf = (id: string): Promise<OrganizationRecord[]> =>
  collection('organizations').find({ parentId: id }, { orderBy: [['name', 'asc']], limit: 1000 });

/** How many branches lie below each child of an organisation. */
export const countBranches = (path: string): Promise<{ _id: string; branches: number }[]> =>
  collection('organizations').group(
    { kind: 'branch', path: within(path), closedAt: null },
    childOf(path, 'path'),
    { branches: expression.sum?.(1) },
  );

/** How many of them held their theme day in a month, and who came, below each child; by the ledger. */
export const sumThemeDays = (
  path: string,
  month: string,
): Promise<{ _id: string; held: number; expected: number; present: number }[]> =>
  collection('branchMonths').group({ month, orgPath: within(path) }, childOf(path, 'orgPath'), {
    held: expression.sum?.(expression.cond?.([expression.gt?.(['$kinds.themeDay.held', 0]), 1, 0])),
    expected: expression.sum?.('$kinds.themeDay.expected'),
    present: expression.sum?.('$kinds.themeDay.present'),
  });
