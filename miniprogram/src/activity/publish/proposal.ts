import { activityKindLabels, periodKindLabels } from '../../domain/labels';
import {
  dayOf,
  formatCalendarDay,
  monthOf,
  nextHalfHour,
  shiftMonth,
  startOfDay,
} from '../../kit/format/time';
import type { ActivityKind } from '../../services/contract';
import type { Planning, Prepared } from './planning';

/** What the form proposes by itself: what is due first, at a time that fits. Pure. */

const hour = 3_600_000;
const day = 24 * hour;

/** What a link to the form asks for: a kind, and the month of the theme day. */
export interface Wanted {
  kind?: ActivityKind;
  month?: string;
  /** What was booked for it: where, and from when until when (epoch ms). */
  place?: string;
  startsAt?: number;
  endsAt?: number;
}

type Duty = Prepared['duties'][number];

/** Whether nothing is left to publish of a duty in its period. */
const isSettled = ({ times, held, planned }: Duty): boolean => held + planned >= times;

/** What is due and not published yet, what ends first before the rest, and of these the theme day first. */
export const dueFirst = ({ duties, kinds }: Pick<Prepared, 'duties' | 'kinds'>): Duty[] =>
  duties
    .filter((duty) => !isSettled(duty) && isOffered(duty.kind, kinds))
    .sort(
      (one, other) =>
        one.endsOn.localeCompare(other.endsOn) ||
        Number(other.kind === 'themeDay') - Number(one.kind === 'themeDay'),
    );

const isOffered = (kind: ActivityKind, kinds: Prepared['kinds']): boolean =>
  kinds.some((one) => one.kind === kind && one.notApplicable === undefined);

/** What the form begins with: what the link asks for, else what is due first; nothing where all has been held. */
export function kindsToBegin(prepared: Prepared, { kind }: Wanted): ActivityKind[] {
  if (kind && isOffered(kind, prepared.kinds)) return [kind];
  const [only, another] = prepared.kinds;
  if (only && !another) return [only.kind];
  const [first] = dueFirst(prepared);
  return first ? [first.kind] : [];
}

/**
 * When a gathering of some kinds is proposed to begin. A theme day on the branch's fixed day: of the month that is asked
 * for, else of this month unless it has had its theme day.
 */
export function startFor(kinds: ActivityKind[], { prepared, now }: Planning, { month }: Wanted = {}): number {
  const soon = nextHalfHour(now);
  if (!kinds.includes('themeDay')) return soon;
  const current = monthOf(now);
  const duty = prepared.duties.find(({ kind }) => kind === 'themeDay');
  const wanted = month ?? (duty && isSettled(duty) ? shiftMonth(current, 1) : current);
  const fixed = prepared.fixedDays.find((one) => one.month === wanted);
  if (fixed) return fixed.startsAt;
  return wanted > current ? startOfDay(`${wanted}-01`) + 14 * hour : soon;
}

/** Tomorrow, at the clock of an earlier gathering. */
export const sameClockTomorrow = (startsAt: number, now: number): number =>
  startOfDay(dayOf(now + day)) + (startsAt - startOfDay(dayOf(startsAt)));

/** What is said of the kinds that are chosen: that they are due, and by when; or that they have been held. */
export function dueWords(kinds: ActivityKind[], startsAt: number, prepared: Prepared, now: number): string[] {
  return kinds.flatMap((kind) => {
    const duty = prepared.duties.find((one) => one.kind === kind);
    // What begins after the period does not count there.
    if (!duty || dayOf(startsAt) > duty.endsOn) return [];
    const what = `${periodKindLabels[duty.every]}${activityKindLabels[kind]}`;
    if (!isSettled(duty)) return [`${what}还没开展，${formatCalendarDay(duty.endsOn, now)}前办好`];
    return [duty.held >= duty.times ? `${what}已经开展过` : `${what}已经发布过`];
  });
}
