/** A part of a year: the whole, a quarter, or a month `YYYY-MM`. */
export type Period = string;

const quarters = ['一', '二', '三', '四'];

/** The parts of a year that have begun, to choose from. */
export function periodsOf(year: string, thisMonth: string): { value: Period; word: string }[] {
  const past = (month: number) => `${year}-${String(month).padStart(2, '0')}` <= thisMonth;
  return [
    { value: 'year', word: '全年' },
    ...quarters.flatMap((name, index) =>
      past(3 * index + 1) ? [{ value: `Q${index + 1}`, word: `${name}季度` }] : [],
    ),
    ...Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) =>
      past(month) ? [{ value: String(month), word: `${month}月` }] : [],
    ),
  ];
}

/** The first and the last month (`YYYY-MM`) of a part of a year. */
export function monthsOf(year: string, period: Period): { from: string; to: string } {
  const month = (number: number) => `${year}-${String(number).padStart(2, '0')}`;
  if (period === 'year') return { from: month(1), to: month(12) };
  if (period.startsWith('Q')) {
    const last = 3 * Number(period.slice(1));
    return { from: month(last - 2), to: month(last) };
  }
  return { from: month(Number(period)), to: month(Number(period)) };
}
