import { collection, command, expression, within, type Expression } from '../../kernel/database';
import { depthOf } from '../../kernel/paths';
import type { OrganizationKind } from '../../../types/shared/organizations';
import { Organizations, type OrganizationRecord } from './model';

/** The id of what lies directly below `path` on the way down to a record, for grouping. */
export const childOf = (path: string, field: 'path' | 'orgPath'): Expression =>
  // A path starts with a slash, so that its first id is the second piece.
  expression.arrayElemAt([expression.split([`$${field}`, '/']), depthOf(path) + 1]);

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
    expression.max(expression.cond([expression.eq(['$parentId', _id]), `$${field}`, null]));
  const open = expression.and([
    expression.eq(['$kind', 'branch']),
    expression.eq([expression.ifNull(['$closedAt', null]), null]),
  ]);
  const found = await collection(Organizations).group<Omit<Child, 'id'>>(
    { path: within(path), _id: command.neq(_id) },
    childOf(path, 'path'),
    { name: own('name'), kind: own('kind'), branches: expression.sum(expression.cond([open, 1, 0])) },
  );
  return found
    .filter(({ branches }) => branches > 0)
    .map(({ _id: id, name, kind, branches }) => ({ id, name, kind, branches }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
