import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TmplGroup } from 'glass-easel-template-compiler';
import type { AppConfig, Build } from './runtime/config';
import { attributesOf } from './wxml';

const cache = new Map<string, { stamp: number; build: Build }>();

/** Reads a build and compiles its templates; the same build is read once a process. Fails where a template is wrong. */
export function readBuild(root: string): Build {
  const stamp = statSync(join(root, 'app.js')).mtimeMs;
  const cached = cache.get(root);
  if (cached?.stamp === stamp) return cached.build;
  const read = (extension: RegExp) =>
    Object.fromEntries(
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((path) => extension.test(path))
        .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]),
    );
  const files = read(/\.(js|json)$/);
  const templates = read(/\.wxml$/);
  const build: Build = {
    config: JSON.parse(files['app.json'] ?? '{}') as AppConfig,
    files,
    templates: compile(templates, read(/\.wxs$/)),
    attributes: attributesOf(Object.values(templates)),
  };
  cache.set(root, { stamp, build });
  return build;
}

interface Fault {
  message: string;
  startLine: number;
}

function compile(templates: Record<string, string>, scripts: Record<string, string>): string {
  const group = new TmplGroup();
  try {
    for (const [path, source] of Object.entries(scripts)) group.addScript(path.replace(/\.wxs$/, ''), source);
    for (const [path, source] of Object.entries(templates)) {
      const faults = group.addTmpl(path.replace(/\.wxml$/, ''), source) as Fault[];
      const [first] = faults;
      if (first) throw new Error(`${path}:${first.startLine + 1}: ${first.message}`);
    }
    return group.getTmplGenObjectGroups();
  } finally {
    group.free();
  }
}
