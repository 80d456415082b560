import { instructorKindWords } from '../../../types/shared/instructors';
import type { Look } from '../kit/tag';
import { formatCalendarDay, formatDate } from '../kit/format/time';
import type { Output } from '../services/contract';

/** The words of this context. */

type Instructor = Output<'instructor.available'>['instructors'][number];
export type Visited = Output<'instructor.mine'>['subjects'][number];

export function kindLook({ kind, ended, lapsed = false }: Instructor): Look {
  if (ended) return { tone: 'plain', icon: 'close', word: '已结束' };
  if (lapsed) return { tone: 'warn', icon: 'warning', word: '已不担任' };
  return { tone: 'plain', icon: 'person', word: instructorKindWords[kind] };
}

/** What the office does where somebody does not hold the role any more and still has subjects. */
export const lapsedWords = '已不担任指导员，所联系的单位请另外安排';

/** By whom they were sent, and from when until when. */
export const termWords = ({ officeName, from, until }: Instructor): string =>
  [`${officeName}派出`, until ? `${formatDate(from)}至${formatDate(until)}` : `${formatDate(from)}起`].join(
    ' · ',
  );

/** When a subject was spoken to, and by when it is to be. */
export const visitedWords = ({ visitedOn, dueOn }: Pick<Visited, 'visitedOn' | 'dueOn'>): string =>
  [
    visitedOn ? `最近联系：${formatCalendarDay(visitedOn)}` : '还没有联系记录',
    dueOn && `下次：${formatCalendarDay(dueOn)}`,
  ]
    .filter(Boolean)
    .join(' · ');
