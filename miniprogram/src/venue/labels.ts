import {
  hoursOn,
  kindWords,
  type EssentialAnswer,
  type OpenHours,
  type Opening,
  type Span,
} from '../../../types/shared/venues';
import type { Look } from '../kit/tag';
import { formatCalendarDay } from '../kit/format/time';
import type { Output } from '../services/contract';

/** The words of venues. */

export type Summary = Output<'venue.open'>['venues'][number];
export type Whole = Output<'venue.get'>;
export type Essentials = Output<'venue.essentials'>;
export type Checked = NonNullable<Whole['check']>;

export const answerWords: Record<EssentialAnswer, string> = {
  has: '有',
  lacks: '还没有',
  notApplicable: '不适用',
};

export const answerLooks: Record<EssentialAnswer, Look> = {
  has: { tone: 'good', icon: 'check', word: answerWords.has },
  lacks: { tone: 'warn', icon: 'edit', word: answerWords.lacks },
  notApplicable: { tone: 'plain', icon: 'close', word: answerWords.notApplicable },
};

/** `09:30–11:30`, which no line cuts in two. */
export const spanWords = ({ from, until }: Span): string => `${from}\u2060–\u2060${until}`;

/** `11月30日（周一）09:30–11:30` */
export const whenWords = ({ day, ...span }: Span & { day: string }): string =>
  `${formatCalendarDay(day)}${spanWords(span)}`;

/** Whether one may come in just now. */
export function nowLook({ isOpenNow, today, use }: Pick<Summary, 'isOpenNow' | 'today' | 'use'>): Look {
  if (!today) return { tone: 'plain', icon: 'close', word: '今天不开' };
  if (!isOpenNow) return { tone: 'plain', icon: 'clock', word: '现在没开' };
  return use === 'booking'
    ? { tone: 'plain', icon: 'calendar', word: '要预约' }
    : { tone: 'good', icon: 'check', word: '开着' };
}

/** `今天 09:00–17:00`, or why it is closed. */
export function todayWords({ today, closedToday }: Pick<Summary, 'today' | 'closedToday'>): string {
  if (today) return `今天 ${spanWords(today)}`;
  return closedToday === undefined ? '今天不开' : `今天停开：${closedToday}`;
}

export const kindOf = ({ kind }: Pick<Summary, 'kind'>): string => kindWords[kind];

export const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** `周一至周五`, `周六、周日`: days of the week in a few signs. */
export function weekdayWords(days: readonly number[]): string {
  const sorted = [...days].sort((one, other) => one - other);
  const [first = 1] = sorted;
  const last = sorted.at(-1) ?? first;
  const nameOf = (day: number) => `周${weekdays[day - 1] ?? ''}`;
  const isRun = sorted.length > 2 && last - first === sorted.length - 1;
  return isRun ? `${nameOf(first)}至${nameOf(last)}` : sorted.map(nameOf).join('、');
}

/** Days of the week that are open at the same hours. */
export interface SameHours {
  days: number[];
  from: string;
  until: string;
}

/** Opening hours by what is the same on several days, in the order of the week. */
export function sameHours(hours: readonly OpenHours[]): SameHours[] {
  const groups: SameHours[] = [];
  for (const { weekday, from, until } of hours) {
    const same = groups.find((one) => one.from === from && one.until === until);
    if (same) same.days.push(weekday);
    else groups.push({ days: [weekday], from, until });
  }
  return groups;
}

/** Whether it is open on a day, in words, for who wants to book. */
export function dayWords(opening: Opening, day: string): string {
  const hours = hoursOn(opening, day);
  return hours ? `${formatCalendarDay(day)}开放 ${spanWords(hours)}` : `${formatCalendarDay(day)}不开放`;
}

/** How a self-check stands. */
export function checkLook(check: Checked | undefined): Look {
  if (!check) return { tone: 'plain', icon: 'edit', word: '还没自查' };
  if (check.review === 'correct') return { tone: 'warn', icon: 'warning', word: '要整改' };
  if (check.review === 'waiting')
    return { tone: 'plain', icon: 'clock', word: check.isCorrection ? '已改，等复核' : '等复核' };
  return check.isCurrent
    ? { tone: 'good', icon: 'check', word: '复核可以' }
    : { tone: 'plain', icon: 'edit', word: '有了新要求' };
}
