import type { CalendarEntry } from '../../../types/shared/calendar-entries';
import { dayOf } from '../../kernel/clock';
import { idsOf } from '../../kernel/paths';
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

/** The same of a branch: one request. */
export const enrolmentDatesOf = async ({ path }: OrganizationRecord, now: number): Promise<CalendarEntry[]> =>
  enrolmentDates(await classesNotOver(idsOf(path), now), now);
