import { expression, type Expression } from '../../kernel/database';
import { depthOf } from '../../kernel/paths';

/** The id of what lies directly below `path` on the way down to a record, for grouping. */
export const childOf = (path: string, field: 'path' | 'orgPath'): Expression =>
  // A path starts with a slash, so that its first id is the second piece.
  expression.arrayElemAt([expression.split([`$${field}`, '/']), depthOf(path) + 1]);
