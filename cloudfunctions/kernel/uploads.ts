import { digestOf } from './ids';
import type { TemporaryFileRecord } from './model';
import { storageRoot } from './storage';
import { dropLater, knownFiles } from './temporary-files';

/** Files that phones upload: each has a place that the cloud named, and is written down there before it arrives. */

/** Where files of a kind lie, and how long one stays that nothing takes up (ms). */
export interface UploadFolder {
  folder: 'rosters' | 'guidance-files';
  stays: number;
}

/** A place that nobody can guess, the same for a resend of the same act; what is put there is removed in time. */
export async function prepareUploadTo(
  { folder, stays }: UploadFolder,
  { actKey, ending }: { actKey: string; ending: string },
  { openid, now }: { openid: string; now: number },
): Promise<{ cloudPath: string; fileId: string }> {
  const cloudPath = `${folder}/${digestOf(openid, actKey)}.${ending}`;
  const fileId = `${await storageRoot()}${cloudPath}`;
  await dropLater({ _id: uploadRecordId(fileId), fileId, removeAt: now + stays });
  return { cloudPath, fileId };
}

/** The record that keeps an eye on an uploaded file. */
export const uploadRecordId = (fileId: string): string => `upload:${digestOf(fileId)}`;

/** Those of some files that were prepared here and have not been removed. */
export async function knownUploads(fileIds: string[]): Promise<Set<string>> {
  const files: TemporaryFileRecord[] = await knownFiles(fileIds.map(uploadRecordId));
  return new Set(files.map(({ fileId }) => fileId));
}
