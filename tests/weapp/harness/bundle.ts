import { join } from 'node:path';
import { buildSync } from 'esbuild';

let bundled: string | undefined;

/** The runtime as one script for a window, jsdom's or a browser's: it defines `weappRuntime`. */
export function runtimeScript(): string {
  bundled ??= bundle();
  return bundled;
}

function bundle(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, 'runtime/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'weappRuntime',
    target: 'es2020',
    logLevel: 'silent',
  });
  return outputFiles.map((file) => file.text).join('');
}
