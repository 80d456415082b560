import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { app, root } from './cloud';

/** Prints what the builds weigh, and fails above the budgets: a phone on a slow network has to fetch them. */

const weapp = join(root, 'dist/weapp');
const kb = 1024;
const budgets = { main: 1024 * kb, subpackage: 500 * kb, firstLoad: 250 * kb };

interface Weight {
  name: string;
  bytes: number;
  budget: number;
}

function main(): void {
  const weights = [...weappWeights(), firstLoad()];
  for (const { name, bytes, budget } of weights) {
    const share = `${(bytes / kb).toFixed(0).padStart(6)} KB of ${(budget / kb).toFixed(0).padStart(5)} KB`;
    console.log(`${name.padEnd(28)}${share}${bytes > budget ? '  TOO LARGE' : ''}`);
  }
  if (weights.some(({ bytes, budget }) => bytes > budget)) process.exitCode = 1;
}

/** The mini-program's packages as WeChat counts them: a subpackage is its folder, the main one is the rest. */
export function weappWeights(): Weight[] {
  const config = JSON.parse(readFileSync(join(weapp, 'app.json'), 'utf8')) as {
    subPackages: { root: string }[];
  };
  const subpackages = config.subPackages.map(({ root: folder }) => ({
    name: `weapp ${folder.replace(/\/$/, '')}`,
    bytes: bytesIn(join(weapp, folder)),
    budget: budgets.subpackage,
  }));
  const others = subpackages.reduce((sum, { bytes }) => sum + bytes, 0);
  return [{ name: 'weapp main', bytes: bytesIn(weapp) - others, budget: budgets.main }, ...subpackages];
}

/** The JavaScript that the browser build's first page asks for, gzipped: what its HTML names, and the page's own. */
export function firstLoad(): Weight {
  const html = readFileSync(join(app, 'index.html'), 'utf8');
  const named = [...html.matchAll(/src="\/app\/(js\/[^"]+\.js)"/g)].map(([, file]) => file ?? '');
  const entry = named.map((file) => gzipSync(readFileSync(join(app, file))).length);
  return { name: 'h5 first load, gzipped', bytes: entry.reduce((sum, size) => sum + size, 0), budget: budgets.firstLoad };
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? bytesIn(path) : statSync(path).size);
  }, 0);
}

if (require.main === module) main();
