import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { functions, root } from '../cloud';
import { judge, round, type BenchReport, type Progress } from './report';

const rounds = 9;
const goal = 0.75;

/** What every fresh process does: it loads one thing and tells how long that took (ms). */
const program = `
  const startedAt = performance.now();
  require(process.argv[1]);
  process.stdout.write(String(performance.now() - startedAt), () => process.exit());`;

/**
 * Loading each function's bundle, each time in a fresh process, against loading `wx-server-sdk` as it is installed. The
 * fastest of the rounds counts: loading is the same work every time, and whatever else the machine does only adds to it.
 */
export async function coldStart(progress: Progress): Promise<BenchReport> {
  const names = readdirSync(functions);
  const entries = new Map([
    ['', 'wx-server-sdk'],
    ...names.map((name) => [name, join(functions, name, 'index.js')] as const),
  ]);
  const times = new Map([...entries.keys()].map((name) => [name, [] as number[]]));
  // The first round warms the file system's cache and does not count.
  for (let round = 0; round <= rounds; round++) {
    for (const [name, entry] of entries) {
      const ms = load(entry);
      if (round > 0) times.get(name)?.push(ms);
    }
    progress(round / rounds);
  }
  const msOf = (name: string) => Math.min(...(times.get(name) ?? []));
  return judge({
    name: 'cold-start',
    metrics: Object.fromEntries(names.map((name) => [`${name}Ms`, round(msOf(name))])),
    floor: { bareSdkMs: round(msOf('')) },
    ratios: Object.fromEntries(names.map((name) => [name, round(msOf(name) / msOf(''))])),
    goals: Object.fromEntries(names.map((name) => [name, goal])),
  });
}

const load = (entry: string): number =>
  Number(
    execFileSync(process.execPath, ['-e', program, entry], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    }),
  );
