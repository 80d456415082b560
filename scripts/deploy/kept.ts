import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../cloud';
import { DeployFault } from './fault';
import { versionAfter } from '../migrate/records';
import { digestOf, type Release, type ReleasedFunction } from './release';

/** A release as it is kept on this machine, beside the zips of its functions. It holds no secret. */
export interface KeptRelease {
  /** When it was made, as the name of its folder: `20261127-183000`. */
  id: string;
  /** The version of stored data that its functions know. */
  dataVersion: number;
  runtime: string;
  /** Set once it was deployed whole and answered. */
  deployed: boolean;
  functions: Omit<ReleasedFunction, 'zip'>[];
}

/** How many releases are kept. */
const most = 5;

const describing = 'release.json';

/** Where the releases of an environment are kept. */
export const folderOf = (environment: string): string => join(root, '.data/releases', environment);

/** The releases that are kept, newest first. */
export function keptReleases(folder: string): KeptRelease[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((id) => existsSync(join(folder, id, describing)))
    .sort()
    .reverse()
    .map((id) => JSON.parse(readFileSync(join(folder, id, describing), 'utf8')) as KeptRelease);
}

const codesOf = ({ functions }: { functions: { name: string; code: string }[] }): string =>
  functions
    .map(({ name, code }) => `${name}:${code}`)
    .sort()
    .join();

/** True when both bring the same code. */
export const isSameCode = (
  one: { functions: { name: string; code: string }[] },
  other: { functions: { name: string; code: string }[] },
): boolean => codesOf(one) === codesOf(other);

/**
 * Keeps a release before it is deployed, so that there is a way back from the next one. The same code is kept once.
 * @param now epoch ms
 */
export function keep(folder: string, release: Release, about: { runtime: string; now: number }): KeptRelease {
  const [latest] = keptReleases(folder);
  if (latest && isSameCode(latest, release)) return latest;
  const { runtime, now } = about;
  const id = new Date(now)
    .toISOString()
    .replace(/[-:]|\..*$/g, '')
    .replace('T', '-');
  mkdirSync(join(folder, id), { recursive: true });
  for (const { name, zip } of release.functions) writeFileSync(join(folder, id, `${name}.zip`), zip);
  const functions = release.functions.map(({ zip: _, ...one }) => one);
  const dataVersion = versionAfter(release.migrations);
  const kept = { id, dataVersion, runtime, deployed: false, functions };
  write(folder, kept);
  for (const old of keptReleases(folder).slice(most)) rmSync(join(folder, old.id), { recursive: true });
  return kept;
}

/** Notes that a release stands in the cloud, whole. */
export const markDeployed = (folder: string, kept: KeptRelease): void =>
  write(folder, { ...kept, deployed: true });

const write = (folder: string, kept: KeptRelease): void =>
  writeFileSync(join(folder, kept.id, describing), `${JSON.stringify(kept, null, 2)}\n`);

/** The functions of a kept release with their zips. @throws DeployFault `kept` when one is not what it was */
export function functionsOf(folder: string, { id, functions }: KeptRelease): ReleasedFunction[] {
  return functions.map((one) => {
    const file = join(folder, id, `${one.name}.zip`);
    const zip = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
    if (digestOf(zip) !== one.code) {
      throw new DeployFault(
        'kept',
        `留存的 ${id}/${one.name}.zip 缺失或被改动过`,
        '用 --to 换一个更早的版本，或取出那时的代码重新构建、部署。',
      );
    }
    return { ...one, zip };
  });
}
