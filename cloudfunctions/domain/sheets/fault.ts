/** Why a file as a whole cannot be read; of a roster each is an error of `roster.preview` of the same name. */
export type FaultCode =
  | 'FILE_UNREADABLE'
  | 'OLD_FORMAT'
  | 'FILE_TOO_LARGE'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_COLUMNS'
  | 'QUOTE_NOT_CLOSED'
  | 'NO_NAME_COLUMN'
  | 'SHEET_NOT_FOUND';

/** Thrown for a file that gives nothing at all; doubts about single cells are in what was read. */
export class ReadingFault extends Error {
  constructor(
    readonly code: FaultCode,
    /** What the person can be told, such as the line; never a cell's content. */
    readonly details: Readonly<Record<string, number>> = {},
  ) {
    super(code);
  }
}

export function fail(code: FaultCode, details?: Readonly<Record<string, number>>): never {
  throw new ReadingFault(code, details);
}
