import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bootWeapp } from '../../tests/weapp/harness';
import { root } from '../cloud';
import { openids } from '../demo/accounts';
import { judge, median, round, type BenchReport, type Progress } from './report';
import { startWorld } from './world';

const weapp = join(root, 'dist/weapp');
const emptyApp = join(root, 'node_modules/.cache/bench/empty-app');
const warmUp = 3;
const measured = 40;

/**
 * The real mini-program build from `app.js` to the first text of the home page, under the test runtime, against an empty
 * Taro app. The cloud answers at once, so that it is the script's own time. Each boot is compared with the one of the empty
 * app right after it, and the middle one of these ratios counts. `cached` is a phone that was here before: it draws what it kept.
 */
export async function startup(progress: Progress): Promise<BenchReport> {
  if (!existsSync(weapp)) throw new Error('there is no build: npm run build:weapp');
  buildEmptyApp();
  const world = await startWorld({ progress: (part) => progress(part * 0.4) });
  const data = await world.caller.get(openids.member, 'home.get', {});
  await world.close();
  const callFunction = async () => ({ result: { ok: true, data } });
  const storage = { '1::answer:firstScreen': { question: '{}', at: Date.now(), data } };
  const ours: number[] = [];
  const cached: number[] = [];
  const empty: number[] = [];
  for (let i = 0; i < warmUp + measured; i++) {
    const oursMs = await boot({ root: weapp, callFunction });
    const cachedMs = await boot({ root: weapp, callFunction, storage });
    const emptyMs = await boot({ root: emptyApp });
    progress(0.4 + (0.6 * i) / (warmUp + measured));
    if (i < warmUp) continue;
    ours.push(oursMs);
    cached.push(cachedMs);
    empty.push(emptyMs);
  }
  const toEmpty = (some: number[]) => round(median(some.map((ms, i) => ms / (empty[i] ?? NaN))));
  return judge({
    name: 'startup',
    metrics: { startupMs: round(median(ours)), cachedMs: round(median(cached)) },
    floor: { emptyAppMs: round(median(empty)) },
    ratios: { startupToEmptyApp: toEmpty(ours), cachedToEmptyApp: toEmpty(cached) },
    goals: { startupToEmptyApp: 2, cachedToEmptyApp: 2 },
  });
}

async function boot(options: Parameters<typeof bootWeapp>[0]): Promise<number> {
  const app = await bootWeapp(options);
  app.close();
  return app.drawnAfterMs;
}

/** Builds the empty app, unless it was built before. */
function buildEmptyApp(): void {
  if (existsSync(join(emptyApp, 'app.js'))) return;
  execFileSync(join(root, 'node_modules/.bin/taro'), ['build', '--type', 'weapp'], {
    cwd: join(__dirname, 'empty-app'),
    env: { ...process.env, EMPTY_APP_OUT: emptyApp, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}
