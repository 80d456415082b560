import { startOfDay } from '../../kernel/clock';
import { settingsAt } from '../setting/settings';

const hour = 3_600_000;

/** Hours of the Beijing day between which nothing is sent; they may run over midnight, and equal ones mean none. */
export interface QuietHours {
  from: number;
  until: number;
}

/** The quiet hours as the district has set them. */
export async function quietHoursAt(now: number): Promise<QuietHours> {
  const { quietFrom: from, quietUntil: until } = await settingsAt(now);
  return { from, until };
}

/** How long one may send from now on (ms): 0 within the quiet hours. */
export function sendingLasts(now: number, { from, until }: QuietHours): number {
  const at = (now - startOfDay(now)) / hour;
  const quiet = from <= until ? at >= from && at < until : at >= from || at < until;
  if (quiet) return 0;
  if (from === until) return Infinity;
  return ((from - at + 24) % 24) * hour;
}

/** When the next morning begins (epoch ms): the end of the quiet hours, today's when that is still to come. */
export function nextMorning(now: number, { until }: QuietHours): number {
  const today = startOfDay(now) + until * hour;
  return now < today ? today : today + 24 * hour;
}
