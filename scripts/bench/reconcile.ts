import { mkdirSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { RegisterIndex } from '../../cloudfunctions/domain/subject/register-index';
import { heldOutSeeds, judgeMatching, tuningSeeds, type Judged } from '../reconcile/judge';
import { noisyOf, type Noisy } from '../reconcile/noisy';
import { judge, round, type BenchReport, type Progress } from './report';

/** As many as a district may have, and a long list. */
const size = { subjects: 50_000, lines: 12_000 };

/**
 * How well lines of a noisy list are matched with a register of fifty thousand, on the seeds that it was tuned on and on
 * others; how much is left to people, and what the index takes of time and memory.
 * Every false match is listed in `bench-results/reconcile-false.json`.
 */
export function reconcile(progress: Progress): Promise<BenchReport> {
  const seeds = [...tuningSeeds, ...heldOutSeeds];
  const all = seeds.map((seed, index) => {
    const noisy = noisyOf(seed, size);
    const begun = performance.now();
    const judged = judgeMatching(noisy);
    const took = performance.now() - begun;
    progress((index + 1) / seeds.length);
    return { seed, judged, took, shares: noisy.shares };
  });
  const tuned = sharesOf(all.filter(({ seed }) => tuningSeeds.includes(seed)).map(({ judged }) => judged));
  const held = sharesOf(all.filter(({ seed }) => heldOutSeeds.includes(seed)).map(({ judged }) => judged));
  mkdirSync('bench-results', { recursive: true });
  writeFileSync(
    'bench-results/reconcile-false.json',
    `${JSON.stringify(Object.fromEntries(all.map(({ seed, judged }) => [seed, judged.wrong])), null, 2)}\n`,
  );
  const least = (share: keyof Noisy['shares']) => round(Math.min(...all.map(({ shares }) => shares[share])));
  const noisy = noisyOf(heldOutSeeds[0] ?? 0, size);
  const report = judge({
    name: 'reconcile',
    metrics: {
      'damaged lines, at least (%)': least('damaged'),
      'near names, at least (%)': least('nearNames'),
      'same name, other code, at least (%)': least('sameNames'),
      'tuned on: false among automatic (%)': tuned.wrong,
      'tuned on: not shown (%)': tuned.missed,
      'held out: false among automatic (%)': held.wrong,
      'held out: not shown (%)': held.missed,
      'held out: worst set, false among automatic (%)': held.worstWrong,
      'held out: worst set, not shown (%)': held.worstMissed,
      'held out: left to people (%)': held.unsure,
      'index and 12,000 lines (ms)': round(all.reduce((sum, { took }) => sum + took, 0) / all.length),
      'index of 50,000 (MB)': round(memoryOf(noisy)),
    },
    floor: {},
    ratios: {},
    goals: {
      'held out: worst set, false among automatic (%)': 0.5,
      'held out: worst set, not shown (%)': 3,
      'index of 50,000 (MB)': 100,
    },
  });
  return Promise.resolve(report);
}

function sharesOf(sets: Judged[]) {
  const sum = (count: (judged: Judged) => number) => sets.reduce((total, judged) => total + count(judged), 0);
  const wrongOf = ({ wrong, automatic }: Judged) => (100 * wrong.length) / automatic;
  const missedOf = ({ missed, known }: Judged) => (100 * missed.length) / known;
  return {
    wrong: round((100 * sum(({ wrong }) => wrong.length)) / sum(({ automatic }) => automatic)),
    missed: round((100 * sum(({ missed }) => missed.length)) / sum(({ known }) => known)),
    worstWrong: round(Math.max(...sets.map(wrongOf))),
    worstMissed: round(Math.max(...sets.map(missedOf))),
    unsure: round((100 * sum(({ unsure }) => unsure)) / sum(({ lines }) => lines)),
  };
}

/** What the index takes of the heap, in MB, beyond the register itself. */
function memoryOf({ register }: Noisy): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = process.memoryUsage().heapUsed;
  const index = new RegisterIndex(register);
  collect();
  const after = process.memoryUsage().heapUsed;
  // The index is still needed here, or it would have been collected.
  return index.withName('').length === 0 ? (after - before) / 1024 / 1024 : NaN;
}
