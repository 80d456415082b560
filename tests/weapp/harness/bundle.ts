import { join } from 'node:path';
import { buildSync } from 'esbuild';

let bundled: string | undefined;

/** The runtime as one script for a window, jsdom's or a browser's: it defines `weappRuntime`. */
export function runtimeScript(): string {
  bundled ??= buildSync({
    entryPoints: [join(__dirname, 'runtime/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'weappRuntime',
    target: 'es2020',
    logLevel: 'silent',
  }).outputFiles[0]!.text;
  return bundled;
}
