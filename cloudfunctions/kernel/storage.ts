import { createHash } from 'node:crypto';
import { cloud } from './database/sdk';

/** Files in the cloud's storage. */

/**
 * The bytes of an uploaded file of `atMost` bytes; `undefined` when it is not there. A larger one is `tooLarge`, and
 * is not taken into memory to find that out.
 */
export async function downloadWithin(
  fileId: string,
  atMost: number,
): Promise<Buffer | 'tooLarge' | undefined> {
  const url = await temporaryUrl(fileId, 600).catch(() => undefined);
  const answer = url ? await fetch(url) : undefined;
  if (!answer?.ok || !answer.body) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels the rest of the download.
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > atMost) return 'tooLarge';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The size and the SHA-256 (hex) of a file, of which no more than a piece is in memory; `undefined` when it is not there. */
export async function hashFile(fileId: string): Promise<{ bytes: number; sha256: string } | undefined> {
  const url = (await temporaryUrls([fileId], 600)).get(fileId);
  if (!url) return undefined;
  const answer = await fetch(url);
  if (!answer.ok || !answer.body) throw new Error(`a file did not come: ${answer.status}`);
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Puts a file into storage and answers its id. What is put there by whom says `given-files.ts`, which alone calls it for others. */
export async function uploadFile(cloudPath: string, fileContent: Buffer): Promise<string> {
  const answer = await cloud.uploadFile({ cloudPath, fileContent: fileContent as never });
  return answer.fileID;
}

/** An address to download a file from for `seconds`. */
export async function temporaryUrl(fileId: string, seconds: number): Promise<string> {
  const url = (await temporaryUrls([fileId], seconds)).get(fileId);
  if (!url) throw new Error(`no such file: ${fileId}`);
  return url;
}

/** Addresses to download files from for `seconds`, by file; a file that is not there has none. */
export async function temporaryUrls(fileIds: string[], seconds: number): Promise<Map<string, string>> {
  if (fileIds.length === 0) return new Map();
  const { fileList } = (await cloud.getTempFileURL({
    fileList: fileIds.map((fileID) => ({ fileID, maxAge: seconds })),
  })) as unknown as { fileList: { fileID: string; tempFileURL: string }[] };
  return new Map(fileList.flatMap(({ fileID, tempFileURL }) => (tempFileURL ? [[fileID, tempFileURL]] : [])));
}

/** Removes files from storage; those that are gone already are no failure. */
export async function deleteFiles(fileIds: string[]): Promise<void> {
  if (fileIds.length > 0) await cloud.deleteFile({ fileList: fileIds });
}

let root: string | undefined;

/** What every file id begins with. The platform says it only of a file, so that one is put there once an instance. */
export async function storageRoot(): Promise<string> {
  const probe = 'root.txt';
  root ??= (await uploadFile(probe, Buffer.from('-'))).slice(0, -probe.length);
  return root;
}
