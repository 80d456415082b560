import { randomBytes } from 'node:crypto';
import {
  dataOf,
  knownOf,
  lineOf,
  recordsOf,
  rerooted,
  without,
  type Held,
  type HeldRegister,
} from '../../cloudfunctions/exit/format';
import { dataVersionOf } from '../../cloudfunctions/kernel/data-version';
import { digestOf } from '../../cloudfunctions/kernel/ids';
import { isBackup, notHeld } from '../backup/format';
import { wallClock } from '../migrate/clock';
import type { Migration } from '../migrate/migration';
import { recordsOf as migrationsIn, standAt, versionAfter } from '../migrate/records';
import { migrate } from '../migrate/run';
import type { Cloud, Stored } from './cloud';
import { attachedPath, dataPath, readFolder, readKnown } from './folder';

/** What of a restoring is kept in the cloud that is restored, so that one cut off goes on, from whichever machine. */
const marker = { collection: 'jobRounds', id: 'restore' };

/** Who opens the app meanwhile is told; see `cloudfunctions/kernel/standing.ts`. */
const standing = { collection: 'accounts', id: 'standing' };

/** What the marker says once all is there and equal; from then on only the data's version is brought up. */
const equal = 'equal';

/** Documents written at once. */
const batch = 100;

/** The cloud into which something is brought back. */
export interface Target {
  cloud: Cloud;
  /** All collections that it has. */
  collections: readonly string[];
  /** Its mini-program: only in the same one do WeChat users have the OPENIDs of a backup. */
  appId: string;
  /** Those that its functions know; data of an earlier version is brought up. */
  migrations: readonly Migration[];
}

/** What was brought back. */
export interface Restored {
  records: number;
  /** WeChat users are bound as they were: a backup, in its own mini-program. */
  bound: boolean;
  /** How many documents were changed, as they were of an earlier version. */
  migrated: number;
}

interface Restoring {
  cloud: Cloud;
  folder: string;
  manifest: Held;
  /** What every file id begins with in the new cloud. */
  root: string;
}

/**
 * Brings an exit or a backup back into an empty cloud, checks that it is equal, record by record, and brings data of an
 * earlier version up. One that was cut off goes on; done twice, it does nothing.
 * @throws when the cloud holds something else, is not equal in the end, or has functions of another version
 */
export async function restore(
  target: Target,
  folder: string,
  progress: (what: string) => void = () => undefined,
): Promise<Restored> {
  const { cloud, appId, migrations } = target;
  const { manifest, sha256 } = readFolder(folder);
  const registers = registersFor(manifest, appId);
  const records = registers.reduce((sum, register) => sum + register.records, 0);
  const bound = isBackup(manifest) && manifest.appId === appId;
  const mark = await begin(target, { sha256, version: manifest.dataVersion });
  if (mark['done'] === true) return { records, bound, migrated: 0 };
  if (mark['cursor'] !== equal) {
    await standAt(cloud, migrations, { version: manifest.dataVersion, now: Date.now() });
    const restoring = { cloud, folder, manifest, root: await cloud.storageRoot() };
    await bringFiles(restoring, registers);
    for (const register of registers) {
      progress(register.sheet);
      await bringRecords(restoring, register);
      await checkRecords(restoring, register);
    }
    await cloud.put(marker.collection, { ...mark, cursor: equal });
  }
  // Nobody writes: functions refuse it.
  const migrated = await migrate(
    { cloud, clock: wallClock, settlesAfter: 0, progress: (_, __, what) => progress(what) },
    migrations,
  );
  await cloud.put(marker.collection, { ...mark, cursor: equal, done: true });
  await cloud.remove(standing.collection, [standing.id]);
  return { records, bound, migrated };
}

/**
 * The registers that are of use in a mini-program, accounts last: until all is there, nobody is anybody. Another than the
 * one of a backup knows none of its WeChat users, and gets what an exit would have brought.
 */
function registersFor(manifest: Held, appId: string): HeldRegister[] {
  const all: HeldRegister[] =
    isBackup(manifest) && manifest.appId !== appId
      ? manifest.registers.filter(({ leaves }) => leaves)
      : manifest.registers;
  const isLast = ({ collection }: HeldRegister) => collection === standing.collection;
  return [...all.filter((one) => !isLast(one)), ...all.filter(isLast)];
}

