import { exampleIndicators } from '../../cloudfunctions/domain/coverage/example';
import type { CoverageYearRecord } from '../../cloudfunctions/domain/coverage/model';
import { listingKey, listingOf } from '../../types/shared/subjects';

/** This year is measured as 2020 was, by this year's lists. Its figures are counted by the timer. */
export function makeCoverageYear(organizationId: string, now: number): CoverageYearRecord {
  const year = new Date(now).getUTCFullYear();
  return {
    _id: String(year),
    organizationId,
    year,
    indicators: exampleIndicators.map((one) => ({
      ...one,
      name: one.name.replace(/20\d\d(?=年)/, String(year)),
      until: `${year}-12-31`,
      source: '松委组〔2026〕9号',
      filter: {
        ...one.filter,
        listed: one.filter.listed.map((key) => listingKey({ ...listingOf(key), year })),
      },
    })),
    version: 1,
    changedAt: now,
    closedAt: null,
    countFrom: '',
    countedMonth: '',
  };
}
