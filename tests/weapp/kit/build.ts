import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');

/**
 * Builds the kit's components as native ones of WeChat, which takes Taro a quarter of a minute, unless just these sources
 * were built before; gives the folder.
 */
export function builtKit(): string {
  const cache = join(root, 'node_modules/.cache/weapp-kit');
  const out = join(cache, fingerprint());
  if (existsSync(out)) return out;
  mkdirSync(cache, { recursive: true });
  const staging = `${out}-${process.pid}`;
  execFileSync(join(root, 'node_modules/.bin/taro'), ['build', 'native-components', '--type', 'weapp'], {
    cwd: __dirname,
    env: { ...process.env, KIT_OUT: staging, NODE_ENV: 'production', NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  rmSync(out, { recursive: true, force: true });
  renameSync(staging, out);
  return out;
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const folders = [
    join(root, 'miniprogram'),
    join(root, 'types/shared'),
    join(__dirname, 'config'),
    join(__dirname, 'src'),
  ];
  for (const path of folders.flatMap(filesIn))
    hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
    .sort();