/** Says that this is being restored, in a cloud that is empty or where the same one was begun. */
async function begin(
  { cloud, collections, migrations }: Target,
  { sha256, version }: { sha256: string; version: number },
): Promise<Stored> {
  const [found] = await cloud.findByIds(marker.collection, [marker.id]);
  if (found?.['period'] === sha256) return found;
  const taken: string[] = [];
  // How far the timer has come in a cloud where nothing is, and what went through nothing, is no data.
  for (const name of collections.filter((one) => !notHeld.includes(one)))
    if ((await cloud.count(name)) > 0) taken.push(name);
  if (taken.length > 0) throw new Error(`云里已经有资料（${taken.join('、')}），只能恢复到空的环境`);
  const known = versionAfter(migrations);
  if (version > known)
    throw new Error(`这份资料是第 ${version} 版的，这里的代码只认得第 ${known} 版，请用最新的代码部署、恢复`);
  const deployed = dataVersionOf(await migrationsIn(cloud));
  if (deployed !== known)
    throw new Error(
      `云里的函数认得第 ${deployed} 版资料，这里的代码认得第 ${known} 版，请先用这里的代码部署`,
    );
  const mark = { _id: marker.id, period: sha256, startedAt: Date.now(), cursor: '', done: false };
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
  return mark;
}

/** Puts uploaded files where they lay, each written down as one that something uses. */
async function bringFiles(
  { cloud, folder, manifest, root }: Restoring,
  registers: HeldRegister[],
): Promise<void> {
  const attached = registers.flatMap(({ parts }) => parts.flatMap((part) => part.attached));
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

const partsOf = ({ folder }: Restoring, { collection, parts }: HeldRegister) =>
  parts.map((part, index) => {
    const path = dataPath(collection, index + 1);
    return { part, read: () => recordsOf(readKnown(folder, { path, sha256: part.data.sha256 }) as Buffer) };
  });

const idsOf = (some: { _id: string }[]): string[] => some.map(({ _id }) => _id);

/** Adds what is not there yet. */
async function bringRecords(restoring: Restoring, register: HeldRegister): Promise<void> {
  const { cloud, manifest, root } = restoring;
  const { collection, secrets } = register;
  for (const { read } of partsOf(restoring, register)) {
    for (const some of inBatches(read())) {
      const known = new Set(idsOf(await cloud.findByIds(collection, idsOf(some))));
      const documents = some
        .filter(({ _id }) => !known.has(_id))
        .map((record) => ({
          ...rerooted(record as Stored, manifest.storageRoot, root),
          ...Object.fromEntries(secrets.map((field) => [field, randomBytes(32).toString('base64url')])),
        }));
      if (documents.length > 0) await cloud.add(collection, documents);
    }
  }
}

/** Reads everything back: each record must be the same bytes, and nothing may be beside it but what looking adds. */
async function checkRecords(restoring: Restoring, register: HeldRegister): Promise<void> {
  const { cloud, manifest, root } = restoring;
  const { collection, secrets, sheet, grows, records } = register;
  for (const { part, read } of partsOf(restoring, register)) {
    const lines: string[] = [];
    for (const some of inBatches(read())) {
      const found = await cloud.findByIds(collection, idsOf(some));
      const stored = new Map(found.map((one) => [one._id, one]));
      for (const { _id } of some) {
        const one = stored.get(_id);
        if (one) lines.push(lineOf(without(rerooted(one, root, manifest.storageRoot), secrets)));
      }
    }
    if (knownOf(dataOf(lines)).sha256 !== part.data.sha256)
      throw new Error(`恢复后的“${sheet}”与原来的不一致`);
  }
  // The word to whoever opens the app lies among the accounts.
  const own = collection === standing.collection ? 1 : 0;
  const beside = (await cloud.count(collection)) - records - own;
  if (beside !== 0 && !(grows && beside > 0)) throw new Error(`恢复后的“${sheet}”多出了记录`);
}

const inBatches = <Of>(all: Of[]): Of[][] =>
  Array.from({ length: Math.ceil(all.length / batch) }, (_, index) =>
    all.slice(index * batch, (index + 1) * batch),
  );
