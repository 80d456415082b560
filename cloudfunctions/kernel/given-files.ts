import { randomUUID } from 'node:crypto';
import { auditLook, type Auditable, type Happening } from './audit';
import { temporaryUrl, uploadFile } from './storage';
import { registerUpload } from './uploads';

/**
 * Files that functions make for somebody to download. Each is written down, and so is who takes it out, before it lies in storage: a
 * function that is killed anywhere leaves none that stays, and none that nobody answers for.
 */

/** How long such a file stays (ms); whoever needs it later takes it out anew. */
const stays = 24 * 3_600_000;

/** How long an address to download it from holds (seconds). */
const addressHolds = 3600;

/** Puts a file to a place of its own until an instant (epoch ms): from before it lies there it is known when it goes. */
export async function putUntil(cloudPath: string, bytes: Buffer, removeAt: number): Promise<string> {
  await registerUpload(cloudPath, removeAt);
  return uploadFile(cloudPath, bytes);
}

/** Puts a file in the place of the one before: it stays, however often it is written there is one, and nobody is named in it. */
export const putForGood = (cloudPath: string, bytes: Buffer): Promise<string> => uploadFile(cloudPath, bytes);

/** A file to be given out: in which folder, and what its name ends in. */
export interface Given {
  folder: string;
  ending: string;
  bytes: Buffer;
}

/**
 * Gives a file out, at a place that nobody can guess. `taken` is what the audit keeps of it; `noted` where it stands there, or
 * there is nothing to keep.
 */
export async function giveFile(
  { folder, ending, bytes }: Given,
  taken: Happening | 'noted',
  call: Auditable,
): Promise<{ fileId: string; url: string }> {
  if (taken !== 'noted') await auditLook(call, taken);
  const fileId = await putUntil(`${folder}/${randomUUID()}.${ending}`, bytes, call.now + stays);
  return { fileId, url: await temporaryUrl(fileId, addressHolds) };
}

/** An address to download what was given out from, or nothing when its time is over. */
export const addressOfGiven = (fileId: string): Promise<string | undefined> =>
  temporaryUrl(fileId, addressHolds).catch(() => undefined);
