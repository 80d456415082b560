import { formatVersion } from '../../cloudfunctions/exit/format';
import { dataVersionOf } from '../../cloudfunctions/kernel/data-version';
import type { DeclaredCollection } from '../cloud';
import type { Progress } from '../deploy/progress';
import { each } from '../deploy/step';
import type { Cloud, Stored } from '../exit/cloud';
import { writeManifest } from '../exit/folder';
import { recordsOf } from '../migrate/records';
import { collect, forget, lookAgain, type Collected, type Collecting } from './collect';
import { notHeld, type Backup, type BackupRegister } from './format';

/** How often all is read again, until nothing changed from one time to the next. */
const mostLooks = 4;

export interface Taking {
  cloud: Cloud;
  /** An empty folder, which is whole when its manifest is there. */
  folder: string;
  collections: readonly DeclaredCollection[];
  appId: string;
  now: () => number;
  progress: Progress;
}

/**
 * Takes a backup of a cloud that is in use. All is read, and read again until one whole reading finds everything as the
 * one before did: then it is what stood there at the instant between the two. What changes each time is named.
 */
export async function takeBackup(taking: Taking): Promise<Backup> {
  const { cloud, folder, collections, appId, now, progress } = taking;
  const startedAt = now();
  const dataVersion = dataVersionOf(await recordsOf(cloud));
  const held = collections.filter(({ name }) => !notHeld.includes(name));
  const collecting: Collecting = {
    cloud,
    folder,
    storageRoot: await cloud.storageRoot(),
    passing: await passingFiles(cloud),
    fetched: new Map(),
    seen: () => undefined,
  };
  const counts = await each(held, ({ name }) => cloud.count(name));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const all = new Map<string, Collected>();
  collecting.seen = counting(total, progress, '读取');
  for (const { name } of held) all.set(name, await collect(collecting, name));
  let unsettled: string[] = [];
  let asOf = now();
  for (let looks = 0; looks < mostLooks; looks += 1) {
    asOf = now();
    collecting.seen = counting(total, progress, '再读一遍核对');
    unsettled = await takeUpChanges(collecting, held, all);
    if (unsettled.length === 0) break;
  }
  const backup: Backup = {
    format: formatVersion,
    dataVersion,
    organizationName: await districtName(cloud),
    appId,
    startedAt,
    asOf,
    finishedAt: now(),
    storageRoot: collecting.storageRoot,
    keys: [...new Set([...all.values()].flatMap(({ keys }) => [...keys]))].sort(),
    unsettled,
    registers: held.map((one) => registerOf(one, all)),
  };
  writeManifest(folder, Buffer.from(JSON.stringify(backup)));
  return backup;
}

function registerOf(
  { name, sheet, what, grows }: DeclaredCollection,
  all: ReadonlyMap<string, Collected>,
): BackupRegister {
  const { parts } = all.get(name) as Collected;
  return {
    collection: name,
    sheet: sheet ?? what ?? name,
    leaves: sheet !== undefined,
    records: parts.reduce((sum, { records }) => sum + records, 0),
    secrets: [],
    grows: grows === true,
    parts,
  };
}

/** The name of the district; '' where there is none yet. */
async function districtName(cloud: Cloud): Promise<string> {
  for (let last = ''; ;) {
    const page = await cloud.find('organizations', last, 1000);
    const district = page.find(({ kind }) => kind === 'district');
    if (district || page.length < 1000) return (district?.['name'] ?? '') as string;
    last = page.at(-1)?._id ?? '';
  }
}

/** Reads all again and writes anew what changed; answers the registers that did, but for those that looking adds to. */
async function takeUpChanges(
  collecting: Collecting,
  held: readonly DeclaredCollection[],
  all: Map<string, Collected>,
): Promise<string[]> {
  const changed: string[] = [];
  for (const { name, sheet, what, grows } of held) {
    const before = all.get(name) as Collected;
    if ((await lookAgain(collecting, name)) === before.sha256) continue;
    forget(collecting, name, before);
    all.set(name, await collect(collecting, name));
    if (!grows) changed.push(sheet ?? what ?? name);
  }
  return changed;
}

/** Files that are removed by themselves: exports, and uploads that nothing took up. */
async function passingFiles(cloud: Cloud): Promise<Set<string>> {
  const passing = new Set<string>();
  for (let page: Stored[] = [], last = ''; ; last = page.at(-1)?._id ?? '') {
    page = await cloud.find('temporaryFiles', last, 1000);
    for (const { fileId, removeAt } of page) if (removeAt !== null) passing.add(String(fileId));
    if (page.length < 1000) return passing;
  }
}

/** Tells how far one reading of all is; what comes to be meanwhile, and what is read anew, counts as well. */
function counting(total: number, progress: Progress, what: string) {
  let done = 0;
  return (records: number) => {
    done += records;
    progress(done, Math.max(total, done), what);
  };
}
