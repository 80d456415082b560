import { collection, command, temporaryUrls, uploadFile, within } from '../shared/database';
import type { ActivityRecord, MemberRecord, MinutesRecord, MinutesVersionRecord } from '../shared/records';
import type { ActivityKind } from '../../types/shared/activities';

/** How long addresses of photos hold (seconds). */
const addressHolds = 3600;

/** A photo that no minutes take up, or that was taken out of them, stays this long (ms). */
export const photoStays = 24 * 3_600_000;

export const minutesId = (activityId: string, kind: ActivityKind): string => `${activityId}:${kind}`;

export const findMinutes = (activityId: string, kind: ActivityKind): Promise<MinutesRecord | undefined> =>
  collection('minutes').findById(minutesId(activityId, kind));

/** The minutes of an activity, one for each kind that has any. */
export const minutesOf = (activityId: string): Promise<MinutesRecord[]> =>
  collection('minutes').find({ activityId }, { limit: 20 });

/** The texts before each correction, latest first. */
export const versionsOf = (id: string): Promise<MinutesVersionRecord[]> =>
  collection('minutesVersions').find({ minutesId: id }, { orderBy: [['version', 'desc']], limit: 100 });

/** The active members of the branch that runs an activity, wherever it lies now. */
export async function membersOf({ organizationId }: ActivityRecord): Promise<MemberRecord[]> {
  const branch = await collection('organizations').findById(organizationId);
  return branch ? collection('members').findAll({ orgPath: within(branch.path), state: 'active' }) : [];
}

export const photoUrls = (fileIds: string[]): Promise<Map<string, string>> =>
  temporaryUrls(fileIds, addressHolds);

/** The record that keeps an eye on an uploaded photo; its `_id` is the photo's place. */
export const photoRecordId = (fileId: string): string =>
  `photo:${fileId
    .split('/')
    .slice(-2)
    .join(':')
    .replace(/\.jpg$/, '')}`;

/** Those of some photos that were prepared here and have not been removed. */
export async function knownPhotos(fileIds: string[]): Promise<Set<string>> {
  if (fileIds.length === 0) return new Set();
  const files = await collection('temporaryFiles').find(
    { _id: command.in(fileIds.map(photoRecordId)) },
    { limit: 50 },
  );
  return new Set(files.map(({ fileId }) => fileId));
}

/** Marks a photo's place, so that it is removed unless minutes take it up. */
export async function registerPhoto(cloudPath: string, now: number): Promise<string> {
  const fileId = `${await storageRoot()}${cloudPath}`;
  await collection('temporaryFiles').addOnce({
    _id: photoRecordId(fileId),
    fileId,
    removeAt: now + photoStays,
  });
  return fileId;
}

let root: string | undefined;

/** What every file id begins with. The platform says it only of a file, so that one is put there once an instance. */
async function storageRoot(): Promise<string> {
  const probe = 'minutes/root.txt';
  root ??= (await uploadFile(probe, Buffer.from('-'))).slice(0, -probe.length);
  return root;
}
