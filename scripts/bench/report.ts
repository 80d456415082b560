import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a measurement found. Times in ms, sizes in MB; a goal is the most a ratio or a metric of that name may be. */
export interface BenchReport {
  name: string;
  metrics: Record<string, number>;
  /** The measured floor the ratios are against. */
  floor: Record<string, number>;
  ratios: Record<string, number>;
  goals: Record<string, number>;
  met: boolean;
}

/** Judges a measurement: every goal is met when its ratio or metric is at most that. */
export function judge(report: Omit<BenchReport, 'met'>): BenchReport {
  const values = { ...report.metrics, ...report.ratios };
  const met = Object.entries(report.goals).every(([name, most]) => (values[name] ?? Infinity) <= most);
  return { ...report, met };
}

/** Writes `bench-results/NAME.json` and answers its path. */
export function save(report: BenchReport): string {
  mkdirSync('bench-results', { recursive: true });
  const file = join('bench-results', `${report.name}.json`);
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  return file;
}

/** The middle one of some numbers. */
export const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** Rounds to three decimal places. */
export const round = (value: number): number => Math.round(value * 1000) / 1000;
