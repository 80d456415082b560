import type { RoundPhase } from '../../../types/shared/selections';
import { addWorkDays, type WorkYears } from '../rules/work-days';
import type { RoundRecord } from './model';

/** Where a round stands on a day; pure. */

type Run = Pick<RoundRecord, 'state' | 'applyBy' | 'publicOn' | 'publicityDays'>;

/**
 * The first and the last day of a publicity: so many work days after the day on which it began, which does not count itself. The
 * last follows from the work days that are known when one looks.
 */
export function publicityOf(
  { publicOn, publicityDays }: Pick<Run, 'publicOn' | 'publicityDays'>,
  years: WorkYears,
): { publicFrom: string; publicUntil: string } | undefined {
  if (publicOn === undefined) return undefined;
  return { publicFrom: publicOn, publicUntil: addWorkDays(publicOn, publicityDays, years).day };
}

/** In which phase a round is; the day by which applications come in, and the last of a publicity, count in full. */
export function phaseOf(round: Run, today: string, years: WorkYears): RoundPhase {
  switch (round.state) {
    case 'open':
      return today <= round.applyBy ? 'applying' : 'reviewing';
    case 'public':
      return today <= (publicityOf(round, years)?.publicUntil ?? today) ? 'public' : 'toName';
    case 'named':
    case 'closed':
      return round.state;
  }
}
