/** What a roster file may be at most; the district has 12,000 members. */
export const limits = {
  /** Bytes of the file as uploaded, and of everything in an `.xlsx` once unzipped. */
  fileBytes: 8 * 1024 * 1024,
  unzippedBytes: 32 * 1024 * 1024,
  rows: 15_000,
  columns: 100,
  /** Entries of an `.xlsx`, which is a zip of a few dozen files. */
  entries: 500,
} as const;
