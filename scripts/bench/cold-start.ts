import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ActionName } from '../../types';
import { functionOf } from '../../types/shared/functions';
import { environment, functions, root } from '../cloud';
import { journeys } from './journeys';
import { judge, round, type BenchReport, type Progress } from './report';

const rounds = 25;
const goal = 0.75;

/** What every fresh process does: it loads one thing and tells how long that took (ms). */
const program = `
  const startedAt = performance.now();
  require(process.argv[1]);
  const told = [performance.now() - startedAt, process.memoryUsage().rss / 1024 ** 2];
  process.stdout.write(JSON.stringify(told), () => process.exit());`;

/** What one process told: how long loading took (ms), and what it then held of memory (MB). */
type Told = [ms: number, megabytes: number];

/** No journey meets more cold functions than this. */
const coldAtMost = 2;

const coldFunctions = (actions: ActionName[]): number =>
  new Set(actions.map((action) => functionOf(action.split('.')[0] ?? ''))).size;

/**
 * Loading each function's bundle, each time in a fresh process, against loading `wx-server-sdk` as it is installed. The
 * fastest of the rounds counts: loading is the same work every time, and whatever else the machine does only adds to it.
 * How many functions a journey from a cold cloud meets follows from the table of functions.
 */
export async function coldStart(progress: Progress): Promise<BenchReport> {
  // What compiling kept begins with a dot.
  const names = readdirSync(functions).filter((name) => !name.startsWith('.'));
  const entries = new Map([
    ['', 'wx-server-sdk'],
    ...names.map((name) => [name, join(functions, name, 'index.js')] as const),
  ]);
  const times = new Map([...entries.keys()].map((name) => [name, [] as Told[]]));
  // The first round warms the file system's cache and does not count.
  for (let round = 0; round <= rounds; round++) {
    for (const [name, entry] of entries) {
      const told = load(entry);
      if (round > 0) times.get(name)?.push(told);
    }
    progress(round / rounds);
  }
  const msOf = (name: string) => Math.min(...(times.get(name) ?? []).map(([ms]) => ms));
  const memoryOf = (name: string) => Math.min(...(times.get(name) ?? []).map(([, megabytes]) => megabytes));
  const met = Object.fromEntries(Object.entries(journeys).map(([what, all]) => [what, coldFunctions(all)]));
  return judge({
    name: 'cold-start',
    metrics: Object.fromEntries(
      names.flatMap((name) => [
        [`${name}Ms`, round(msOf(name))],
        [`${name}Megabytes`, round(memoryOf(name))],
      ]),
    ),
    floor: { bareSdkMs: round(msOf('')) },
    ratios: { ...Object.fromEntries(names.map((name) => [name, round(msOf(name) / msOf(''))])), ...met },
    goals: {
      ...Object.fromEntries(names.map((name) => [name, goal])),
      ...Object.fromEntries(Object.keys(met).map((what) => [what, coldAtMost])),
    },
  });
}

const load = (entry: string): Told =>
  JSON.parse(
    execFileSync(process.execPath, ['-e', program, entry], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', ...environment },
    }),
  ) as Told;
