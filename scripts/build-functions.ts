import { cpSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { collections } from '../cloudfunctions/shared/collections';

/** Bundles every cloud function, with the SDK inside, to `dist/cloudfunctions/<name>/` as it is deployed. */
const root = resolve(__dirname, '..');
const source = join(root, 'cloudfunctions');
const target = join(root, 'dist/cloudfunctions');

async function main(): Promise<void> {
  const names = readdirSync(source).filter((name) => existsSync(join(source, name, 'index.ts')));
  await Promise.all(names.map(bundle));
  // What is still named is written over in place, so that a cloud that is running never finds its functions gone.
  for (const old of readdirSync(target).filter((name) => !names.includes(name))) {
    rmSync(join(target, old), { recursive: true });
  }
  writeFileSync(join(root, 'dist/collections.json'), `${JSON.stringify(collections, null, 2)}\n`);
  for (const name of names) {
    const size = statSync(join(target, name, 'index.js')).size;
    console.log(`${name.padEnd(14)} ${(size / 1024).toFixed(0).padStart(6)} KB`);
  }
}

async function bundle(name: string): Promise<void> {
  const outDir = join(target, name);
  mkdirSync(outDir, { recursive: true });
  await build({
    entryPoints: [join(source, name, 'index.ts')],
    outfile: join(outDir, 'index.js'),
    bundle: true,
    // Names are left as they are: shorter ones made every bundle slower to load, measured by `npm run bench -- cold-start`.
    minifyWhitespace: true,
    minifySyntax: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    logLevel: 'warning',
  });
  writeFileSync(
    join(outDir, 'package.json'),
    `${JSON.stringify({ name, version: '1.0.0', main: 'index.js' })}\n`,
  );
  cpSync(join(source, name, 'config.json'), join(outDir, 'config.json'));
}

void main();
