import { limits as reading } from '../domain/sheets/limits';

/** What a roster file may be at most; the district has 12,000 members. */
export const limits = {
  /** Bytes of the file as uploaded. */
  fileBytes: 8 * 1024 * 1024,
  rows: reading.rows,
} as const;
