import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchReport } from '../bench/report';
import type { Part } from './part';

/** What jest writes with `--json --outputFile`, as far as it is told. */
interface TestRun {
  startTime: number;
  numTotalTests: number;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
}

/**
 * 验收: what the last run of the tests (`tests.json`) and of the measurements found, as they lie in a folder; that there is
 * none, where there is none. A run of some of the tests only is no acceptance: how many there were stands beside it.
 */
export function acceptance(folder: string): Part[] {
  return [testsIn(folder), benchesIn(folder)];
}

function testsIn(folder: string): Part {
  const title = '验收（一）自动测试';
  const file = join(folder, 'tests.json');
  if (!existsSync(file)) return { title, lines: ['没有测试结果。请先运行全部测试，再生成本材料。'] };
  const run = JSON.parse(readFileSync(file, 'utf8')) as TestRun;
  const { numTotalTests, numPassedTests, numFailedTests, numPendingTests, startTime } = run;
  return {
    title,
    lines: [],
    table: [
      ['项目', '结果'],
      ['运行时间', new Date(startTime + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')],
      ['测试总数', String(numTotalTests)],
      ['通过', String(numPassedTests)],
      ['没有通过', String(numFailedTests)],
      ['没有运行', String(numPendingTests)],
    ],
  };
}

function benchesIn(folder: string): Part {
  const title = '验收（二）性能测量';
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
  const reports = files
    .filter((file) => file !== 'tests.json')
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as BenchReport);
  if (reports.length === 0) return { title, lines: ['没有测量结果。请先运行全部测量，再生成本材料。'] };
  return {
    title,
    lines: ['在本机的云上测得，与平台上的时间不同；各项含义见 docs/performance.md。'],
    table: [['测量', '指标', '测得', '目标', '达到'], ...reports.flatMap(rowsOf)],
  };
}

const rowsOf = ({ name, metrics, ratios, goals }: BenchReport): string[][] =>
  Object.entries(goals).map(([goal, most]) => {
    const measured = { ...metrics, ...ratios }[goal];
    return [
      name,
      goal,
      measured === undefined ? '没有测到' : String(measured),
      `≤ ${most}`,
      measured !== undefined && measured <= most ? '是' : '否',
    ];
  });
