import type { RosterProblemCode, RosterTodo } from '../../types/roster/words';
import type { RosterColumn } from '../../types/roster/words';
import type { RosterRow } from './reading/reading';
import { shown } from '../domain/sheets/secrets';
import type { RosterRowRecord } from './model';

export type Problem = RosterRowRecord['problems'][number];

/** What can be wrong with a row beside what its file leaves in doubt, and what to do about it. */
const todos = {
  PHONE_TWICE: 'CHECK_PHONE',
  PHONE_OF_ANOTHER: 'CHECK_PHONE',
  PHONE_UNKNOWN: 'WRITE_MOBILE',
  STATUS_MISSING: 'CHOOSE',
  BRANCH_MISSING: 'WRITE_BRANCH',
  BRANCH_UNKNOWN: 'CHECK_BRANCH',
  BRANCH_AMBIGUOUS: 'IMPORT_FOR_THE_BRANCH',
  BRANCH_MISMATCH: 'IMPORT_FOR_THE_BRANCH',
  DUPLICATE_IN_FILE: 'REMOVE_ROW',
  SAME_NAME: 'ADD_PHONES',
  SAME_NAME_OTHER_PHONE: 'CLEAR_PHONE_OR_LIST_BOTH',
  SAME_NAME_ON_ROSTER: 'IMPORT_ONE_FIRST',
  LISTED_ELSEWHERE: 'TRANSFER',
  HAS_LEFT: 'CHOOSE',
  TRANSFERRED_OUT: 'LOOK',
} satisfies Partial<Record<RosterProblemCode, RosterTodo>>;

/** The cell of a column of a row, or that of the name where the file has no such column. */
export const cellOf = ({ columns, row }: RosterRow, column: RosterColumn): string =>
  `${columns[column] ?? columns.name ?? 'A'}${row}`;

/** A complaint about a cell of a row: which, what about it, what stands there (masked), what to do. */
export function problem(
  row: RosterRow,
  column: RosterColumn,
  code: keyof typeof todos,
  { value, question }: { value?: string; question?: string } = {},
): Problem {
  return {
    cell: cellOf(row, column),
    code,
    todo: todos[code],
    asks: todos[code] !== 'LOOK',
    ...(value !== undefined && value !== '' && { value: shown(value) }),
    ...(question !== undefined && { question }),
  };
}
