import { startOfDay } from '../../../kernel/clock';

const hour = 3_600_000;

/**
 * How long one may send from now on (ms): 0 within the quiet hours of the Beijing day, which may run over midnight.
 * `from` and `until` are hours of the day; equal ones mean no quiet hours.
 */
export function sendingLasts(now: number, { from, until }: { from: number; until: number }): number {
  const at = (now - startOfDay(now)) / hour;
  const quiet = from <= until ? at >= from && at < until : at >= from || at < until;
  if (quiet) return 0;
  if (from === until) return Infinity;
  return ((from - at + 24) % 24) * hour;
}
