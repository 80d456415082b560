import { monthOf } from '../../kernel/clock';
import { collection, command } from '../../kernel/database';
import { pagesOf } from '../../kernel/pages-of';
import type { Figure, Indicator, Overlap } from '../../../types/shared/coverages';
import { findOrganizations } from '../organization/find';
import type { OrganizationRecord } from '../organization/model';
import { everySubject } from '../subject/find';
import { countingOf, subjectsToCount, counted } from '../subject/to-count';
import { CoverageMonths, CoverageYears, type CoverageMonthRecord, type CoverageYearRecord } from './model';
import { Tally } from './tally';

/** Counts a keeper's subjects anew into the month under way: the figures are roll-ups, and equal to a recount. */

export const openYears = (): Promise<CoverageYearRecord[]> =>
  collection(CoverageYears).find({ closedAt: null }, { limit: 20 });

/** A figure's key among those of all years. */
export const figureKey = (year: number, key: string): string => `${year}:${key}`;

/** Whether a figure, or a bucket, is one of these years. */
const isOfYear =
  (years: readonly CoverageYearRecord[]) =>
  (key: string): boolean =>
    years.some(({ year }) => key.startsWith(figureKey(year, '')));

export const indicatorsOf = (years: readonly CoverageYearRecord[]): Indicator[] =>
  years.flatMap(({ year, indicators }) =>
    indicators.map((one) => ({
      ...one,
      key: figureKey(year, one.key),
      ...(one.bucket && { bucket: figureKey(year, one.bucket) }),
    })),
  );

type Keeper = Pick<OrganizationRecord, '_id' | 'path'>;

/** So many keepers are read at once: what their subjects fill is a few megabytes of the sixteen that one answer may have. */
export const keepersAtOnce = 5;

/**
 * Counts some keepers. Their subjects say that they are being counted before they are read: one that changes meanwhile
 * says anew that it wants to be. None is through before all are counted: one that moved counts in two of them.
 */
export async function recountKeepers(
  keepers: readonly Keeper[],
  years: readonly CoverageYearRecord[],
  now: number,
): Promise<void> {
  const ids = keepers.map(({ _id }) => _id);
  await countingOf(ids);
  const through: string[] = [];
  for (const some of pagesOf(keepers, keepersAtOnce))
    through.push(...(await Promise.all(some.map((keeper) => recount(keeper, years, now)))).flat());
  await Promise.all(through.map((id) => counted(id, ids)));
}

/**
 * Counts one of them by the open years; what was counted by a year that is closed since stays. Answers it where some subject of
 * it waits to be through.
 */
async function recount(
  { _id: organizationId, path: orgPath }: Keeper,
  years: readonly CoverageYearRecord[],
  now: number,
): Promise<string[]> {
  const tally = new Tally(indicatorsOf(years));
  let waits = false;
  for await (const subject of everySubject(organizationId)) {
    tally.add(subject);
    waits ||= subject.toCount === 'counting';
  }
  const month = monthOf(now);
  const _id = `${organizationId}:${month}`;
  const stored = await collection(CoverageMonths).findById(_id);
  const { figures, clusters, overlaps } = tally.result();
  const kept = keptOf(stored, years);
  await collection(CoverageMonths).put({
    _id,
    organizationId,
    orgPath,
    month,
    at: now,
    figures: [...kept.figures, ...figures],
    clusters,
    overlaps: [...kept.overlaps, ...overlaps],
  });
  return waits ? [organizationId] : [];
}

/** What a month has of years that are not among those that are open. */
function keptOf(
  stored: CoverageMonthRecord | undefined,
  open: readonly CoverageYearRecord[],
): { figures: Figure[]; overlaps: Overlap[] } {
  const isOpen = isOfYear(open);
  return {
    figures: (stored?.figures ?? []).filter(({ key }) => !isOpen(key)),
    overlaps: (stored?.overlaps ?? []).filter(({ bucket }) => !isOpen(bucket)),
  };
}

/** Counts the keepers of whatever changed, as long as the stint lasts; not while all of them are being counted by a year. */
export async function recountChanged(now: number, goesOn: () => boolean): Promise<void> {
  const years = await openYears();
  if (years.some(({ countFrom }) => countFrom !== null)) return;
  while (goesOn()) {
    const keepers = await subjectsToCount();
    if (keepers.length === 0) return;
    await recountKeepers(await findOrganizations(keepers), years, now);
  }
}

/** Years that were changed and of which some keeper is still to be counted. */
export const toCount = () => ({ countFrom: command.gte('') });
