import { addressOf } from '../domain/attachments/address';
import { refuse } from '../kernel/errors';
import type { GuidanceCall, GuidanceOutcome } from './context';

/** An address for an attachment of the guidance, and for no other file. */
export async function file({ input, target }: GuidanceCall<'file'>): GuidanceOutcome<'file'> {
  const url = await addressOf(input.fileId, target.content.attachments);
  return url ? { url } : refuse('GUIDANCE.FILE_MISSING');
}
