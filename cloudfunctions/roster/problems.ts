import { masked, type Cell } from './cells';
import type { RosterProblemCode, RosterTodo } from '../../types/roster/words';
import type { RosterRowRecord } from './model';

export type Problem = RosterRowRecord['problems'][number];

const todos: Record<RosterProblemCode, RosterTodo> = {
  NAME_MISSING: 'WRITE_NAME',
  NAME_INVALID: 'WRITE_NAME',
  STATUS_UNKNOWN: 'WRITE_STATUS',
  DATE_INVALID: 'WRITE_FULL_DATE',
  DATE_IN_FUTURE: 'CHECK_DATE',
  DATES_REVERSED: 'CHECK_DATE',
  PHONE_INVALID: 'WRITE_MOBILE',
  PHONE_TWICE: 'CHECK_PHONE',
  PHONE_OF_ANOTHER: 'CHECK_PHONE',
  FORMULA: 'PASTE_VALUES',
  BRANCH_MISSING: 'WRITE_BRANCH',
  BRANCH_UNKNOWN: 'CHECK_BRANCH',
  BRANCH_AMBIGUOUS: 'IMPORT_FOR_THE_BRANCH',
  BRANCH_MISMATCH: 'IMPORT_FOR_THE_BRANCH',
  DUPLICATE_IN_FILE: 'REMOVE_ROW',
  SAME_NAME: 'ADD_PHONES',
  SAME_NAME_OTHER_PHONE: 'CLEAR_PHONE_OR_LIST_BOTH',
  SAME_NAME_ON_ROSTER: 'IMPORT_ONE_FIRST',
  LISTED_ELSEWHERE: 'TRANSFER',
};

/** A complaint about a cell: which, what about it, what stands there (masked), what to do. */
export const problem = (cell: string, code: RosterProblemCode, value: Cell): Problem => ({
  cell,
  code,
  value: masked(value),
  todo: todos[code],
});
