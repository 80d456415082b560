import { audit, type Auditable } from '../../kernel/audit';
import { collection, command, transaction } from '../../kernel/database';
import { CoverageMonths, CoverageYears, type CoverageMonthRecord, type CoverageYearRecord } from './model';

/** What years are measured by, and the figures that were counted. */

export const allYears = (): Promise<CoverageYearRecord[]> => collection(CoverageYears).findAll({});

/** The figures of a month, of all keepers or of one. */
export const figuresOf = (month: string, keeperId: string | undefined): Promise<CoverageMonthRecord[]> =>
  keeperId
    ? collection(CoverageMonths).findByIds([`${keeperId}:${month}`])
    : collection(CoverageMonths).findAll({ month });

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
