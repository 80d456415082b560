/** What is said of a file that is attached to a guidance and cannot be taken. */
export const fileCodes = {
  missing: 'GUIDANCE.FILE_MISSING',
  kind: 'GUIDANCE.FILE_KIND',
  tooLarge: 'GUIDANCE.FILE_TOO_LARGE',
} as const;
