import { attachmentStays } from '../domain/attachments/stays';

/** Where what is attached to a guidance is uploaded. */
export const attached = { folder: 'guidance-files', stays: attachmentStays } as const;

export const fileCodes = {
  missing: 'GUIDANCE.FILE_MISSING',
  kind: 'GUIDANCE.FILE_KIND',
  tooLarge: 'GUIDANCE.FILE_TOO_LARGE',
} as const;
