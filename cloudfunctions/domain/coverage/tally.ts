import {
  sumOf,
  type Figure,
  type Indicator,
  type Overlap,
  type SubjectFilter,
} from '../../../types/shared/coverages';
import type { SubjectRecord } from '../subject/model';

/** What a figure counts of a subject. */
export type Counted = Pick<
  SubjectRecord,
  'kind' | 'listed' | 'status' | 'employees' | 'coverage' | 'coverageType' | 'carrier' | 'cluster'
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

const nothing = (key: string): Figure => ({ ...sumOf([]), key });

function count(figure: Figure, { employees = 0 }: Counted, covered: boolean): void {
  figure.bodies += 1;
  figure.employees += employees;
  if (!covered) return;
  figure.covered += 1;
  figure.employeesCovered += employees;
}

/** Counts subjects for some indicators, in one pass. An instructor alone is no coverage by an organisation. Pure. */
export class Tally {
  private readonly figures: Figure[];
  private readonly overlaps = new Map<string, number>();
  private readonly clusters = new Map<string, Figure>();

  constructor(private readonly indicators: readonly Indicator[]) {
    this.figures = indicators.map(({ key }) => nothing(key));
  }

  add(subject: Counted): void {
    const buckets = new Map<string, number>();
    this.indicators.forEach((indicator, at) => {
      const figure = this.figures[at];
      if (!figure || !isAbout(subject, indicator.filter)) return;
      count(figure, subject, isCovered(subject, indicator));
      const { bucket } = indicator;
      if (bucket) buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
    });
    for (const [bucket, times] of buckets)
      if (times > 1) this.overlaps.set(bucket, (this.overlaps.get(bucket) ?? 0) + 1);
    this.addToCluster(subject);
  }

  /** Those of a cluster (产业集群), whichever the district keeps; any Party organisation that covers one counts. */
  private addToCluster(subject: Counted): void {
    const { cluster, status, coverage } = subject;
    if (!cluster || status !== 'operating') return;
    const figure = this.clusters.get(cluster) ?? nothing(cluster);
    this.clusters.set(cluster, figure);
    count(figure, subject, coverage === 'organization');
  }

  result(): { figures: Figure[]; clusters: Figure[]; overlaps: Overlap[] } {
    return {
      figures: this.figures,
      clusters: [...this.clusters.values()],
      overlaps: Array.from(this.overlaps, ([bucket, bodies]) => ({ bucket, bodies })),
    };
  }
}
