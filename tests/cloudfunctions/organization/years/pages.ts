import { tickUntilIdle } from '../../../../scripts/timer';
import readXlsxFile from 'read-excel-file/node';
import { instantOf, monthAfter, monthOf } from '../../../../cloudfunctions/kernel/clock';
import { minute } from '../../../support/cloud';
import { district, north, south } from '../../../support/district';
import { sumOf, type Recounted } from './memory';
import { everything, guidanceIdOf, type Year } from './play';

/** Every page that shows figures of branches, held against the recount. */

/** The lines of a town's ledger: each counts where its branch stood when the month was settled. */
async function compareLedger({ world, memory }: Year, town: string): Promise<void> {
  const now = world.cloud.now();
  for (const year of new Set(memory.held.map(({ month }) => Number(month.slice(0, 4))))) {
    const { lines } = await world.caller.get(everything, 'ledger.year', { organizationId: town, year });
    const there = memory.held.filter(({ branch, month }) => {
      const settled = instantOf(`${monthAfter(month)}-05`, '00:00');
      return (
        month.startsWith(String(year)) && memory.lineAt(branch, Math.min(settled, now + 1)).includes(town)
      );
    });
    expect(lines.map(({ activityId }) => activityId).sort()).toEqual(
      there.map(({ activityId }) => activityId).sort(),
    );
  }
}

const pick = <Key extends keyof Recounted>(rows: Record<string, Recounted>, keys: readonly Key[]) =>
  Object.fromEntries(
    Object.entries(rows).map(([id, row]) => [id, Object.fromEntries(keys.map((key) => [key, row[key]]))]),
  );

/** What a page says, by its rows, beside what was recounted, of the same figures. */
function expectSame<Key extends keyof Recounted>(
  page: string,
  rows: ({ id: string } & Record<Key, number>)[],
  recounted: Record<string, Recounted>,
  keys: readonly Key[],
): void {
  const told = rows.map((row) => [row.id, Object.fromEntries(keys.map((key) => [key, row[key]]))] as const);
  expect([page, Object.fromEntries(told)]).toEqual([page, pick(recounted, keys)]);
}

const figures = ['branches', 'held', 'expected', 'present'] as const;

/** The report of a month below an organisation; answers its total. */
async function compareReport({ world, memory }: Year, organizationId: string, month: string) {
  const recounted = memory.recount(organizationId, month, world.cloud.now());
  const { rows, total } = await world.caller.get(everything, 'report.themeDays', { organizationId, month });
  expectSame(`report of ${organizationId} in ${month}`, rows, recounted, figures);
  const { branches, held, expected, present } = sumOf(Object.values(recounted));
  expect(total).toEqual({ branches, held, expected, present });
  return total;
}

/** Who told back below an organisation in a month, and who owes what. */
async function compareDuties({ world, memory }: Year, organizationId: string, month: string): Promise<void> {
  const { caller, cloud } = world;
  const recounted = memory.recount(organizationId, month, cloud.now());
  const guidanceId = guidanceIdOf(month);
  const [feedback, overview] = await Promise.all([
    caller.get(everything, 'feedback.report', { organizationId, guidanceId }),
    caller.get(everything, 'compliance.overview', { organizationId, month }),
  ]);
  const page = `${organizationId} in ${month}`;
  expectSame(`feedback of ${page}`, feedback.rows, recounted, ['branches', 'held', 'reported', 'complete']);
  const owed = overview.rows.map((row) => ({ ...row, lacking: row.lacks.themeDay ?? 0 }));
  expectSame(`overview of ${page}`, owed, recounted, ['branches', 'lacking']);
}

/** The table of a month that officers take out, its lines summed by town. */
async function compareTable({ world, memory }: Year, month: string): Promise<void> {
  const { file } = await world.caller.get(everything, 'export.guidanceReport', {
    organizationId: district._id,
    guidanceId: guidanceIdOf(month),
  });
  const answer = await fetch(file.url);
  const [sheet] = await readXlsxFile(Buffer.from(await answer.arrayBuffer()));
  const [, , header = [], ...lines] = sheet?.data ?? [];
  const cell = (line: (typeof lines)[number], word: string) => line[header.indexOf(word)];
  const rows = [north, south].flatMap(({ _id: id, name }) => {
    const own = lines.filter((line) => cell(line, '街镇') === name);
    const sum = (word: string) => own.reduce((total, line) => total + Number(cell(line, word)), 0);
    const count = (word: string, isIt: (said: string) => boolean) =>
      own.filter((line) => isIt(String(cell(line, word)))).length;
    if (own.length === 0) return [];
    return {
      id,
      branches: own.length,
      held: count('主题党日', (said) => said === '已开展'),
      expected: sum('应到人次'),
      present: sum('实到人次'),
      reported: count('反馈', (said) => said !== '未反馈'),
    };
  });
  const recounted = memory.recount(district._id, month, world.cloud.now());
  expectSame(`table of ${month}`, rows, recounted, [...figures, 'reported']);
}

/** What the first screen says to a branch's own keepers. */
async function compareHome({ world, memory }: Year, branchId: string): Promise<void> {
  const { branchThemeDay, person } = await world.caller.get(`${branchId}-a`.toUpperCase(), 'home.get', {});
  const kept = person?.roles[0]?.organizationId;
  if (kept !== branchId || memory.all.get(branchId)?.closed) return;
  const now = world.cloud.now();
  const line = memory.lineAt(branchId, now + 1);
  const own = memory.recount(line[1] ?? '', monthOf(now), now)[branchId];
  const held = branchThemeDay === 'held' || branchThemeDay === 'reported';
  expect([branchId, Number(held)]).toEqual([branchId, own?.held]);
}

/** The months so far. */
function monthsOf({ world }: Year): string[] {
  const months = ['2026-11'];
  for (let last = '2026-11'; last < monthOf(world.cloud.now()); months.push(last)) last = monthAfter(last);
  return months;
}

const towns = [north._id, south._id];

/** The reports and ledgers of every month so far, which need no timer. */
export async function compareReports(year: Year): Promise<void> {
  for (const town of towns) await compareLedger(year, town);
  for (const month of monthsOf(year)) {
    const totals = new Map<string, Pick<Recounted, (typeof figures)[number]>>();
    for (const id of [district._id, ...towns, 'park']) totals.set(id, await compareReport(year, id, month));
    const of = (id: string) => figures.map((figure) => totals.get(id)?.[figure] ?? 0);
    const [northern, southern] = towns.map(of);
    expect(of(district._id)).toEqual(figures.map((_, at) => (northern?.[at] ?? 0) + (southern?.[at] ?? 0)));
  }
}

/** Every page of every month so far against the recount, once the timer has looked. */
export async function compare(year: Year): Promise<void> {
  const { cloud } = year.world;
  // More than the timer waits between two rounds of all branches.
  cloud.advance(61 * minute);
  // What goes round comes in shares: a tick may have stopped with the night's.
  await tickUntilIdle(cloud);
  await compareReports(year);
  for (const branchId of ['north-b1', 'north-b2', 'south-b1']) await compareHome(year, branchId);
  for (const month of monthsOf(year)) {
    for (const id of [district._id, north._id]) await compareDuties(year, id, month);
    await compareTable(year, month);
  }
}
