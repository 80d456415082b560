import { addDays, daysFrom, weekdayOf } from './calendar';

/** 阵地: where branches meet and people come in. */
export const venueKinds = ['activityRoom', 'serviceStation', 'clusterVenue', 'otherVenue'] as const;
export type VenueKind = (typeof venueKinds)[number];

export const kindWords: Record<VenueKind, string> = {
  activityRoom: '党员活动室',
  serviceStation: '党群服务站点',
  clusterVenue: '集群服务阵地',
  otherVenue: '其他阵地',
};

/** How a venue is used: members come in while it is open, a branch books it, or either. */
export const venueUses = ['both', 'walkIn', 'booking'] as const;
export type VenueUse = (typeof venueUses)[number];

export const useWords: Record<VenueUse, string> = {
  both: '直接来，也可以预约',
  walkIn: '开放时间直接来',
  booking: '要先预约',
};

/** Whom it is open to: who keeps it, some others by name, the town that it lies in, or the whole district. */
export const venueSharings = ['own', 'named', 'town', 'district'] as const;
export type VenueSharing = (typeof venueSharings)[number];

export const sharingWords: Record<VenueSharing, string> = {
  own: '只给自己用',
  named: '选几家共用',
  town: '本街镇都可以用',
  district: '全区都可以用',
};

/** What a room's keeper answers of an item of 六个有. */
export const essentialAnswers = ['has', 'lacks', 'notApplicable'] as const;
export type EssentialAnswer = (typeof essentialAnswers)[number];

export const essentialAnswerWords: Record<EssentialAnswer, string> = {
  has: '有',
  lacks: '没有',
  notApplicable: '不适用',
};

/** What the office above said of a self-check: nothing yet, that it is fine, or what to put right by when. */
export const checkReviews = ['waiting', 'fine', 'correct'] as const;
export type CheckReview = (typeof checkReviews)[number];

export const reviewWords: Record<CheckReview, string> = {
  waiting: '等复核',
  fine: '复核可以',
  correct: '要整改',
};

/** Half hours of a day in Beijing, `HH:00` or `HH:30`. */
export const halfHour = /^([01]\d|2[0-3]):[03]0$/;

/** A span of half hours of one day, `from` ≤ … < `until`. */
export interface Span {
  from: string;
  until: string;
}

/** When a venue is open on a day of the week, 1 for Monday to 7 for Sunday; a day that is left out it is closed. */
export interface OpenHours extends Span {
  weekday: number;
}

/** Days (`YYYY-MM-DD`, both included) on which it is closed whatever the day of the week. */
export interface ClosedDays {
  from: string;
  until: string;
  why: string;
}

/** A venue as far as it decides when it is open. */
export interface Opening {
  hours: readonly OpenHours[];
  closedDays: readonly ClosedDays[];
}

/** A venue is booked at most so many days ahead, so that nobody holds it for a year. */
export const bookedDaysAhead = 60;

/** Why it is closed on a day that it is usually open on; nothing where it is not. */
export const closedOn = ({ closedDays }: Pick<Opening, 'closedDays'>, day: string): ClosedDays | undefined =>
  closedDays.find(({ from, until }) => from <= day && day <= until);

/** From when until when it is open on a day; nothing where it is closed. */
export function hoursOn(opening: Opening, day: string): Span | undefined {
  if (closedOn(opening, day)) return undefined;
  const found = opening.hours.find(({ weekday }) => weekday === weekdayOf(day));
  return found && { from: found.from, until: found.until };
}

/** Whether it is open at a time of day, `HH:mm`, on a day. */
export function isOpenAt(opening: Opening, day: string, time: string): boolean {
  const hours = hoursOn(opening, day);
  return hours !== undefined && hours.from <= time && time < hours.until;
}

/** Whether two spans of one day have any half hour in common; one that ends when the other begins has none. */
export const overlap = (one: Span, other: Span): boolean => one.from < other.until && other.from < one.until;

/** Whether a span lies within when it is open on a day. */
export function fitsIn(opening: Opening, day: string, span: Span): boolean {
  const hours = hoursOn(opening, day);
  return hours !== undefined && hours.from <= span.from && span.until <= hours.until;
}

/** The days on which it is open, from a day on, as far ahead as one may book. */
export const openDays = (opening: Opening, today: string): string[] =>
  daysFrom(today, addDays(today, bookedDaysAhead)).filter((day) => hoursOn(opening, day) !== undefined);

/** The half hours from one time of day to another, both included. */
export function halfHoursFrom(from: string, until: string): string[] {
  const all = Array.from({ length: 48 }, (_, index) => {
    const hour = String(Math.floor(index / 2)).padStart(2, '0');
    return `${hour}:${index % 2 === 0 ? '00' : '30'}`;
  });
  return all.filter((time) => from <= time && time <= until);
}
