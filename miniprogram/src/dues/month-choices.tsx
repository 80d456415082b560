import { Choices } from '../kit/choices';
import { monthWord } from './labels';

interface Props {
  label: string;
  year: number;
  value: string;
  onChange: (month: string) => void;
  /** The first month that may be chosen, and the last. */
  from?: string;
  until?: string;
  error?: string;
  hint?: string;
}

/** The months of a year (`YYYY-MM`), in order. */
export const monthsOf = (year: number): string[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);

/** A question answered with a month of a year, all of them in sight. */
export function MonthChoices({ label, year, value, onChange, from = '', until = '9', error, hint }: Props) {
  const options = monthsOf(year)
    .filter((month) => from <= month && month <= until)
    .map((month) => ({ value: month, word: monthWord(month) }));
  return (
    <Choices label={label} options={options} value={value} onChange={onChange} error={error} hint={hint} />
  );
}
