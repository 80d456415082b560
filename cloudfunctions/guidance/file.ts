import { refuse } from '../kernel/errors';
import type { GuidanceCall, GuidanceOutcome } from './context';
import { temporaryUrl } from './store';

/** How long the address of an attachment holds (seconds). */
const addressHolds = 3600;

/** An address for an attachment of the guidance, and for no other file. */
export async function file({ input, target }: GuidanceCall<'file'>): GuidanceOutcome<'file'> {
  const attached = target.content.attachments.some(({ fileId }) => fileId === input.fileId);
  const url = attached && (await temporaryUrl(input.fileId, addressHolds).catch(() => undefined));
  return url ? { url } : refuse('GUIDANCE.FILE_MISSING');
}
