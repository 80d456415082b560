import { inspectAll, type Attachment } from '../domain/attachments/inspect';
import { attachmentStays } from '../domain/attachments/stays';
import type { Plan } from './plan';

/** Where what is attached to an activity is uploaded. */
export const attached = { folder: 'activity-files', stays: attachmentStays } as const;

/** The attachments of a plan with what they are; refuses what is not there, of no kind we take, or too large. */
export const attachmentsOf = (
  { attachments }: Pick<Plan, 'attachments'>,
  before: Attachment[] | undefined,
  openid: string,
): Promise<Attachment[]> =>
  inspectAll(attachments, before ?? [], openid, {
    missing: 'ACTIVITY.FILE_MISSING',
    kind: 'ACTIVITY.FILE_KIND',
    tooLarge: 'ACTIVITY.FILE_TOO_LARGE',
  });
