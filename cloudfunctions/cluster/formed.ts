import type { OrganizationRecord } from '../domain/organization/model';
import type { SubjectRecord } from '../domain/subject/model';
import { dayOf } from '../kernel/clock';

/** 组建一批党组织: read from the register and the tree, never typed. Pure. */

type Covered = Pick<SubjectRecord, 'cluster' | 'coveringId' | 'coveredSince'>;
type Standing = Pick<OrganizationRecord, '_id' | 'name' | 'createdAt'>;

/** An organisation that was formed for subjects of a cluster. */
export interface Formed {
  id: string;
  name: string;
  clusterId: string;
  /** The first day since which it covers one of the cluster. */
  since: string;
  subjects: number;
}

/**
 * The organisations that cover their first subjects since a day of a year: one that covered any subject before, or stood in
 * the tree before, was not formed then. One that covers subjects of two clusters is of both.
 */
export function formedIn(
  year: number,
  {
    covered,
    organizations,
  }: {
    /** All subjects that these organisations cover, of whatever cluster. */
    covered: readonly Covered[];
    organizations: readonly Standing[];
  },
): Formed[] {
  const inYear = (day: string) => day.startsWith(`${year}-`);
  return organizations.flatMap(({ _id: id, name, createdAt }) => {
    const own = covered.filter(({ coveringId }) => coveringId === id);
    const days = own.map(({ coveredSince }) => coveredSince ?? '');
    const stoodBefore = createdAt !== undefined && dayOf(createdAt) < `${year}-`;
    if (stoodBefore || days.length === 0 || !days.every((day) => day >= `${year}-`)) return [];
    const counting = own.filter(({ coveredSince = '' }) => inYear(coveredSince));
    const clusters = [...new Set(counting.flatMap(({ cluster }) => cluster ?? []))];
    return clusters.map((clusterId) => {
      const since = counting
        .filter(({ cluster }) => cluster === clusterId)
        .map(({ coveredSince = '' }) => coveredSince)
        .sort();
      return { id, name, clusterId, since: since[0] ?? '', subjects: since.length };
    });
  });
}
