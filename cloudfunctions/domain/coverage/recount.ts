import { monthOf } from '../../kernel/clock';
import { collection, command } from '../../kernel/database';
import type { Indicator } from '../../../types/shared/coverages';
import { findOrganizations } from '../organization/find';
import type { OrganizationRecord } from '../organization/model';
import { everySubject } from '../subject/find';
import { countingOf, subjectsToCount, counted } from '../subject/to-count';
import { CoverageMonths, CoverageYears, type CoverageYearRecord } from './model';
import { Tally } from './tally';

/** Counts a keeper's subjects anew into the month under way: the figures are roll-ups, and equal to a recount. */

export const openYears = (): Promise<CoverageYearRecord[]> =>
  collection(CoverageYears).find({ closedAt: null }, { limit: 20 });

/** A figure's key among those of all years. */
export const figureKey = (year: number, key: string): string => `${year}:${key}`;

export const indicatorsOf = (years: readonly CoverageYearRecord[]): Indicator[] =>
  years.flatMap(({ year, indicators }) =>
    indicators.map((one) => ({
      ...one,
      key: figureKey(year, one.key),
      ...(one.bucket && { bucket: figureKey(year, one.bucket) }),
    })),
  );

/**
 * Counts one keeper. Its subjects say that they are being counted before they are read: one that changes meanwhile says
 * anew that it wants to be.
 */
export async function recountKeeper(
  { _id: organizationId, path: orgPath }: Pick<OrganizationRecord, '_id' | 'path'>,
  years: readonly CoverageYearRecord[],
  now: number,
): Promise<void> {
  await countingOf(organizationId);
  const tally = new Tally(indicatorsOf(years));
  for await (const subject of everySubject(organizationId)) tally.add(subject);
  const month = monthOf(now);
  await collection(CoverageMonths).put({
    _id: `${organizationId}:${month}`,
    organizationId,
    orgPath,
    month,
    at: now,
    ...tally.result(),
  });
  await counted(organizationId);
}

/** Counts the keepers of whatever changed, as long as the stint lasts. */
export async function recountChanged(now: number, goesOn: () => boolean): Promise<void> {
  const years = await openYears();
  while (goesOn()) {
    const keepers = await subjectsToCount();
    if (keepers.length === 0) return;
    for (const keeper of await findOrganizations(keepers)) {
      if (!goesOn()) return;
      await recountKeeper(keeper, years, now);
    }
  }
}

/** Years that were changed and of which some keeper is still to be counted. */
export const toCount = () => ({ countFrom: command.gte('') });
