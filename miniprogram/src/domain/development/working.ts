import { addedWords, reckonedFromWord } from '../../../../types/shared/calendar-words';
import type { ReckonedFrom } from '../../../../types/shared/developments';
import { formatDate } from '../../kit/format/time';

/** How a day of somebody's development came about. */
interface Reckoning {
  side: 'notBefore' | 'notAfter';
  day: string;
  from: { what: ReckonedFrom; day: string };
  plus: { count: number; unit: 'day' | 'workDay' | 'month' | 'year' }[];
  provisional: boolean;
  sure: boolean;
}

/** How a day came about, step by step: from which day, with what added, to which day. */
export function workingOf({ side, day, from, plus, provisional, sure }: Reckoning): string[] {
  const end = side === 'notBefore' ? '最早' : '最晚';
  return [
    `${reckonedFromWord(from.what)}：${formatDate(from.day)}`,
    `加 ${addedWords(plus)}`,
    `${end} ${formatDate(day)}${provisional ? '（暂算，那一年的放假安排还没有）' : ''}`,
    ...(sure ? [] : ['这条还没有核对，只提示，不拦着办']),
  ];
}
