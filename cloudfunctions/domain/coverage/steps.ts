import { monthOf } from '../../kernel/clock';
import { collection, command, whether } from '../../kernel/database';
import { pageRound } from '../../kernel/page-round';
import type { Round, Step } from '../../kernel/steps';
import { stint } from '../../kernel/stint';
import { Organizations, type OrganizationRecord } from '../organization/model';
import { whetherUncounted } from '../subject/to-count';
import { CoverageYears } from './model';
import { keepersAtOnce, openYears, recountChanged, recountKeepers, toCount } from './recount';

/** What one tick does of it (ms), beside its other work; the next one goes on. */
const share = 6_000;

/** Towns, and the district for what lies in none, in the order of their paths. */
const keepersAfter = (path: string, limit: number): Promise<OrganizationRecord[]> =>
  collection(Organizations).find(
    { kind: command.in(['district', 'town'] as const), path: command.gt(path) },
    { orderBy: [['path', 'asc']], limit },
  );

/** Open years by which a month that has begun was not counted yet: where nothing changes it has its figures all the same. */
const isBehind = (now: number) => ({ closedAt: null, countedMonth: command.lt(monthOf(now)) });

/** A year that was changed, or a new month: all keepers are counted by it, some a tick. */
async function recountYears(clock: () => number): Promise<void> {
  const now = clock();
  const years = await openYears();
  const changed = years.find(({ countFrom }) => countFrom !== null);
  const year = changed ?? years.find(({ countedMonth }) => countedMonth < monthOf(now));
  if (!year) return;
  const { _id, version, countFrom } = year;
  const keepers = await keepersAfter(countFrom ?? '', keepersAtOnce);
  await recountKeepers(keepers, years, now);
  const last = keepers.length < keepersAtOnce ? undefined : keepers.at(-1);
  const place = last ? { countFrom: last.path } : { countFrom: null, countedMonth: monthOf(now) };
  // Changed again meanwhile, it begins anew.
  await collection(CoverageYears).updateWhere({ _id, version }, place);
}

export const coverageSteps: Step[] = [
  // First, since it counts what changed with all others.
  {
    name: 'recount-indicators',
    waitsFor: (now) => [whether(CoverageYears, toCount()), whether(CoverageYears, isBehind(now))],
    run: recountYears,
  },
  {
    name: 'recount-coverage',
    waitsFor: () => [whetherUncounted()],
    run: (clock) => recountChanged(clock(), stint(share, clock)),
  },
];

/** Without an open year nothing else counts a month as it begins: clusters (产业集群) have their figures all the same. */
async function countWithoutYears(keepers: OrganizationRecord[], now: number): Promise<void> {
  const years = await openYears();
  if (years.length === 0) await recountKeepers(keepers, years, now);
}

export const coverageRounds: Round[] = [
  pageRound<OrganizationRecord>({
    name: 'keepers-of-month',
    periodAt: monthOf,
    after: keepersAfter,
    cursorOf: ({ path }) => path,
    deal: countWithoutYears,
    page: keepersAtOnce,
    pagesATick: 1,
    share,
  }),
];
