/** What a roster may be taken out as a file for; each is audited. */
export const exportPurposes = ['branchWork', 'inspection', 'handover'] as const;
export type ExportPurpose = (typeof exportPurposes)[number];

/** What a roster file tells of a member beside the name. */
export const rosterFields = ['status', 'joinedOn', 'fullOn', 'phone'] as const;
export type RosterField = (typeof rosterFields)[number];

/** What an import does with a row of the file. */
export const rosterRowKinds = ['add', 'change', 'unchanged', 'problem'] as const;
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

/** What the person should know of a file as a whole. `NO_STATUS_COLUMN`: whoever is new counts as a full member. */
export const rosterNotes = ['NO_STATUS_COLUMN'] as const;
export type RosterNote = (typeof rosterNotes)[number];

/** What can be wrong with a cell of a roster. */
export const rosterProblemCodes = [
  'NAME_MISSING',
  'NAME_INVALID',
  'STATUS_UNKNOWN',
  'DATE_INVALID',
  'DATE_IN_FUTURE',
  'DATES_REVERSED',
  'PHONE_INVALID',
  'PHONE_TWICE',
  'PHONE_OF_ANOTHER',
  'FORMULA',
  'BRANCH_MISSING',
  'BRANCH_UNKNOWN',
  'BRANCH_AMBIGUOUS',
  'BRANCH_MISMATCH',
  'DUPLICATE_IN_FILE',
  'SAME_NAME',
  'SAME_NAME_OTHER_PHONE',
  'SAME_NAME_ON_ROSTER',
  'LISTED_ELSEWHERE',
] as const;
export type RosterProblemCode = (typeof rosterProblemCodes)[number];

/** What to do about such a cell. */
export const rosterTodos = [
  'WRITE_NAME',
  'WRITE_STATUS',
  'WRITE_FULL_DATE',
  'CHECK_DATE',
  'WRITE_MOBILE',
  'CHECK_PHONE',
  'PASTE_VALUES',
  'WRITE_BRANCH',
  'CHECK_BRANCH',
  'IMPORT_FOR_THE_BRANCH',
  'REMOVE_ROW',
  'ADD_PHONES',
  'CLEAR_PHONE_OR_LIST_BOTH',
  'IMPORT_ONE_FIRST',
  'TRANSFER',
] as const;
export type RosterTodo = (typeof rosterTodos)[number];
