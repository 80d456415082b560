import { collection, command } from '../../kernel/database';
import { LedgerLines, type LedgerLineRecord } from '../gathering/model';
import { minutesOfLines } from '../minutes/of-ledger';
import type { Meeting } from './kinds/meeting';

/** Months (`YYYY-MM`) of a branch and of what was merged into it. */
export interface Period {
  organizationId: string;
  absorbedIds?: string[];
  from: string;
  to: string;
}

/** A branch's ledger from one month to another, as it was held. */
const linesOf = (
  { organizationId, absorbedIds = [], from, to }: Period,
  limit: number,
): Promise<LedgerLineRecord[]> =>
  collection(LedgerLines).find(
    {
      organizationId: command.in([organizationId, ...absorbedIds]),
      month: command.gte(from).and(command.lte(to)),
    },
    { orderBy: [['month', 'desc']], limit },
  );

/** More than any branch holds in a year; a file of so many is still written in seconds. */
export const linesAtMost = 400;

/** How many ledger lines a period has; counts to one more than `linesAtMost`. */
export const countLines = async (period: Period): Promise<number> =>
  (await linesOf(period, linesAtMost + 1)).length;

/** Everything held in a period with its minutes, in the order of time; one more than `linesAtMost` at most. */
export async function meetingsOf(period: Period): Promise<Meeting[]> {
  const lines = await linesOf(period, linesAtMost + 1);
  const minutes = await minutesOfLines(lines);
  return lines
    .sort((a, b) => a.startsAt - b.startsAt || a.kind.localeCompare(b.kind))
    .map((line) => ({ line, minutes: minutes.get(`${line.activityId}:${line.kind}`) }));
}
