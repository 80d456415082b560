import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import compiler from 'miniprogram-compiler';
import type { AppConfig, Build } from './runtime/config';

const cache = new Map<string, { stamp: number; build: Build }>();

/** Reads a build and compiles its templates; the same build is read once a process. */
export function readBuild(root: string): Build {
  const stamp = statSync(join(root, 'app.js')).mtimeMs;
  const cached = cache.get(root);
  if (cached?.stamp === stamp) return cached.build;
  const files: Record<string, string> = {};
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (/\.(js|json)$/.test(path)) files[path.replaceAll('\\', '/')] = readFileSync(join(root, path), 'utf8');
  }
  const config = JSON.parse(files['app.json'] ?? '{}') as AppConfig;
  const build = { config, files, templates: compiler.wxmlToJs(root, { maxBuffer: 64 * 1024 * 1024 }) };
  cache.set(root, { stamp, build });
  return build;
}
