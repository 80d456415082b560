import type { CalendarEntry } from '../../../types/shared/calendar-entries';
import { dayOf } from '../../kernel/clock';
import { idsOf } from '../../kernel/paths';
import { clustersCoveredBy } from '../cluster/known';
import { idsOfBranch } from '../organization/counting';
import type { OrganizationRecord } from '../organization/model';
import { classesNotOver } from './find';
import type { TrainingClassRecord } from './model';

/** By when a branch's people enrol in the classes that are open to them, as its calendar shows it. */
export const enrolmentDates = (classes: readonly TrainingClassRecord[], now: number): CalendarEntry[] =>
  classes.map(({ _id, title, enrolUntil }) => ({
    key: `enrolment:${_id}`,
    code: 'enrolment',
    on: dayOf(enrolUntil),
    isDone: enrolUntil <= now,
    title,
    aboutId: _id,
  }));

/** Activities of clusters among them, on the day on which they begin. */
export const clusterDates = (
  classes: readonly TrainingClassRecord[],
  clusters: ReadonlySet<string>,
): CalendarEntry[] =>
  classes
    .filter(({ cluster }) => cluster && clusters.has(cluster.id))
    .map(({ _id, title, startsAt, endsAt }) => ({
      key: `clusterEvent:${_id}`,
      code: 'clusterEvent',
      on: dayOf(startsAt),
      isDone: false,
      title,
      startsAt,
      endsAt,
      aboutId: _id,
    }));

/** Both of a branch, of activities those of the clusters of subjects that it covers: two requests. */
export async function classDatesOf(branch: OrganizationRecord, now: number): Promise<CalendarEntry[]> {
  const [classes, clusters] = await Promise.all([
    classesNotOver(idsOf(branch.path), now),
    clustersCoveredBy(idsOfBranch(branch)),
  ]);
  return [...enrolmentDates(classes, now), ...clusterDates(classes, clusters)];
}
