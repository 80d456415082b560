import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../cloud';
import { holdsManifest, readFolder } from '../exit/folder';

/** Where backups lie, one folder each, named by when it was begun (UTC): `20261127-183000`. */

const named = /^\d{8}-\d{6}$/;

/** What a folder is called in which a backup is still being written. */
const unfinished = '.未完成';

/** Where the backups of an environment lie unless it is said otherwise. */
export const folderOf = (environment: string): string => join(root, '.data/backups', environment);

/** The whole backups in a folder, the latest first. */
export const keptBackups = (place: string): string[] =>
  existsSync(place)
    ? readdirSync(place)
        .filter((name) => named.test(name) && holdsManifest(join(place, name)))
        .sort()
        .reverse()
        .map((name) => join(place, name))
    : [];

/**
 * Has a backup written beside the others, and named as one once every file of it is found whole: cut off, it leaves nothing
 * that looks like one, and what it leaves goes with the next. Of older ones the latest `most` stay, itself among them.
 * @param now epoch ms
 */
export async function keepBackup<Of>(
  { place, most, now }: { place: string; most: number; now: number },
  write: (folder: string) => Promise<Of>,
): Promise<{ folder: string; written: Of; sha256: string }> {
  // Nobody but whoever runs it reads what is held.
  mkdirSync(place, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(place).filter((one) => one.endsWith(unfinished)))
    rmSync(join(place, name), { recursive: true });
  const id = new Date(now)
    .toISOString()
    .replace(/[-:]|\..*$/g, '')
    .replace('T', '-');
  const folder = join(place, id);
  const half = `${folder}${unfinished}`;
  mkdirSync(half, { mode: 0o700 });
  const written = await write(half);
  const { sha256 } = readFolder(half);
  renameSync(half, folder);
  for (const old of keptBackups(place).slice(most)) rmSync(old, { recursive: true });
  return { folder, written, sha256 };
}
