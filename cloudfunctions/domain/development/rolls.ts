import type { Facts } from './facts';
import { fullFrom, isCandidate, isConverted, isDone } from './facts';
import type { DevelopmentRecord } from './model';
import type { RuleBook } from '../rules/book';
import { dayOf } from '../../kernel/clock';

/** Who was what in a year (年度名册): applicants, activists, candidates, probationary members, and who was taken in. Pure. */

export const rollKinds = ['applicants', 'activists', 'candidates', 'probationers', 'admitted'] as const;
export type RollKind = (typeof rollKinds)[number];

/** A person as a roll needs them. */
export interface Rolled {
  record: DevelopmentRecord;
  facts: Facts;
}

type Span = { from: string | undefined; until: string | undefined };

/** From which day somebody was what a roll lists, and from which they were it no more (`YYYY-MM-DD`). */
function spanOf(kind: Exclude<RollKind, 'admitted'>, { record, facts }: Rolled, rules: RuleBook): Span {
  const day = (step: 'application' | 'activist' | 'candidate' | 'admission') => facts.steps[step]?.on;
  // Who was begun half way has no earlier days here; who was received as a probationary member has none but that.
  const closed = record.closedAt === null ? undefined : dayOf(record.closedAt);
  const ending = (next: string | undefined) => next ?? closed;
  // What a superior has not approved, or has refused, made nobody anything.
  const named = isCandidate(facts) ? day('candidate') : undefined;
  const admitted = isDone(facts, 'approval') ? day('admission') : undefined;
  switch (kind) {
    case 'applicants':
      return { from: day('application'), until: ending(day('activist') ?? named ?? admitted) };
    case 'activists':
      return { from: day('activist'), until: ending(named ?? admitted) };
    case 'candidates':
      return { from: named, until: ending(admitted) };
    case 'probationers':
      return { from: admitted, until: ending(isConverted(facts) ? fullFrom(facts, rules) : undefined) };
  }
}

/** True where somebody was what a roll lists on a day of the year; for `admitted`, where the branch meeting was in it. */
export function isOnRoll(kind: RollKind, of: Rolled, year: number, rules: RuleBook): boolean {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  if (kind === 'admitted') {
    const { admittedOn } = of.record;
    return !!admittedOn && first <= admittedOn && admittedOn <= last;
  }
  const { from, until } = spanOf(kind, of, rules);
  return from !== undefined && from <= last && (until === undefined || first < until);
}

/** Those of a roll, by the day on which they came onto it, then by name. */
export const rollOf = <Of extends Rolled>(
  kind: RollKind,
  people: readonly Of[],
  year: number,
  rules: RuleBook,
): Of[] => {
  const since = (of: Of): string =>
    (kind === 'admitted' ? of.record.admittedOn : spanOf(kind, of, rules).from) ?? '';
  const keyOf = (of: Of): string => `${since(of)}:${of.record.name}:${of.record._id}`;
  return people
    .filter((one) => isOnRoll(kind, one, year, rules))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
};
