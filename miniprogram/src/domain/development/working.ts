import { stepWords, type ReckonedFrom } from '../../../../types/shared/developments';
import { formatDate } from '../../kit/format/time';

/** How a day of somebody's development came about. */
interface Reckoning {
  side: 'notBefore' | 'notAfter';
  day: string;
  from: { what: ReckonedFrom; day: string };
  plus: readonly { count: number; unit: 'day' | 'workDay' | 'month' | 'year' }[];
  provisional: boolean;
  sure: boolean;
}

const fromLabels: Record<Exclude<ReckonedFrom, keyof typeof stepWords>, string> = {
  publicity: '公示第一天',
  lastReview: '上一次考察',
  probationEnd: '预备期满',
  leaving: '将离开单位',
};

/** From what a day is reckoned, in words. */
const fromWord = (what: ReckonedFrom): string =>
  what in stepWords ? stepWords[what as keyof typeof stepWords] : fromLabels[what as keyof typeof fromLabels];

const unitWords = { day: '天', workDay: '个工作日', month: '个月', year: '年' } as const;

/** How a day came about, step by step: from which day, with what added, to which day. */
export function workingOf({ side, day, from, plus, provisional, sure }: Reckoning): string[] {
  const added = plus.map(({ count, unit }) => `${count}${unitWords[unit]}`).join(' + ');
  const end = side === 'notBefore' ? '最早' : '最晚';
  return [
    `${fromWord(from.what)}：${formatDate(from.day)}`,
    `加 ${added}`,
    `${end} ${formatDate(day)}${provisional ? '（暂算，那一年的放假安排还没有）' : ''}`,
    ...(sure ? [] : ['这条还没有核对，只提示，不拦着办']),
  ];
}
