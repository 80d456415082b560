/** The days of a month, `YYYY-MM-DD`, in weeks from Monday; `undefined` where a week reaches into another month. */
export function weeksOf(month: string): (string | undefined)[][] {
  const [year = 0, monthOfYear = 1] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, monthOfYear, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, monthOfYear - 1, 1)).getUTCDay() + 6) % 7;
  const cells = [
    ...Array.from({ length: before }, () => undefined),
    ...Array.from({ length: last }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`),
  ];
  const weeks = [];
  for (let from = 0; from < cells.length; from += 7)
    weeks.push(Array.from({ length: 7 }, (_, index) => cells[from + index]));
  return weeks;
}
