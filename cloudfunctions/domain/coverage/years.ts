import { audit, type Auditable } from '../../kernel/audit';
import { monthOf } from '../../kernel/clock';
import { askTogether, collection, command, fitting, those, transaction } from '../../kernel/database';
import { Organizations, type OrganizationRecord } from '../organization/model';
import { keeperSeenBy } from '../subject/keeper';
import { CoverageMonths, CoverageYears, type CoverageMonthRecord, type CoverageYearRecord } from './model';

/** What years are measured by, and the figures that were counted. */

export const allYears = (): Promise<CoverageYearRecord[]> => collection(CoverageYears).findAll({});

/**
 * The last month (`YYYY-MM`) of which a year has figures: the one under way, or where it is closed the one for which all
 * keepers were counted by it last.
 */
export function lastMonthOf(year: CoverageYearRecord | undefined, now: number): string {
  if (!year?.closedAt) return monthOf(now);
  // One that was changed and closed before it was counted by that.
  return year.countedMonth || monthOf(year.closedAt);
}

/** The figures of a month, of all keepers or of one. */
export const figuresOf = (month: string, keeperId: string | undefined): Promise<CoverageMonthRecord[]> =>
  keeperId
    ? collection(CoverageMonths).findByIds([`${keeperId}:${month}`])
    : collection(CoverageMonths).findAll({ month });

/** More than there are years, and towns of a district. */
const most = 200;

/** What years are measured by, the figures of a month of all that an office sees, and who their keepers are now: one request. */
export async function seenIn(
  month: string,
  office: Pick<OrganizationRecord, '_id' | 'kind' | 'name'>,
): Promise<{
  years: CoverageYearRecord[];
  months: CoverageMonthRecord[];
  names: Map<string, string>;
}> {
  const keeperId = keeperSeenBy(office);
  const found = await askTogether(Organizations, office._id, {
    years: fitting(CoverageYears, {}, { limit: most }),
    months: keeperId
      ? those(CoverageMonths, [`${keeperId}:${month}`])
      : fitting(CoverageMonths, { month }, { limit: most }),
    towns: fitting(Organizations, { parentId: office._id, kind: 'town' }, { limit: most }),
  });
  const { years = [], months = [], towns = [] } = found ?? {};
  const keepers = [office, ...towns];
  return {
    years,
    months,
    names: new Map(keepers.map(({ _id, name }) => [_id, name])),
  };
}

/** The figures of some months, of all keepers or of one. */
export const figuresIn = (
  months: readonly string[],
  keeperId: string | undefined,
): Promise<CoverageMonthRecord[]> =>
  collection(CoverageMonths).findAll({
    ...(keeperId && { organizationId: keeperId }),
    month: command.in(months),
  });

/** Writes a year over the version that was read, with its audit record; false when another was quicker. */
export async function putYear(
  record: CoverageYearRecord,
  { was, orgPath, action }: { was: number | undefined; orgPath: string; action: string },
  call: Auditable,
): Promise<boolean> {
  return transaction(async (within) => {
    const found = await within.in(CoverageYears).findById(record._id);
    if (found?.version !== was) return false;
    if (found) {
      const { _id, ...changes } = record;
      await within.in(CoverageYears).update(_id, changes);
    } else await within.in(CoverageYears).add(record);
    await audit(within, call, {
      action,
      target: record._id,
      orgPath,
      after: { year: record.year, indicators: record.indicators.length, closed: record.closedAt !== null },
    });
    return true;
  });
}
