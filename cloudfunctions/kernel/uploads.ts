import type { Transaction } from './database';
import { digestOf } from './ids';
import { storageRoot } from './storage';
import { dropLater, dropNow, keepUntil, knownFiles } from './temporary-files';

/** Files that phones upload: each has a place that the cloud named, and is written down there before it arrives. */

/** Where files of a kind lie, and how long one stays that nothing takes up (ms). */
export interface UploadFolder {
  folder: string;
  stays: number;
}

/** How the names of what somebody uploads begin. */
const markOf = (openid: string): string => `${digestOf('upload', openid)}-`;

/** A place that nobody can guess, the same for a resend of the same act; what is put there is removed in time. */
export async function prepareUploadTo(
  { folder, stays }: UploadFolder,
  { actKey, ending }: { actKey: string; ending: string },
  { openid, now }: { openid: string; now: number },
): Promise<{ cloudPath: string; fileId: string }> {
  const cloudPath = `${folder}/${markOf(openid)}${digestOf(openid, actKey)}.${ending}`;
  return { cloudPath, fileId: await registerUpload(cloudPath, now + stays) };
}

/** Writes a place down before a file is uploaded to it, which is removed at an instant unless it is taken up; answers its id. */
export async function registerUpload(cloudPath: string, removeAt: number): Promise<string> {
  const fileId = `${await storageRoot()}${cloudPath}`;
  await dropLater({ _id: recordIdOf(fileId), fileId, removeAt });
  return fileId;
}

/** The record that keeps an eye on an uploaded file. */
const recordIdOf = (fileId: string): string => `upload:${digestOf(fileId)}`;

/** Those of some files that were prepared here and have not been removed. */
export async function knownUploads(fileIds: string[]): Promise<Set<string>> {
  const files = await knownFiles(fileIds.map(recordIdOf));
  return new Set(files.map(({ fileId }) => fileId));
}

/**
 * The same of what this person uploaded. Whoever reads something knows the ids of its files; that is no right to them, and
 * who takes a file up disposes of it.
 */
export async function ownUploads(fileIds: string[], openid: string): Promise<Set<string>> {
  return knownUploads(fileIds.filter((fileId) => nameOf(fileId).startsWith(markOf(openid))));
}

const nameOf = (fileId: string): string => fileId.split('/').at(-1) ?? '';

/** Keeps the files that something took up; those that it let go are removed at an instant, or stay (`null`). */
export async function takeUp(
  within: Transaction,
  { before, after }: { before: string[]; after: string[] },
  removeAt: number | null,
): Promise<void> {
  for (const fileId of after.filter((one) => !before.includes(one)))
    await keepUntil(within, recordIdOf(fileId), null);
  for (const fileId of before.filter((one) => !after.includes(one)))
    await keepUntil(within, recordIdOf(fileId), removeAt);
}

/** Some files go now, whatever took them up; those that are known here. */
export async function dropUploads(fileIds: readonly string[], now: number): Promise<void> {
  if (fileIds.length > 0) await dropNow(fileIds.map(recordIdOf), now);
}
