import type { ActivityKind } from './activities';
import type { PeriodKind } from './duties';
import type { DevelopmentStep, ReckonedFrom } from './developments';

/** 工作日历: what a branch's year holds, day by day, as its matters say it. Days are `YYYY-MM-DD`, Beijing. */

/** What stands on a day. */
export const calendarCodes = [
  // A kind of meeting that is due by the end of a period.
  'meeting',
  // A gathering that is published, or was held.
  'gathering',
  // By when a month's guidance is told back about.
  'feedback',
  'duesDay',
  'duesToAssess',
  'duesToPublish',
  // When a term ends, and the stages before that.
  'termEnd',
  'termStage',
  // Between which days a step of somebody's development belongs.
  'step',
  // By when one enrols in a class.
  'enrolment',
  // An activity held for a cluster (产业集群) of whose subjects the branch covers some.
  'clusterEvent',
] as const;
export type CalendarCode = (typeof calendarCodes)[number];

/** How a day came about: from which day, with what added. */
export interface CalendarReckoning {
  side: 'notBefore' | 'notAfter';
  from: { what: ReckonedFrom; day: string };
  plus: { count: number; unit: 'day' | 'workDay' | 'month' | 'year' }[];
  /** Whether the rule is sure; what is not only reminds. */
  sure: boolean;
}

/** One thing on a branch's calendar. */
export interface CalendarEntry {
  /** The same each time that the year is worked out. */
  key: string;
  code: CalendarCode;
  /** The day on which it stands. */
  on: string;
  isDone: boolean;
  /** Between which days it may be put, where it may be put elsewhere. */
  between?: { from: string; until: string };
  /** Where it stood by itself, of what a keeper put on another day. */
  movedFrom?: string;
  /** 暂算: it rests on work days of a year whose notice is not known. */
  provisional?: true;
  kind?: ActivityKind;
  every?: PeriodKind;
  times?: number;
  held?: number;
  /** When a gathering begins and ends (epoch ms). */
  startsAt?: number;
  endsAt?: number;
  title?: string;
  step?: DevelopmentStep;
  /** Who it is about: to the branch's keepers and nobody else. */
  name?: string;
  reckoning?: CalendarReckoning;
  /** So many months before the end of the term. */
  months?: number;
  /** The record that it is about. */
  aboutId?: string;
  /** By which rule: an id of the registry; and whether how often, or how long before, is a practice. */
  rule?: string;
  practice?: true;
}
