import type { Figure, Indicator, Overlap, SubjectFilter } from '../../../types/shared/coverages';
import type { SubjectRecord } from '../subject/model';

/** What a figure counts of a subject. */
export type Counted = Pick<
  SubjectRecord,
  'kind' | 'listed' | 'status' | 'employees' | 'coverage' | 'coverageType' | 'carrier'
>;

/** True for a subject that a figure is about: it operates, and all of the filter holds. */
export const isAbout = (
  { kind, listed, status, employees = 0, carrier }: Counted,
  filter: SubjectFilter,
): boolean =>
  status === 'operating' &&
  (filter.kind === undefined || kind === filter.kind) &&
  filter.listed.every((key) => listed.includes(key)) &&
  (filter.carriers.length === 0 || (carrier !== undefined && filter.carriers.includes(carrier.kind))) &&
  employees >= (filter.employeesAtLeast ?? 0);

const isCovered = ({ coverage, coverageType }: Counted, { types }: Pick<Indicator, 'types'>): boolean =>
  coverage === 'organization' && coverageType !== undefined && types.includes(coverageType);

/** Counts subjects for some indicators, in one pass. An instructor alone is no coverage by an organisation. Pure. */
export class Tally {
  private readonly figures: Figure[];
  private readonly overlaps = new Map<string, number>();

  constructor(private readonly indicators: readonly Indicator[]) {
    this.figures = indicators.map(({ key }) => ({
      key,
      bodies: 0,
      covered: 0,
      employees: 0,
      employeesCovered: 0,
    }));
  }

  add(subject: Counted): void {
    const buckets = new Map<string, number>();
    this.indicators.forEach((indicator, at) => {
      const figure = this.figures[at];
      if (!figure || !isAbout(subject, indicator.filter)) return;
      const { employees = 0 } = subject;
      figure.bodies += 1;
      figure.employees += employees;
      if (isCovered(subject, indicator)) {
        figure.covered += 1;
        figure.employeesCovered += employees;
      }
      const { bucket } = indicator;
      if (bucket) buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
    });
    for (const [bucket, times] of buckets)
      if (times > 1) this.overlaps.set(bucket, (this.overlaps.get(bucket) ?? 0) + 1);
  }

  result(): { figures: Figure[]; overlaps: Overlap[] } {
    return {
      figures: this.figures,
      overlaps: Array.from(this.overlaps, ([bucket, bodies]) => ({ bucket, bodies })),
    };
  }
}
