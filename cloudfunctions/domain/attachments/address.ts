import { temporaryUrl } from '../../kernel/storage';

/** How long the address of an attachment holds (seconds). */
const addressHolds = 3600;

/** An address for one of some attachments, and for no other file; nothing where it is none of them, or gone. */
export async function addressOf(fileId: string, files: { fileId: string }[]): Promise<string | undefined> {
  if (!files.some((one) => one.fileId === fileId)) return undefined;
  return temporaryUrl(fileId, addressHolds).catch(() => undefined);
}
