import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { context, type Plugin } from 'esbuild';
import { configOf, contextsOf, functions, type Deployed } from '../cloudfunctions/deployment';
import { declaredByModels, modelFiles } from './models';

/**
 * Bundles every deployed function, with the SDK inside, to `dist/cloudfunctions/<name>/`. What a function serves says
 * `types/shared/functions.ts`; the entry that joins its contexts is made here.
 */
const root = resolve(__dirname, '..');
const source = join(root, 'cloudfunctions');
const target = join(root, 'dist/cloudfunctions');

/** With `--watch` it goes on, and bundles again what changes. */
const watches = process.argv.includes('--watch');

async function main(): Promise<void> {
  const names = Object.keys(functions);
  await Promise.all(Object.entries(functions).map(([name, deployed]) => bundle(name, deployed)));
  // What is still named is written over in place, so that a cloud that is running never finds its functions gone.
  for (const old of readdirSync(target).filter((name) => !names.includes(name))) {
    rmSync(join(target, old), { recursive: true });
  }
  const collections = await declaredByModels();
  writeFileSync(join(root, 'dist/collections.json'), `${JSON.stringify(collections, null, 2)}\n`);
  for (const name of names) {
    const size = statSync(join(target, name, 'index.js')).size;
    console.log(`${name.padEnd(14)} ${(size / 1024).toFixed(0).padStart(6)} KB`);
  }
}

/** The code that a function begins with: all models, and the contexts it serves, each loaded when it is first asked. */
function entryOf(name: string): string {
  const models = modelFiles().map((file) => `import ${JSON.stringify(file)};`);
  const own = join(source, name, 'index.ts');
  if (existsSync(own) && contextsOf(name).length === 0) {
    return [...models, `export { main } from ${JSON.stringify(own)};`].join('\n');
  }
  const served = contextsOf(name).map(
    (context) =>
      `  ${context}: async () => (await import(${JSON.stringify(join(source, context, 'index.ts'))})).default,`,
  );
  return [
    ...models,
    `import { serveContexts } from ${JSON.stringify(join(source, 'kernel/serve.ts'))};`,
    'export const main = serveContexts({',
    ...served,
    '});',
  ].join('\n');
}

/**
 * Escapes the letters of regular expressions, which esbuild leaves as they are: a script with one letter beyond ASCII is held at two
 * bytes a letter, whole, and takes that much longer to load.
 */
const inAscii = (file: string): Plugin => ({
  name: 'in-ascii',
  setup: (build) => {
    build.onEnd(({ errors }) => {
      if (errors.length > 0) return;
      const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
      writeFileSync(file, readFileSync(file, 'utf8').replace(/[\u0080-\uffff]/g, escaped));
    });
  },
});

async function bundle(name: string, deployed: Deployed): Promise<void> {
  const outDir = join(target, name);
  mkdirSync(outDir, { recursive: true });
  const outfile = join(outDir, 'index.js');
  const bundling = await context({
    plugins: [inAscii(outfile)],
    stdin: { contents: entryOf(name), resolveDir: root, sourcefile: `${name}.ts`, loader: 'ts' },
    outfile,
    bundle: true,
    // Names are left as they are: shorter ones made every bundle slower to load, measured by `npm run bench -- cold-start`.
    minifyWhitespace: true,
    minifySyntax: true,
    platform: 'node',
    // Templates of papers, as their bytes.
    loader: { '.docx': 'binary', '.xlsx': 'binary' },
    target: 'node18',
    format: 'cjs',
    logLevel: 'warning',
  });
  await bundling.rebuild();
  if (watches) await bundling.watch();
  else await bundling.dispose();
  const json = (file: string, value: unknown) =>
    writeFileSync(join(outDir, file), `${JSON.stringify(value, null, 2)}\n`);
  json('package.json', { name, version: '1.0.0', main: 'index.js' });
  json('config.json', configOf(deployed));
}

void main();
