import type { CoverageYearRecord } from '../domain/coverage/model';
import { allYears, putYear } from '../domain/coverage/years';
import { checkText } from '../kernel/content';
import { doneOnce } from '../kernel/done-once';
import { refuse } from '../kernel/errors';
import { addYears } from '../../types/shared/calendar';
import type { Indicator } from '../../types/shared/coverages';
import { listingKey, listingOf } from '../../types/shared/subjects';
import { seenYear } from './board';
import type { CoverageCall, CoverageOutcome } from './context';

/** Lays down what a year is measured by; it is counted anew from then on. */
export async function lay(call: CoverageCall<'lay'>): CoverageOutcome<'lay'> {
  const { input, target: office, openid, now } = call;
  requireDistrict(office);
  const keys = new Set(input.indicators.map(({ key }) => key));
  if (keys.size < input.indicators.length) refuse('COVERAGE.KEY_TWICE');
  return doneOnce(
    () => asLaid(input.year, input.indicators),
    async () => {
      const found = await yearNow(input.year);
      if (found?.closedAt) refuse('COVERAGE.CLOSED');
      await checkText(
        openid,
        ...input.indicators.flatMap(({ name, source, bucket }) => [name, source, bucket]),
      );
      const record = yearOf(office._id, input.year, input.indicators, { version: input.version + 1, now });
      const was = found ? input.version : undefined;
      const how = { was, orgPath: office.path, action: 'coverage.lay' };
      if (!(await putYear(record, how, call))) refuse('COVERAGE.CHANGED');
      return { version: record.version };
    },
  );
}

const yearNow = async (wanted: number) => (await allYears()).find(({ year }) => year === wanted);

/** A year that goes on and is measured so already. */
async function asLaid(
  year: number,
  indicators: readonly Indicator[],
): Promise<{ version: number } | undefined> {
  const found = await yearNow(year);
  const isSame = found && JSON.stringify(found.indicators) === JSON.stringify(indicators);
  return isSame && !found.closedAt ? { version: found.version } : undefined;
}

function requireDistrict({ kind }: { kind: string }): void {
  if (kind !== 'district') refuse('COVERAGE.NOT_AN_OFFICE');
}

const yearOf = (
  organizationId: string,
  year: number,
  indicators: Indicator[],
  { version, now }: { version: number; now: number },
): CoverageYearRecord => ({
  _id: String(year),
  organizationId,
  year,
  indicators,
  version,
  changedAt: now,
  closedAt: null,
  countFrom: '',
  countedMonth: '',
});

/** Begins a year with a copy of another's. One that is there already stays as it is; of what was copied so before, that is the answer. */
export async function copy(call: CoverageCall<'copy'>): CoverageOutcome<'copy'> {
  const { input, target: office, now } = call;
  requireDistrict(office);
  const { indicators } = seenYear(await allYears(), input.from);
  if (indicators.length === 0) refuse('COVERAGE.NO_SUCH');
  const later = input.year - input.from;
  const moved = indicators.map((one) => inYear(one, later));
  return doneOnce(
    () => asLaid(input.year, moved),
    async () => {
      const record = yearOf(office._id, input.year, moved, { version: 1, now });
      const how = { was: undefined, orgPath: office.path, action: 'coverage.copy' };
      if (!(await putYear(record, how, call))) refuse('COVERAGE.THERE_ALREADY');
      return { version: 1 };
    },
  );
}

/** An indicator so many years later: its day, and the years of its lists. Names are looked over by who copies. */
function inYear(indicator: Indicator, later: number): Indicator {
  const { filter, until, name } = indicator;
  const listed = filter.listed.map((key) => {
    const { year, ...listing } = listingOf(key);
    return listingKey({ ...listing, year: year + later });
  });
  return {
    ...indicator,
    name: name.replace(/20\d\d(?=年)/g, (year) => String(Number(year) + later)),
    until: addYears(until, later),
    filter: { ...filter, listed },
  };
}

/** Ends a year. Done twice, it is ended. */
export async function close(call: CoverageCall<'close'>): CoverageOutcome<'close'> {
  const { input, target: office, now } = call;
  requireDistrict(office);
  const found = (await allYears()).find(({ year }) => year === input.year);
  if (!found) refuse('COVERAGE.NO_SUCH');
  if (found.closedAt) return { closed: true };
  const record = { ...found, version: found.version + 1, closedAt: now, countFrom: null };
  const how = { was: found.version, orgPath: office.path, action: 'coverage.close' };
  return { closed: await putYear(record, how, call) };
}
