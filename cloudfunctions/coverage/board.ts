import { figureKey } from '../domain/coverage/recount';
import { exampleIndicators, exampleYear } from '../domain/coverage/example';
import type { CoverageMonthRecord, CoverageYearRecord } from '../domain/coverage/model';
import { allYears, figuresIn, figuresOf, lastMonthOf, seenIn } from '../domain/coverage/years';
import { keeperSeenBy, keepsSubjects } from '../domain/subject/keeper';
import { monthBefore, monthOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { rolesAt } from '../kernel/identity';
import { depthOf } from '../kernel/paths';
import { sumOf, type Figure, type Indicator } from '../../types/shared/coverages';
import type { CoverageCall, CoverageOutcome } from './context';

/** How many months are looked back. */
const monthsBack = 13;

/** A year as it is looked at: laid down, or the example. */
interface Seen {
  indicators: Indicator[];
  version: number;
  closed: boolean;
  isExample: boolean;
}

export function seenYear(years: readonly CoverageYearRecord[], year: number): Seen {
  const found = years.find((one) => one.year === year);
  if (found) {
    const { indicators, version, closedAt } = found;
    return { indicators, version, closed: closedAt !== null, isExample: false };
  }
  const isExample = year === exampleYear;
  return { indicators: isExample ? exampleIndicators : [], version: 0, closed: isExample, isExample };
}

/**
 * The figures of a month, or of the last one that a year has: one request, however many subjects there are, and one more for a
 * year that was closed in a month before this.
 */
export async function board({
  input,
  target: office,
  caller,
  now,
}: CoverageCall<'board'>): CoverageOutcome<'board'> {
  if (!keepsSubjects(office)) refuse('COVERAGE.NOT_AN_OFFICE');
  const asked = input.month ?? monthOf(now);
  const { years, months, names } = await seenIn(asked, office);
  const laid = years.find((one) => one.year === input.year);
  const month = input.month ?? lastMonthOf(laid, now);
  const found = month === asked ? months : await figuresOf(month, keeperSeenBy(office));
  const seen = seenYear(years, input.year);
  const of = (key: string) => figureKey(input.year, key);
  const keepers = found
    .map((one) => ({
      id: one.organizationId,
      name: names.get(one.organizationId) ?? '',
      inTown: depthOf(one.orgPath) > 1,
      figures: seen.indicators.map(({ key }) => figureIn(one, of(key), key)),
    }))
    // What lies in no town yet stands where there is any.
    .filter(({ inTown, figures }) => inTown || figures.some(({ bodies }) => bodies > 0))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  // What a closed year has was counted before it was closed, and is carried on when others are counted.
  const times = found.map(({ at }) => Math.min(at, laid?.closedAt ?? at));
  return {
    office: { id: office._id, name: office.name, kind: office.kind },
    year: input.year,
    years: yearsToSee(years),
    ...seen,
    month,
    keepers: seen.isExample ? [] : keepers,
    overlaps: overlapsIn(found, seen.indicators, of),
    ...(times.length > 0 && !seen.isExample && { asOf: Math.min(...times) }),
    mayLay:
      office.kind === 'district' &&
      rolesAt(caller.account, now).some(
        ({ role, organizationId }) => role !== 'townOfficer' && organizationId === office._id,
      ),
  };
}

function yearsToSee(years: readonly CoverageYearRecord[]): { year: number; closed: boolean }[] {
  const laid = years.map(({ year, closedAt }) => ({ year, closed: closedAt !== null }));
  const example = years.some(({ year }) => year === exampleYear) ? [] : [{ year: exampleYear, closed: true }];
  return [...laid, ...example].sort((one, other) => other.year - one.year);
}

function figureIn({ figures }: CoverageMonthRecord, of: string, key: string): Figure {
  const found = figures.find((one) => one.key === of);
  return found ? { ...found, key } : { key, bodies: 0, covered: 0, employees: 0, employeesCovered: 0 };
}

function overlapsIn(
  found: readonly CoverageMonthRecord[],
  indicators: readonly Indicator[],
  of: (key: string) => string,
): { bucket: string; bodies: number }[] {
  const buckets = [...new Set(indicators.flatMap(({ bucket }) => bucket ?? []))];
  return buckets.flatMap((bucket) => {
    const bodies = found
      .flatMap(({ overlaps }) => overlaps)
      .filter((one) => one.bucket === of(bucket))
      .reduce((total, one) => total + one.bodies, 0);
    return bodies > 0 ? [{ bucket, bodies }] : [];
  });
}

/** Some months in a row, the last of them given. */
function monthsUntil(last: string): string[] {
  const months = [last];
  while (months.length < monthsBack) months.unshift(monthBefore(months[0] ?? ''));
  return months;
}

/** One indicator month by month: two requests, and one more for a year that was closed in a month before this. */
export async function history({
  input,
  target: office,
  now,
}: CoverageCall<'history'>): CoverageOutcome<'history'> {
  if (!keepsSubjects(office)) refuse('COVERAGE.NOT_AN_OFFICE');
  const keeper = keeperSeenBy(office);
  const latest = monthsUntil(monthOf(now));
  const [years, recent] = await Promise.all([allYears(), figuresIn(latest, keeper)]);
  const last = lastMonthOf(
    years.find((one) => one.year === input.year),
    now,
  );
  const isLatest = last === monthOf(now);
  const months = isLatest ? latest : monthsUntil(last);
  const found = isLatest ? recent : await figuresIn(months, keeper);
  const indicator = seenYear(years, input.year).indicators.find(({ key }) => key === input.key);
  if (!indicator) refuse('COVERAGE.NO_SUCH');
  const of = figureKey(input.year, input.key);
  return {
    name: indicator.name,
    target: indicator.target,
    months: months.flatMap((month) => {
      const figures = found
        .filter((one) => one.month === month)
        .flatMap((one) => one.figures.filter(({ key }) => key === of));
      if (figures.length === 0) return [];
      const { key: _key, ...sum } = sumOf(figures);
      return [{ month, ...sum }];
    }),
  };
}
