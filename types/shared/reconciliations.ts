/** 对账: a list from another office held against the register, in the words of both sides. */

/** What a list says of those who are on it: that they are on it; that they exist; that they exist no more. */
export const listMeanings = ['listing', 'register', 'closed'] as const;
export type ListMeaning = (typeof listMeanings)[number];

/**
 * What became of a line, or of a subject that no line names: only on the list; on both, and the register lacks something
 * that the list says; on both, and they contradict; for a person to decide; only in the register; another town's.
 */
export const rowKinds = ['onlyThere', 'fills', 'different', 'unsure', 'onlyHere', 'elsewhere'] as const;
export type RowKind = (typeof rowKinds)[number];

/**
 * How far a row is: it can be taken as it is; somebody has to say what it means; it was taken over, or left; what it is
 * about was changed by somebody else meanwhile; it was taken back, or could not be.
 */
export const rowStates = ['open', 'byHand', 'taking', 'taken', 'left', 'stale', 'undone', 'kept'] as const;
export type RowState = (typeof rowStates)[number];

/** How far a reconciliation is. */
export const reconciliationStatuses = ['matching', 'open', 'undoing', 'undone'] as const;
export type ReconciliationStatus = (typeof reconciliationStatuses)[number];

/** What of a subject a list may say. */
export const comparedFields = ['name', 'code', 'town', 'employees', 'carrier', 'status', 'listed'] as const;
export type ComparedField = (typeof comparedFields)[number];
