import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configOf, functions, type Deployed } from '../../cloudfunctions/deployment';
import { functions as target, root } from '../cloud';
import { declaredByModels } from '../models';
import { bundle, bundleSdk } from './bundle';

/**
 * Bundles every deployed function, with the SDK beside it, to `dist/cloudfunctions/<name>/`. What a function serves says
 * `types/shared/functions.ts`. With `--watch` it goes on, and bundles again what changes.
 */
const watches = process.argv.includes('--watch');

async function main(): Promise<void> {
  const names = Object.keys(functions);
  mkdirSync(target, { recursive: true });
  const sdk = await bundleSdk();
  await Promise.all(
    Object.entries(functions).map(async ([name, deployed]) => {
      const folder = join(target, name);
      mkdirSync(folder, { recursive: true });
      writeConfig(folder, name, deployed);
      await bundle(name, { folder, sdk, watches });
    }),
  );
  // What is still named is written over in place, so that a cloud that is running never finds its functions gone.
  for (const old of readdirSync(target).filter((name) => !names.includes(name)))
    rmSync(join(target, old), { recursive: true });
  const collections = await declaredByModels();
  writeFileSync(join(root, 'dist/collections.json'), `${JSON.stringify(collections, null, 2)}\n`);
  for (const name of names) {
    const sizes = readdirSync(join(target, name)).map((file) => statSync(join(target, name, file)).size);
    const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1024;
    console.log(
      `${name.padEnd(14)} ${kilobytes.toFixed(0).padStart(6)} KB in ${String(sizes.length).padStart(3)} files`,
    );
  }
}

function writeConfig(folder: string, name: string, deployed: Deployed): void {
  const json = (file: string, value: unknown) =>
    writeFileSync(join(folder, file), `${JSON.stringify(value, null, 2)}\n`);
  json('package.json', { name, version: '1.0.0', main: 'index.js' });
  json('config.json', configOf(deployed));
}

void main();
