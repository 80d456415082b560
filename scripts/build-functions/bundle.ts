import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, context, transform, type BuildOptions, type OutputFile, type Plugin } from 'esbuild';
import { root } from '../cloud';
import { entries } from './entry';

/**
 * A function is a folder of scripts, each read when it is first needed: the SDK, what all contexts stand on, each context, and
 * what some of them share. A cold start reads what it asks for (docs/decisions/0072-scripts-read-when-needed.md).
 */

/** The SDK's own script, the same for all functions. */
const sdkFile = 'sdk.js';

const common = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  // Names are left as they are: shorter ones made every bundle slower to load, measured by `npm run bench -- cold-start`.
  minifyWhitespace: true,
  minifySyntax: true,
  platform: 'node',
  target: 'node18',
  logLevel: 'warning',
} satisfies BuildOptions;

/** The text of the SDK's script. */
export async function bundleSdk(): Promise<string> {
  const { outputFiles } = await build({
    ...common,
    entryPoints: ['wx-server-sdk'],
    format: 'cjs',
    plugins: [parsedTables],
  });
  const [script] = outputFiles;
  if (!script) throw new Error('the SDK was not bundled');
  return inAscii(script.text);
}

/** A large table is read faster as JSON than as a script. */
const parsedTables: Plugin = {
  name: 'parsed-tables',
  setup: (build) => {
    build.onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const table = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `module.exports = JSON.parse(${JSON.stringify(table)});` };
    });
  },
};

/** Bundles a function into a folder; with `watches` anew with every change. */
export async function bundle(
  name: string,
  { folder, sdk, watches }: { folder: string; sdk: string; watches: boolean },
): Promise<void> {
  const bundling = await context({
    ...common,
    entryPoints: { index: `function:${name}` },
    outdir: folder,
    // Scripts that share others are made of modules only; what Node requires is made of them below.
    splitting: true,
    format: 'esm',
    // Templates of papers, as their bytes.
    loader: { '.docx': 'binary', '.xlsx': 'binary' },
    plugins: [entries, besideSdk, writing(folder, sdk)],
  });
  await bundling.rebuild();
  if (watches) await bundling.watch();
  else await bundling.dispose();
}

/** Leaves the SDK to its own script. */
const besideSdk: Plugin = {
  name: 'beside-sdk',
  setup: (build) => {
    build.onResolve({ filter: /^wx-server-sdk$/ }, () => ({ path: `./${sdkFile}`, external: true }));
  },
};

/** Writes what was bundled as scripts that Node requires, and takes away those of the bundle before. */
const writing = (folder: string, sdk: string): Plugin => ({
  name: 'writing',
  setup: (build) => {
    build.onEnd(async ({ errors, outputFiles = [] }) => {
      if (errors.length > 0) return;
      const scripts = await Promise.all(outputFiles.map(required));
      for (const [file, text] of [...scripts, [sdkFile, sdk] as const])
        writeFileSync(join(folder, file), text);
      const written = new Set([sdkFile, ...scripts.map(([file]) => file)]);
      for (const file of readdirSync(folder))
        if (file.endsWith('.js') && !written.has(file)) rmSync(join(folder, file));
    });
  },
});

async function required({ path, text }: OutputFile): Promise<[file: string, text: string]> {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node18',
    minifyWhitespace: true,
    // What is read later is required as well.
    supported: { 'dynamic-import': false },
  });
  return [basename(path), inAscii(code)];
}

/**
 * Escapes the letters of regular expressions, which esbuild leaves as they are: a script with one letter beyond ASCII is held at two
 * bytes a letter, whole, and takes that much longer to load.
 */
const inAscii = (text: string): string =>
  text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
