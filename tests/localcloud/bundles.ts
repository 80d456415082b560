import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** A function for a test: the source of its `index.js`, and its `config.json`. */
export interface TestFunction {
  source: string;
  config?: Record<string, unknown>;
}

/**
 * Bundles small functions as deployment does, with the real SDK inside, in a directory of their own.
 * @returns the directory, and what removes it
 */
export function bundleFunctions(functions: Record<string, TestFunction>): {
  directory: string;
  remove: () => void;
} {
  const directory = mkdtempSync(join(tmpdir(), 'localcloud-functions-'));
  for (const [name, { source, config }] of Object.entries(functions)) {
    mkdirSync(join(directory, name));
    buildSync({
      stdin: { contents: source, resolveDir: __dirname, loader: 'js' },
      outfile: join(directory, name, 'index.js'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node18',
      minify: true,
      logLevel: 'error',
    });
    if (config) writeFileSync(join(directory, name, 'config.json'), JSON.stringify(config));
  }
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}
