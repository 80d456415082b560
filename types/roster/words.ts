/** What a roster file tells of a member beside the name. */
export const rosterFields = ['status', 'joinedOn', 'fullOn', 'phone'] as const;
export type RosterField = (typeof rosterFields)[number];

/** Columns that a roster file may have. */
export const rosterColumns = ['name', 'status', 'branch', 'group', 'joinedOn', 'fullOn', 'phone'] as const;
export type RosterColumn = (typeof rosterColumns)[number];

/** What an import does with a row of the file. `gone`: nothing, since the person was on this roster and is no more. */
export const rosterRowKinds = ['add', 'change', 'unchanged', 'gone', 'problem'] as const;
export type RosterRowKind = (typeof rosterRowKinds)[number];

/**
 * Where an import stands. Up to `staging` nothing of it can be seen; from `flipping` on it always ends in `done`.
 * `stale`: the roster changed between preview and commit (`clearing` while its leftovers are taken away).
 */
export const rosterImportStatuses = [
  'planned',
  'staging',
  'flipping',
  'done',
  'undoing',
  'undone',
  'clearing',
  'stale',
] as const;
export type RosterImportStatus = (typeof rosterImportStatuses)[number];

/** Why undoing left a row as the import made it. `changed`: other values than the import gave, or no longer there. */
export const rosterKeptReasons = [
  'bound',
  'holdsRole',
  'holdsPost',
  'expected',
  'attended',
  'transferred',
  'changed',
] as const;
export type RosterKeptReason = (typeof rosterKeptReasons)[number];

/** What can be in doubt or wrong about a cell of a roster: as the file tells it, then as the roster has it. */
export const rosterProblemCodes = [
  'NAME_MISSING',
  'NAME_INVALID',
  'NAME_SEVERAL',
  'NAME_LONG',
  'NAME_NOTE',
  'PERSON_UNSURE',
  'STATUS_MISSING',
  'STATUS_UNKNOWN',
  'STATUS_WEAK',
  'STATUS_CONFLICT',
  'STATUS_FROM_DATE',
  'STATUS_TOO_EARLY',
  'NOT_A_MEMBER',
  'DATE_INVALID',
  'DATE_IN_FUTURE',
  'DATE_YEAR_ONLY',
  'DATE_MONTH_ONLY',
  'DATE_SHORT_MONTH',
  'DATE_TWO_DIGIT_YEAR',
  'DATE_ORDER',
  'DATE_LATE_TIME',
  'DATE_FROM_NUMBER',
  'DATES_REVERSED',
  'DATES_TOO_CLOSE',
  'PHONE_INVALID',
  'PHONE_SCIENTIFIC',
  'PHONE_SEVERAL',
  'FORMULA',
  'CELL_ERROR',
  'CELL_SWALLOWED_LINES',
  'FORBIDDEN_CONTENT',
  'PHONE_TWICE',
  'PHONE_OF_ANOTHER',
  'PHONE_UNKNOWN',
  'BRANCH_MISSING',
  'BRANCH_UNKNOWN',
  'BRANCH_AMBIGUOUS',
  'BRANCH_MISMATCH',
  'DUPLICATE_IN_FILE',
  'SAME_NAME',
  'SAME_NAME_OTHER_PHONE',
  'SAME_NAME_ON_ROSTER',
  'LISTED_ELSEWHERE',
  'HAS_LEFT',
  'TRANSFERRED_OUT',
] as const;
export type RosterProblemCode = (typeof rosterProblemCodes)[number];

/** What to do about such a cell; `CHOOSE`: answer its question; `LOOK`: nothing, unless it is wrong. */
export const rosterTodos = [
  'WRITE_NAME',
  'WRITE_FULL_DATE',
  'CHECK_DATE',
  'WRITE_MOBILE',
  'CHECK_PHONE',
  'CHECK_LINE',
  'PASTE_VALUES',
  'REMOVE_CONTENT',
  'WRITE_BRANCH',
  'CHECK_BRANCH',
  'IMPORT_FOR_THE_BRANCH',
  'REMOVE_ROW',
  'ADD_PHONES',
  'CLEAR_PHONE_OR_LIST_BOTH',
  'IMPORT_ONE_FIRST',
  'TRANSFER',
  'CHOOSE',
  'LOOK',
] as const;
export type RosterTodo = (typeof rosterTodos)[number];

/** What a question may be about beside a cell: a header that is likely, sheets that name the same people. */
export const rosterQuestionSubjects = [...rosterProblemCodes, 'COLUMN_LIKELY', 'SHEETS_OVERLAP'] as const;

/** What may be answered to questions; each question names its own. */
export const rosterChoices = [
  ...rosterColumns,
  'unread',
  'full',
  'probationary',
  'notAMember',
  'first',
  'last',
  'january',
  'october',
  'proposed',
  'monthFirst',
  'dayFirst',
  'sameDay',
  'nextDay',
  'blank',
  'one',
  'person',
  'notAPerson',
  'keep',
  'add',
  'leaveOut',
] as const;
export type RosterChoice = (typeof rosterChoices)[number];

/** What became of a sheet of the file. */
export const rosterSheetStates = [
  'read',
  'hidden',
  'instructions',
  'noNames',
  'empty',
  'tooLarge',
  'notChosen',
] as const;

/** Why a column is not read. */
export const rosterUnreadWhys = [
  'unknown',
  'sameMeaning',
  'noStatusWords',
  'otherPeople',
  'confirmed',
] as const;

/** Why a line of the file is no row. */
export const rosterPassedWhys = [
  'title',
  'header',
  'section',
  'footer',
  'blank',
  'numberOnly',
  'noName',
  'continued',
  'notAMember',
  'notAPerson',
  'leftOut',
] as const;
