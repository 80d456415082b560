import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { functions as declared, type Deployed } from '../../cloudfunctions/deployment';
import type { CollectionDeclaration } from '../../cloudfunctions/kernel/database';
import { collectionsOf, type StorageRules } from '../../localcloud';
import { declaredCollections, functions as built, rules } from '../cloud';
import type { Migration } from '../migrate/migration';
import { migrations } from '../migrate/numbered';
import { DeployFault } from './fault';

/** A function as it goes to the cloud. */
export interface ReleasedFunction extends Deployed {
  name: string;
  zip: Buffer;
  /** Digest of what is in the zip. */
  code: string;
}

/** All that a deployment brings. */
export interface Release {
  functions: ReleasedFunction[];
  collections: CollectionDeclaration[];
  storageRules: StorageRules;
  /** What brings stored data to the version that its functions know: see `scripts/migrate`. */
  migrations: readonly Migration[];
}

/** What a zip may weigh that travels inside a request (bytes); the same as in `localcloud/limits.ts`. */
const largestZip = 1.5 * 1024 * 1024;

/** A file of a function that is for the platform; what it may call and how it runs is told otherwise. */
const isTaken = (file: string): boolean => file.endsWith('.js') || file === 'package.json';

/**
 * Reads what the build left in `dist`.
 * @throws DeployFault `build` when it is not there, `size` when a zip is too large
 */
export function readRelease(): Release {
  const missing = Object.keys(declared).find((name) => !existsSync(join(built, name, 'index.js')));
  if (missing !== undefined)
    throw new DeployFault('build', `函数 ${missing} 还没有构建`, '先运行 npm run build:functions。');
  return {
    functions: Object.entries(declared).map(([name, deployed]) => ({ name, ...deployed, ...packed(name) })),
    collections: collectionsOf(declaredCollections()),
    storageRules: rules.storageRules,
    migrations,
  };
}

/** The same files make the same zip, whenever it is made. */
function packed(name: string): { zip: Buffer; code: string } {
  const folder = join(built, name);
  const files = readdirSync(folder)
    .filter(isTaken)
    .sort()
    .map((file) => [file, new Uint8Array(readFileSync(join(folder, file)))] as const);
  const zip = Buffer.from(zipSync(Object.fromEntries(files), { level: 6, mtime: '2020-01-01' }));
  if (zip.length > largestZip) {
    throw new DeployFault(
      'size',
      `函数 ${name} 打包后 ${(zip.length / 1024 / 1024).toFixed(1)} MB，超过 1.5 MB`,
      '请技术人员看新加的依赖，缩小函数，或改为经对象存储上传。',
    );
  }
  return { zip, code: digestOf(zip) };
}

/** By which a function's code is known again. */
export const digestOf = (zip: Buffer): string => createHash('sha256').update(zip).digest('hex').slice(0, 24);
