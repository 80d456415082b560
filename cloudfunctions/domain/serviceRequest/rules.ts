import { addDays } from '../../../types/shared/calendar';
import {
  daysSettings,
  type RequestCategory,
  type RequestRating,
} from '../../../types/shared/service-requests';
import type { DistrictSettings } from '../../../types/shared/settings';
import { addWorkDays, dueOf, type WorkYears } from '../rules/work-days';
import type { ServiceRequestRecord } from './model';
import { isDistricts } from './place';

/** When a request is due, late, and what may happen to it; pure. */

/** So many work days the district gives a category. */
export const daysFor = (category: RequestCategory, settings: DistrictSettings): number =>
  settings[daysSettings[category]];

type Given = Pick<ServiceRequestRecord, 'assignedOn' | 'workDays' | 'extendedTo'>;

/**
 * The day by which an answer is due: the one it was put off to, else so many work days after it was given. Nothing before
 * that. A day that was put off is known, and never provisional.
 */
export function dueDay(
  { assignedOn, workDays, extendedTo }: Given,
  years: WorkYears,
): { dueOn: string; dueProvisional: boolean } | undefined {
  if (assignedOn === undefined || workDays === undefined) return undefined;
  if (extendedTo !== undefined) return { dueOn: extendedTo, dueProvisional: false };
  return dueOf({ askedOn: assignedOn, workDays }, years);
}

/** True when an answer should have been there: the day itself is not late. */
export const isLate = (
  request: Given & Pick<ServiceRequestRecord, 'isOpen'>,
  years: WorkYears,
  today: string,
): boolean => {
  const due = dueDay(request, years);
  return request.isOpen && due !== undefined && due.dueOn < today;
};

/** The days that lists and the timer look for: the office is reminded the day before, the one above helps the day after. */
export const watched = (dueOn: string, today: string) => {
  const before = addDays(dueOn, -1);
  return { dueOn, helpOn: addDays(dueOn, 1), remindOn: before > today ? before : addDays(dueOn, 1) };
};

/** From which day on the office above helps with what nobody took: when it would be overdue, had it been given today. */
export const helpedFrom = (workDays: number, years: WorkYears, today: string): string =>
  addDays(dueOf({ askedOn: today, workDays }, years).dueOn, 1);

/** Of what nobody waits for any more. */
export const unwatched = { dueOn: undefined, helpOn: undefined, remindOn: undefined, extension: undefined };

/**
 * True while who has it gives it to somebody: it was not given yet, or came back; or a town gave it to the district, which finds who
 * does it.
 */
export const mayGive = (
  request: Pick<ServiceRequestRecord, 'status' | 'assignerId' | 'organizationId' | 'orgPath'>,
): boolean =>
  request.status === 'submitted' ||
  request.status === 'objected' ||
  (request.status === 'assigned' && isDistricts(request) && request.assignerId !== request.organizationId);

/** True while an office may say that it is not theirs: it was just given to it, and nothing was written down yet. */
export const mayObject = (
  { status, assignedOn, assignerId }: Pick<ServiceRequestRecord, 'status' | 'assignedOn' | 'assignerId'>,
  { days, years, today }: { days: number; years: WorkYears; today: string },
): boolean =>
  status === 'assigned' &&
  assignerId !== undefined &&
  assignedOn !== undefined &&
  today <= addWorkDays(assignedOn, days, years).day;

/** True while more time may be asked for: before the day is there. */
export const mayAskExtension = (
  request: Given & Pick<ServiceRequestRecord, 'status' | 'extension'>,
  years: WorkYears,
  today: string,
): boolean => {
  const due = dueDay(request, years);
  return isBeingDone(request) && request.extension === undefined && due !== undefined && today < due.dueOn;
};

export const isBeingDone = ({ status }: Pick<ServiceRequestRecord, 'status'>): boolean =>
  status === 'assigned' || status === 'doing';

/** True while its raiser may say how it was done; said once, it is said otherwise only by having it done again. */
export const mayRate = ({ status }: Pick<ServiceRequestRecord, 'status'>): boolean => status === 'answered';

/** True while its raiser may have it done again. */
export const mayReopen = ({ status }: Pick<ServiceRequestRecord, 'status'>): boolean =>
  status === 'answered' || status === 'closed';

/** What a rating leaves: done with, or, where it will not do and is to be done again, under way. */
export const afterRating = (rating: RequestRating, again: boolean): 'closed' | 'doing' =>
  rating === 'poor' && again ? 'doing' : 'closed';
