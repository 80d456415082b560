import { addressOf } from '../domain/attachments/address';
import { refuse } from '../kernel/errors';
import type { ActivityCall, ActivityOutcome } from './context';

/** An address for an attachment of the activity, and for no other file. */
export async function file({ input, target }: ActivityCall<'file'>): ActivityOutcome<'file'> {
  const url = await addressOf(input.fileId, target.attachments ?? []);
  return url ? { url } : refuse('ACTIVITY.FILE_MISSING');
}
