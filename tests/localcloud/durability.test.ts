import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { init } from '@cloudbase/node-sdk';
import { buildSync } from 'esbuild';

// Kills the local cloud at random moments while it is written to, starts it again on the same data, and looks for
// every write it had acknowledged, for halves of transactions, and for anything nobody wrote.
const KILLS = Number(process.env['LOCALCLOUD_KILLS'] ?? 12);
const WRITERS = 6;
// How long a life lasts: so many acknowledged writes, and then a moment more, which ends in the middle of others.
const MOST_WRITES = 40;
const LONGEST_MOMENT_MS = 8;

// Inside the project, so that the bundle finds its libraries.
const program = join(__dirname, '../../node_modules/.cache/localcloud/killed-cloud.cjs');
let data: string;

beforeAll(() => {
  // The SDK would warn, seconds later, of every request that a kill cut off.
  process.env['SILENCE'] = 'true';
  mkdirSync(join(program, '..'), { recursive: true });
  buildSync({
    entryPoints: [join(__dirname, 'killed-cloud.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['@photostructure/sqlite'],
    minify: true,
  });
  data = mkdtempSync(join(tmpdir(), 'localcloud-durability-'));
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** What one writer asked for: known to be done, or cut off in the middle. */
interface Attempt {
  /** The `_id`s it wrote, all or none of which must be there. */
  ids: string[];
  acknowledged: boolean;
  /** True when any number of the first ids may be there, as for a bulk that was cut off. */
  partial?: boolean;
}

async function load(): Promise<ChildProcess> {
  const child = fork(program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  await once(child, 'message');
  return child;
}

async function start(child: ChildProcess): Promise<Database> {
  child.send({ data });
  const [started] = (await once(child, 'message')) as [
    { environment?: Record<string, string>; failure?: string },
  ];
  if (!started.environment) throw new Error(started.failure);
  Object.assign(process.env, started.environment);
  return init({ env: 'local-cloud', timeout: 60_000 }).database();
}

interface Database {
  collection(name: string): {
    add(data: object): Promise<unknown>;
    where(condition: object): {
      count(): Promise<{ total: number }>;
      skip(n: number): { limit(n: number): { get(): Promise<{ data: { _id: string }[] }> } };
    };
    doc(id: string): {
      get(): Promise<{ data: { n: number }[] }>;
      set(data: object): Promise<unknown>;
      update(data: object): Promise<unknown>;
    };
  };
  command: { inc(n: number): object };
  runTransaction(work: (transaction: Pick<Database, 'collection'>) => Promise<void>): Promise<unknown>;
}

/** Increments of a writer's counter that were acknowledged, and the one that may have been cut off. */
type Counters = { done: number; cut: number }[];

async function write(
  db: Database,
  round: number,
  writer: number,
  counters: Counters,
  attempts: Attempt[],
  acknowledge: () => void,
  isDead: () => boolean,
): Promise<void> {
  for (let i = 0; !isDead(); i++) {
    const id = (part: string): string => `${round}-${writer}-${i}-${part}`;
    const record = (_id: string): object => ({ _id, key: _id, round, text: 'x'.repeat(200) });
    const attempt: Attempt = { ids: [id('a')], acknowledged: false };
    const counter = counters[writer] ?? { done: 0, cut: 0 };
    counter.cut = 0;
    try {
      if (i % 4 === 0) {
        attempts.push(attempt);
        await db.collection('records').add(record(id('a')));
      } else if (i % 4 === 1) {
        attempts.push(Object.assign(attempt, { ids: [id('a'), id('b'), id('c')], partial: true }));
        await db.collection('records').add(attempt.ids.map(record));
      } else {
        counter.cut = 1;
        if (i % 4 === 2) {
          attempt.ids = [];
          await db
            .collection('counters')
            .doc(`w${writer}`)
            .update({ n: db.command.inc(1) });
        } else {
          attempts.push(Object.assign(attempt, { ids: [id('left'), id('right')] }));
          await db.runTransaction(async (transaction) => {
            await transaction.collection('records').add(record(id('left')));
            await transaction.collection('records').add(record(id('right')));
            await transaction
              .collection('counters')
              .doc(`w${writer}`)
              .update({ n: db.command.inc(1) });
          });
        }
        counter.done++;
        counter.cut = 0;
      }
      attempt.acknowledged = true;
      acknowledge();
    } catch (error) {
      if (!isDead()) throw error;
    }
  }
}

async function idsOf(db: Database, round: number): Promise<Set<string>> {
  const ids = new Set<string>();
  for (let skip = 0; ; skip += 1000) {
    const { data: page } = await db.collection('records').where({ round }).skip(skip).limit(1000).get();
    for (const { _id: id } of page) ids.add(id);
    if (page.length < 1000) return ids;
  }
}

function check(found: Set<string>, attempts: Attempt[]): number {
  let acknowledged = 0;
  const explained = new Set<string>();
  for (const { ids, acknowledged: isDone, partial } of attempts) {
    const there = ids.map((id) => found.has(id));
    ids.forEach((id) => explained.add(id));
    if (isDone) {
      acknowledged += ids.length;
      expect([ids, there.every(Boolean)]).toEqual([ids, true]);
    } else if (partial) expect(there.join()).toBe([...there].sort().reverse().join());
    else expect([ids, new Set(there).size <= 1]).toEqual([ids, true]);
  }
  expect([...found].filter((id) => !explained.has(id))).toEqual([]);
  return acknowledged;
}

test(
  `${KILLS} kills: every acknowledged write survives, and nothing else is there`,
  async () => {
    const counters: Counters = Array.from({ length: WRITERS }, () => ({ done: 0, cut: 0 }));
    const rounds: Attempt[][] = [];
    let next = load();
    let acknowledged = 0;
    for (let round = 0; round <= KILLS; round++) {
      const child = await next;
      const db = await start(child);
      if (round === 0)
        for (let w = 0; w < WRITERS; w++) await db.collection('counters').doc(`w${w}`).set({ n: 0 });
      else acknowledged += check(await idsOf(db, round - 1), rounds[round - 1] ?? []);
      for (const [writer, counter] of counters.entries()) {
        const n = (await db.collection('counters').doc(`w${writer}`).get()).data[0]?.n;
        expect(n).toBeGreaterThanOrEqual(counter.done);
        expect(n).toBeLessThanOrEqual(counter.done + counter.cut);
        Object.assign(counter, { done: n, cut: 0 });
      }
      if (round === KILLS) {
        // Once more, everything: later kills must not have taken what earlier ones left.
        for (const [earlier, attempts] of rounds.entries()) check(await idsOf(db, earlier), attempts);
        child.kill('SIGKILL');
        break;
      }
      next = load();
      const attempts: Attempt[] = [];
      rounds.push(attempts);
      let dead = false;
      let left = Math.ceil(Math.random() * MOST_WRITES);
      let enough: () => void = () => undefined;
      const lived = new Promise<void>((resolve) => (enough = resolve));
      const acknowledge = (): void => {
        if (--left === 0) enough();
      };
      const writers = counters.map((_, writer) =>
        write(db, round, writer, counters, attempts, acknowledge, () => dead),
      );
      // A writer that fails before the kill has found a fault.
      await Promise.race([lived, Promise.all(writers)]);
      await pause(Math.random() * LONGEST_MOMENT_MS);
      dead = true;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await Promise.all([exited, ...writers]);
    }
    expect(acknowledged).toBeGreaterThan(KILLS * 5);
  },
  10 * 60_000,
);
