import { yearBelow } from '../domain/dues/roll-up';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf } from '../kernel/clock';
import type { DuesCall, DuesOutcome } from './context';

/** What branches below received and handed up in a year: sums, by what lies directly below. */
export async function overview({ input, target, now }: DuesCall<'overview'>): DuesOutcome<'overview'> {
  const [{ rows, total }, rules] = await Promise.all([yearBelow(target, input.year, now), ruleBook(now)]);
  return {
    organization: { id: target._id, name: target.name, kind: target.kind },
    rows: rows.map(({ sums, ...row }) => ({ ...row, ...comparedView(sums) })),
    total: { branches: total.branches, ...comparedView(total.sums) },
    citation: rules.cite('duesMonthly', dayOf(now)),
  };
}

const comparedView = (sums: Record<'recorded' | 'handedUp' | 'received' | 'waiting', number>) => ({
  recordedFen: sums.recorded,
  handedUpFen: sums.handedUp,
  receivedFen: sums.received,
  waiting: sums.waiting,
});
