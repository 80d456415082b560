import type { Account } from './words';

type Required = NonNullable<Account['required']>;

const monthWord = (month: string): string => `${Number(month.slice(5))}月`;

/** What a year asks, worked out line by line as one would on paper. */
export function workingOf({ parts, byMonths, hours }: Required): string[] {
  if (parts.length === 0) return ['这一年不在名册里，没有要求'];
  const whole = parts.length === 1 && parts[0]?.months === 12;
  const lines = parts.map(({ from, to, months, yearly, leads }) => {
    const span = months === 12 ? '全年' : `${monthWord(from)}—${monthWord(to)}`;
    const who = leads ? '担任书记、班子成员' : '是党员';
    if (months === 12 || !byMonths) return `${span}${who}：${yearly} 学时`;
    return `${span}${who}：${yearly} × ${months} ÷ 12 = ${tenth((yearly * months) / 12)}`;
  });
  if (whole) return lines;
  return [
    ...lines,
    byMonths ? `合计 ${hours} 学时，按半学时取整` : `全年要求 ${hours} 学时`,
    byMonths
      ? '当月入党、任职、离开的都算一个月。怎样按月折算规定没有写，是本程序的算法，区里可以调整'
      : '区里定为不按月折算',
    '在支部之间转接的，学时跟着人走，要求不变',
  ];
}

/** To one decimal, as people write it: `26.7`, and `16` without one. */
const tenth = (number: number): string => String(Math.round(number * 10) / 10);
