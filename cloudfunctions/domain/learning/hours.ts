import { daysBetween } from '../../../types/shared/calendar';
import type { ActivityKind } from '../../../types/shared/activities';
import { dayOf } from '../../kernel/clock';
import type { RuleBook } from '../rules/book';
import type { PracticeId } from '../rules/registry';

/** By which number of the rule book gatherings of a kind earn hours (学时), or do not. */
const earning: Record<ActivityKind, PracticeId> = {
  generalMeeting: 'hoursOfGeneralMeeting',
  committeeMeeting: 'hoursOfCommitteeMeeting',
  groupMeeting: 'hoursOfGroupMeeting',
  partyLecture: 'hoursOfPartyLecture',
  themeDay: 'hoursOfThemeDay',
  organizationalLife: 'hoursOfOrganizationalLife',
  democraticReview: 'hoursOfDemocraticReview',
  training: 'hoursOfTraining',
};

const hourMs = 3_600_000;

/** A gathering as it was planned; instants in epoch ms. */
interface Planned {
  kinds: readonly ActivityKind[];
  startsAt: number;
  endsAt: number;
  classId?: string;
}

/**
 * The hours (学时, in halves) that a gathering earns whoever attends: those it was planned for, and never how long somebody
 * stayed; at most those of a whole day a day. None for a kind that earns nothing, and for a meeting of a class, whose result
 * earns them.
 */
export function gatheringHours({ kinds, startsAt, endsAt, classId }: Planned, rules: RuleBook): number {
  const day = dayOf(startsAt);
  const number = (id: PracticeId) => rules.numberOn(id, day) ?? 0;
  if (classId || !kinds.some((kind) => number(earning[kind]) === 1)) return 0;
  const days = daysBetween(day, dayOf(Math.max(startsAt, endsAt - 1))) + 1;
  const whole = ((endsAt - startsAt) / hourMs) * number('hoursOfHour');
  const step = (number('hoursRounding') || 1) / 2;
  return Math.round(Math.min(whole, days * number('hoursOfDay')) / step) * step;
}

/** A length as people say it; half hours too. */
export interface Span {
  days?: number;
  halfDays?: number;
  hours?: number;
}

/** The hours (学时) that a length comes to by the conversion of a day (`YYYY-MM-DD`). */
export const hoursOfSpan = (
  { days = 0, halfDays = 0, hours = 0 }: Span,
  day: string,
  rules: RuleBook,
): number =>
  days * (rules.numberOn('hoursOfDay', day) ?? 0) +
  halfDays * (rules.numberOn('hoursOfHalfDay', day) ?? 0) +
  hours * (rules.numberOn('hoursOfHour', day) ?? 0);
