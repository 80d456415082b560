import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { app, root } from '../cloud';
import { judge, round, type BenchReport } from './report';

const weapp = join(root, 'dist/weapp');
const kilobyte = 1024;

/** Kilobytes of the packages that WeChat loads, and of what a browser loads before its first page, compressed. */
export async function size(): Promise<BenchReport> {
  if (!existsSync(weapp) || !existsSync(app)) throw new Error('there is no build: npm run build');
  const { subPackages, subpackages = subPackages } = JSON.parse(
    readFileSync(join(weapp, 'app.json'), 'utf8'),
  ) as Record<string, { root: string }[] | undefined>;
  const roots = (subpackages ?? []).map((one) => one.root.replace(/\/$/, ''));
  const sizes = Object.fromEntries(roots.map((one) => [`weapp/${one}`, sizeOf(join(weapp, one))]));
  const all = sizeOf(weapp);
  const main = all - Object.values(sizes).reduce((sum, one) => sum + one, 0);
  return judge({
    name: 'size',
    metrics: {
      ...inKilobytes({ 'weapp main': main, 'weapp all': all, ...sizes }),
      'h5 first load': firstLoad(),
    },
    floor: {},
    ratios: {},
    goals: {
      // 400 until there were 44 contexts; each says some 500 bytes of itself here.
      'weapp main': 405,
      ...Object.fromEntries(Object.keys(sizes).map((name) => [name, 500])),
      'h5 first load': 250,
    },
  });
}

/** Every script that the page names, gzipped. */
function firstLoad(): number {
  const html = readFileSync(join(app, 'index.html'), 'utf8');
  const scripts = [...html.matchAll(/<script[^>]*src="\/app\/([^"]+)"/g)].map(([, path = '']) => path);
  const bytes = scripts.map((path) => gzipSync(readFileSync(join(app, path))).length);
  return round(bytes.reduce((sum, one) => sum + one, 0) / kilobyte);
}

const sizeOf = (directory: string): number =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((path) => statSync(join(directory, path)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);

const inKilobytes = (sizes: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(sizes).map(([name, bytes]) => [name, round(bytes / kilobyte)]));
