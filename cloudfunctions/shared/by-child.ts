import { collection, command, expression, within } from './database';
import { depthOf } from './paths';
import type { OrganizationRecord } from './records';
import type { OrganizationKind } from '../../types/shared/organizations';

/** The id of what lies directly below `path` on the way down to a record, for grouping. */
export const childOf = (path: string, field: 'path' | 'orgPath'): unknown =>
  // A path starts with a slash, so that its first id is the second piece.
  expression.arrayElemAt?.([expression.split?.([`$${field}`, '/']), depthOf(path) + 1]);

/** What lies directly below an organisation, and how many open branches lie there. */
export interface Child {
  id: string;
  name: string;
  kind: OrganizationKind;
  branches: number;
}

/** The children of an organisation that have open branches, or are one, by name; in one request. */
export async function childrenWithBranches({ _id, path }: OrganizationRecord): Promise<Child[]> {
  // Of all that lies below a child only it itself has the organisation as its parent.
  const own = (field: 'name' | 'kind') =>
    expression.max?.(expression.cond?.([expression.eq?.(['$parentId', _id]), `$${field}`, null]));
  const open = expression.and?.([
    expression.eq?.(['$kind', 'branch']),
    expression.eq?.([expression.ifNull?.(['$closedAt', null]), null]),
  ]);
  const found = await collection('organizations').group<Omit<Child, 'id'>>(
    { path: within(path), _id: command.neq(_id) },
    childOf(path, 'path'),
    { name: own('name'), kind: own('kind'), branches: expression.sum?.(expression.cond?.([open, 1, 0])) },
  );
  return found
    .filter(({ branches }) => branches > 0)
    .map(({ _id: id, name, kind, branches }) => ({ id, name, kind, branches }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

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
