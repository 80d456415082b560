import { join } from 'node:path';
import { root } from '../cloud';
import { replaceParts } from '../document-parts';
import { simulate } from './city';
import { loadOf, rushOf } from './compute';
import { measure, type Cost, type Measured } from './measure';
import { districts, monthly } from './usage';

/** Measures what calls cost and writes the computed tables of `docs/capacity.md` anew, between its marks. */

const document = join(root, 'docs/capacity.md');
const sizes = [12_000, 1_000_000];
const rushMinutes = 5;

async function main(): Promise<void> {
  const measured = await measure();
  const parts = { calls: callsTable(measured), month: monthTable(measured), city: cityTable(measured) };
  await replaceParts(document, parts);
  console.log(Object.values(parts).join('\n\n'));
}

function callsTable({ calls, tick, day }: Measured): string {
  const rows = monthly.map(([doer, action, times, why]) => {
    const cost = calls.get(action);
    return [action, `${times} a ${doer}`, why, cost?.reads, cost?.writes, cost?.others, cost?.inSequence];
  });
  rows.push([
    'the timer',
    'every minute',
    'nothing to do',
    tick.reads,
    tick.writes,
    tick.others,
    tick.inSequence,
  ]);
  const total = (count: (cost: Cost) => number) => day.reduce((sum, cost) => sum + count(cost), 0);
  rows.push([
    'the timer, a day',
    'every day',
    'all its ticks, while nobody does anything: what goes round by the hour and at night',
    total(({ reads }) => reads),
    total(({ writes }) => writes),
    total(({ others }) => others),
    '',
  ]);
  return tableOf(['call', 'a month', '', 'reads', 'writes', 'transaction', 'in sequence'], rows);
}

function monthTable(measured: Measured): string {
  const loads = sizes.map((members) => loadOf(members, measured));
  const rushes = sizes.map((members) => rushOf(members, rushMinutes, measured));
  const row = (what: string, values: number[], digits = 0) => [
    what,
    ...values.map((value) => number(value, digits)),
  ];
  return tableOf(
    ['', ...sizes.map((members) => `${number(members)} members`)],
    [
      row(
        'function calls a month',
        loads.map(({ calls }) => calls),
      ),
      row(
        'reads a day',
        loads.map(({ reads }) => reads / 30),
      ),
      row(
        'writes a day',
        loads.map(({ writes }) => writes / 30),
      ),
      row(
        'calls and requests a month',
        loads.map(({ calls, reads, writes }) => calls + reads + writes),
      ),
      row(
        'function time a month (GBs)',
        loads.map(({ gbSeconds }) => gbSeconds),
      ),
      row(
        'database growth a month (MB)',
        loads.map(({ storedMb }) => storedMb),
      ),
      row(
        'database growth a year (GB)',
        loads.map(({ storedMb }) => (storedMb * 12) / 1024),
        1,
      ),
      row(
        `all check in within ${rushMinutes} minutes: calls a second`,
        rushes.map((rush) => rush.callsPerSecond),
      ),
      row(
        '… database requests a second',
        rushes.map((rush) => rush.requestsPerSecond),
      ),
      row(
        '… instances of the function',
        rushes.map((rush) => rush.instances),
      ),
    ],
  );
}

/** The evening of a lecture, as the city grows, and with what the code allows for it. */
function cityTable(measured: Measured): string {
  const evenings: [string, Parameters<typeof simulate>[0]][] = [
    ...[12_000, 100_000, 300_000, 1_000_000].map((members): [string, { members: number }] => [
      number(members),
      { members },
    ]),
    ['1,000,000, `attendance` apart', { members: 1_000_000, apart: ['attendance'] }],
    [`1,000,000, ${districts} environments`, { members: 1_000_000, environments: districts }],
  ];
  const rows = evenings.map(([words, options]) => {
    const { medianMs, slowMs, connections, places, fullest, full } = simulate(options, measured);
    return [
      words,
      `${number(medianMs / 1000, 1)} s`,
      `${number(slowMs / 1000, 1)} s`,
      number(connections),
      `${number(places)} of ${fullest}`,
      full ? `${full.what}, after ${full.afterSeconds} s` : 'nothing',
    ];
  });
  return tableOf(
    ['members', 'half of them wait', '99 of 100', 'connections', 'calls at a time', 'full first'],
    rows,
  );
}

const number = (value: number, digits = 0): string =>
  value.toLocaleString('en', { maximumFractionDigits: digits });

const tableOf = (header: unknown[], rows: unknown[][]): string =>
  [header, header.map(() => '---'), ...rows].map((row) => `| ${row.map(String).join(' | ')} |`).join('\n');

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
