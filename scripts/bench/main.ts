import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { root } from '../cloud';
import { replaceParts } from '../document-parts';
import { burst } from './burst';
import { checkIn } from './check-in';
import { coldStart } from './cold-start';
import { coverage } from './coverage';
import { dashboard } from './dashboard';
import { dues } from './dues';
import { coursesOf, plotOf, readRuns, runOf, withRun, writeRuns } from './history';
import { home } from './home';
import { importRoster } from './import';
import { learning } from './learning';
import { localcloud } from './localcloud';
import { papers } from './papers';
import { push } from './push';
import { reconcile } from './reconcile';
import { registers } from './registers';
import { save, tableOf, type BenchReport, type Progress } from './report';
import { search } from './search';
import { size } from './size';
import { startup } from './startup';
import { timer } from './timer';

/**
 * Every measurement by its name: `npm run bench -- NAME…`, or all of them. `--write` puts the tables into
 * `docs/performance.md` as well, and a line of each into `docs/performance.jsonl`, from which its plot is drawn.
 */
const measurements: Record<string, (progress: Progress) => Promise<BenchReport>> = {
  'check-in': checkIn,
  burst,
  push,
  home,
  dashboard,
  dues,
  coverage,
  registers,
  learning,
  import: importRoster,
  timer,
  papers,
  search,
  reconcile,
  'cold-start': coldStart,
  size,
  startup,
  localcloud,
};

async function main(): Promise<void> {
  const { values, positionals: names } = parseArgs({
    options: { write: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  let met = true;
  for (const name of names.length > 0 ? names : Object.keys(measurements)) {
    const measure = measurements[name];
    if (!measure)
      throw new Error(`no measurement is called ${name}; there are: ${Object.keys(measurements).join(', ')}`);
    const report = await withProgress(name, measure);
    console.log(`\n${tableOf(report)}\n${report.met ? 'goals met' : 'GOALS MISSED'}: ${save(report)}`);
    met &&= report.met;
    if (values.write) await write(name, report);
  }
  if (!met) process.exitCode = 1;
}

/** Puts a report into the document, and into the history with its plot. */
async function write(name: string, report: BenchReport): Promise<void> {
  const docs = join(root, 'docs');
  await replaceParts(join(docs, 'performance.md'), { [name]: tableOf(report) });
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
  }).trim();
  const run = runOf(report, { commit, on: new Date().toISOString().slice(0, 10) });
  const history = join(docs, 'performance.jsonl');
  const runs = withRun(readRuns(history), run);
  writeRuns(history, runs);
  writeFileSync(join(docs, 'performance.svg'), plotOf(coursesOf(runs)));
}

async function withProgress(
  name: string,
  measure: (progress: Progress) => Promise<BenchReport>,
): Promise<BenchReport> {
  const bar = new SingleBar({ format: `${name} {bar} {percentage}%`, hideCursor: true });
  bar.start(1, 0);
  try {
    return await measure((part) => bar.update(part));
  } finally {
    bar.stop();
  }
}

main().then(
  // A runtime of the mini-program may have left timers behind.
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
