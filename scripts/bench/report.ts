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

/** How far a measurement has come, from 0 to 1. */
export type Progress = (part: number) => void;

/** Judges a measurement: every goal is met when its ratio or metric is at most that. */
export function judge(report: Omit<BenchReport, 'met'>): BenchReport {
  return { ...report, met: Object.keys(report.goals).every((goal) => isMet(report, goal)) };
}

function isMet({ metrics, ratios, goals }: Omit<BenchReport, 'met'>, name: string): boolean {
  return ({ ...metrics, ...ratios }[name] ?? Infinity) <= (goals[name] ?? -Infinity);
}

/** Writes `bench-results/NAME.json` and answers its path. */
export function save(report: BenchReport): string {
  mkdirSync('bench-results', { recursive: true });
  const file = join('bench-results', `${report.name}.json`);
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  return file;
}

/** The report as a table in Markdown: what was measured, the goal, whether it is met. */
export function tableOf(report: BenchReport): string {
  const { name, metrics, floor, ratios, goals } = report;
  const rows = Object.entries({ ...metrics, ...floor, ...ratios }).map(([what, value]) => [
    what in floor ? `${what} (floor)` : what,
    String(value),
    what in goals ? `≤ ${goals[what]}` : '',
    what in goals ? verdictOf(report, what) : '',
  ]);
  const all = [[name, 'measured', 'goal', ''], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0), 3));
  const line = (row: string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  return [line(all[0] ?? []), rule, ...all.slice(1).map(line)].join('\n');
}

/** The middle one of some numbers. */
export const median = (values: number[]): number => quantile(values, 0.5);

/** The number below which a part of them (0 to 1) lies. */
export const quantile = (values: number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? NaN;

/** Rounds to three decimal places. */
export const round = (value: number): number => Math.round(value * 1000) / 1000;

const verdictOf = (report: BenchReport, what: string): string => (isMet(report, what) ? 'met' : '**missed**');
