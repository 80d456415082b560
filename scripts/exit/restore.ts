import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import {
  dataName,
  dataOf,
  knownOf,
  lineOf,
  recordsOf,
  rerooted,
  without,
  type Manifest,
  type Register,
} from '../../cloudfunctions/exit/format';
import { digestOf } from '../../cloudfunctions/kernel/ids';
import type { Cloud, Stored } from './cloud';
import { attachedPath, readFolder, readKnown } from './folder';

/** What of a restoring is kept in the cloud that is restored, so that one cut off goes on, from whichever machine. */
const marker = { collection: 'jobRounds', id: 'restore' };

/** Who opens the app meanwhile is told; see `cloudfunctions/kernel/standing.ts`. */
const standing = { collection: 'accounts', id: 'standing' };

/** Documents written at once. */
const batch = 100;

interface Restoring {
  cloud: Cloud;
  folder: string;
  manifest: Manifest;
  /** What every file id begins with in the new cloud. */
  root: string;
}

/**
 * Brings an exit back into an empty cloud and checks that it is equal, record by record. One that was cut off goes on;
 * done twice, it does nothing. `collections` are all that the cloud has.
 * @throws when the cloud holds something else, or is not equal in the end
 */
export async function restore(
  cloud: Cloud,
  folder: string,
  collections: readonly string[],
  progress: (register: string) => void = () => undefined,
): Promise<{ records: number }> {
  const { manifest, sha256 } = readFolder(folder);
  const before = await begin(cloud, sha256, collections);
  const restoring = { cloud, folder, manifest, root: await cloud.storageRoot() };
  if (!before.done) {
    await bringFiles(restoring);
    for (const register of manifest.registers) {
      progress(register.sheet);
      await bringRecords(restoring, register);
    }
    for (const register of manifest.registers) await checkRecords(restoring, register);
  }
  await cloud.put(marker.collection, { ...before.mark, done: true });
  await cloud.remove(standing.collection, [standing.id]);
  return { records: manifest.registers.reduce((sum, { records }) => sum + records, 0) };
}

/** Says that this exit is being restored, in a cloud that is empty or where the same one was begun. */
async function begin(cloud: Cloud, sha256: string, collections: readonly string[]) {
  const [found] = await cloud.findByIds(marker.collection, [marker.id]);
  const mark = { _id: marker.id, period: sha256, startedAt: Date.now(), cursor: '', done: false };
  if (found?.['period'] === sha256) return { mark: found, done: found['done'] === true };
  const taken: string[] = [];
  for (const name of collections) if ((await cloud.count(name)) > 0) taken.push(name);
  if (taken.length > 0) throw new Error(`云里已经有资料（${taken.join('、')}），只能恢复到空的环境`);
  await cloud.put(marker.collection, mark);
  await cloud.put(standing.collection, {
    _id: standing.id,
    name: '',
    organizationId: '',
    organizationName: '',
    orgPath: '',
    grants: [],
    standing: { readOnly: { from: 0, reason: '正在恢复资料', by: '' } },
  });
  return { mark, done: false };
}

/** Puts uploaded files where they lay, each written down as one that something uses. */
async function bringFiles({ cloud, folder, manifest, root }: Restoring): Promise<void> {
  const attached = manifest.registers.flatMap(({ parts }) => parts.flatMap((part) => part.attached));
  for (const one of new Map(attached.map((file) => [file.fileId, file])).values()) {
    if ('missing' in one) continue;
    const cloudPath = one.fileId.slice(manifest.storageRoot.length);
    const fileId = `${root}${cloudPath}`;
    // The same id that an upload has: `cloudfunctions/kernel/uploads.ts`.
    const _id = `upload:${digestOf(fileId)}`;
    if ((await cloud.findByIds('temporaryFiles', [_id])).length > 0) continue;
    const content = readKnown(folder, { path: attachedPath(one.fileId, manifest), sha256: one.sha256 });
    if (!content) throw new Error(`文件缺失：${cloudPath}`);
    await cloud.upload(cloudPath, content);
    await cloud.put('temporaryFiles', { _id, fileId, removeAt: null });
  }
}

const partsOf = ({ folder }: Restoring, { collection, parts }: Register) =>
  parts.map((part, index) => {
    const path = join('数据', dataName(collection, index + 1));
    return { part, read: () => recordsOf(readKnown(folder, { path, sha256: part.data.sha256 }) as Buffer) };
  });

/** Adds what is not there yet. */
async function bringRecords(restoring: Restoring, register: Register): Promise<void> {
  const { cloud, manifest, root } = restoring;
  const { collection, secrets } = register;
  for (const { read } of partsOf(restoring, register)) {
    const records = read();
    for (let at = 0; at < records.length; at += batch) {
      const some = records.slice(at, at + batch);
      const there = await cloud.findByIds(
        collection,
        some.map(({ _id }) => _id),
      );
      const known = new Set(there.map(({ _id }) => _id));
      const missing = some.filter(({ _id }) => !known.has(_id));
      const documents = missing.map((record) => ({
        ...rerooted(record as Stored, manifest.storageRoot, root),
        ...Object.fromEntries(secrets.map((field) => [field, randomBytes(32).toString('base64url')])),
      }));
      if (documents.length > 0) await cloud.add(collection, documents);
    }
  }
}

/** Reads everything back: each part must be the same bytes, and nothing may be beside it. */
async function checkRecords(
  restoring: Restoring,
  { collection, secrets, sheet, parts }: Register,
): Promise<void> {
  const { cloud, manifest, root } = restoring;
  let last = '';
  for (const { records, data } of parts) {
    const lines: string[] = [];
    while (lines.length < records) {
      const page = await cloud.find(collection, last, Math.min(200, records - lines.length));
      if (page.length === 0) break;
      last = page.at(-1)?._id ?? '';
      lines.push(...page.map((one) => lineOf(without(rerooted(one, root, manifest.storageRoot), secrets))));
    }
    if (knownOf(dataOf(lines)).sha256 !== data.sha256) throw new Error(`恢复后的“${sheet}”与导出的不一致`);
  }
  if ((await cloud.find(collection, last, 1)).length > 0) throw new Error(`恢复后的“${sheet}”多出了记录`);
}
