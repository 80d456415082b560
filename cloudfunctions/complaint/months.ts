import { monthBefore, monthOf } from '../kernel/clock';
import type { ComplaintCall, ComplaintOutcome } from './context';
import { countByMonth } from '../domain/complaint/complaints';

/** How many months are told of, this one among them. */
const shown = 12;

/** How many complaints came in each month and how they stand, of the whole district; a month without any is not listed. */
export async function months({ now }: ComplaintCall<'months'>): ComplaintOutcome<'months'> {
  const first = Array.from({ length: shown - 1 }).reduce<string>((month) => monthBefore(month), monthOf(now));
  const rows = await countByMonth(first);
  return {
    months: rows
      .map(({ _id: month, received, open, satisfied, notSatisfied }) => ({
        month,
        received,
        answered: received - open,
        open,
        satisfied,
        notSatisfied,
      }))
      .sort((one, other) => (one.month < other.month ? 1 : -1)),
  };
}
