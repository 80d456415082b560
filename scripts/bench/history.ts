import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { BenchReport } from './report';

/** What measurements found over time: a line a run, and a small plot, so that a slide is seen. */

/** What one run of a measurement found at a commit; of each number that has a goal the number, and the goal of that day. */
export interface Run {
  commit: string;
  /** `YYYY-MM-DD`. */
  on: string;
  bench: string;
  found: Record<string, { is: number; goal: number }>;
}

/** What is kept of a report. */
export function runOf(
  { name, metrics, ratios, goals }: Omit<BenchReport, 'met'>,
  at: Pick<Run, 'commit' | 'on'>,
): Run {
  const all: Record<string, number> = { ...metrics, ...ratios };
  const found = Object.entries(goals).flatMap(([what, goal]) => {
    const is = all[what];
    return is === undefined ? [] : [[what, { is, goal }] as const];
  });
  return { ...at, bench: name, found: Object.fromEntries(found) };
}

/** The runs of a file, the oldest first; none where there is no file yet. */
export const readRuns = (file: string): Run[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Run)
    : [];

/** Runs with one more: measured again at the same commit, the later one counts. */
export const withRun = (runs: readonly Run[], run: Run): Run[] => [
  ...runs.filter(({ commit, bench }) => commit !== run.commit || bench !== run.bench),
  run,
];

/** Writes the runs, a line each. */
export const writeRuns = (file: string, runs: readonly Run[]): void =>
  writeFileSync(file, runs.map((run) => `${JSON.stringify(run)}\n`).join(''));

/** How one number went: its value at each run, as a part of the goal of that day. */
export interface Course {
  bench: string;
  what: string;
  parts: number[];
  /** The number itself, at the last run. */
  last: number;
}

/** The courses of all numbers whose goal is not naught, in the order in which they were first measured. */
export function coursesOf(runs: readonly Run[]): Course[] {
  const courses = new Map<string, Course>();
  for (const { bench, found } of runs) {
    for (const [what, { is, goal }] of Object.entries(found)) {
      if (goal <= 0) continue;
      const key = `${bench} ${what}`;
      const course = courses.get(key) ?? { bench, what, parts: [], last: is };
      courses.set(key, { ...course, parts: [...course.parts, is / goal], last: is });
    }
  }
  return [...courses.values()].sort((one, other) =>
    one.bench < other.bench ? -1 : Number(one.bench > other.bench),
  );
}

const cell = { width: 250, height: 64, columns: 3 };
const line = { left: 8, top: 26, width: 180, height: 28 };
/** What is more than this times the goal is drawn at the edge. */
const most = 2;

/** A plot of courses, each in its own cell: the dashed line is the goal, below it is met. Readable in grey. */
export function plotOf(courses: readonly Course[]): string {
  const rows = Math.ceil(courses.length / cell.columns);
  const cells = courses.map((course, index) => {
    const x = (index % cell.columns) * cell.width;
    const y = Math.floor(index / cell.columns) * cell.height;
    return `<g transform="translate(${x} ${y})">${drawn(course)}</g>`;
  });
  const [width, height] = [cell.columns * cell.width, rows * cell.height];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="11">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...cells,
    '</svg>\n',
  ].join('\n');
}

function drawn({ bench, what, parts, last }: Course): string {
  const at = (part: number) => line.top + line.height * (1 - Math.min(part, most) / most);
  const step = line.width / Math.max(1, parts.length - 1);
  const points = parts.map((part, index) => `${round(line.left + index * step)},${round(at(part))}`);
  const isMissed = (parts.at(-1) ?? 0) > 1;
  const [endX = '0', endY = '0'] = (points.at(-1) ?? '').split(',');
  return [
    `<text x="${line.left}" y="16">${short(`${bench} · ${what}`)}</text>`,
    `<line x1="${line.left}" x2="${line.left + line.width}" y1="${at(1)}" y2="${at(1)}" stroke="#999" stroke-dasharray="3 3"/>`,
    `<polyline points="${points.join(' ')}" fill="none" stroke="#333" stroke-width="1.5"/>`,
    `<circle cx="${endX}" cy="${endY}" r="${isMissed ? 4 : 2.5}" fill="${isMissed ? '#fff' : '#333'}" stroke="#333"/>`,
    `<text x="${line.left + line.width + 8}" y="${line.top + line.height - 8}"${isMissed ? ' font-weight="bold"' : ''}>${last}</text>`,
  ].join('');
}

const longest = 38;

/** A title that keeps to its cell. */
const short = (title: string): string => (title.length > longest ? `${title.slice(0, longest)}…` : title);

const round = (value: number): number => Math.round(value * 10) / 10;
