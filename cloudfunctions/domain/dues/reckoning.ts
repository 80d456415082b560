import type { DuesCategory, DuesPart } from '../../../types/shared/dues';
import type { RuleBook } from '../rules/book';
import type { NumberId, RuleId } from '../rules/registry';
import { partsOf } from './parts';

/**
 * What somebody owes a month, reckoned step by step; pure. Amounts are whole fen. A rate is of the whole base and not of
 * the part above a limit (rule `duesRate1` and its like).
 */

/** The sums that a member, or the keeper, filled in, in fen; what is left out is nothing. */
export type Sums = Partial<Record<DuesPart, number>>;

/** How an amount came about. */
export interface Reckoned {
  /** The monthly base in fen, exactly `over` / `under`: the average of a quarter need not be whole. */
  base: { over: number; under: number };
  /** Thousandths of the base; absent where the amount is fixed or chosen. */
  rate?: number;
  /** The dues of a month before the monthly cap, in fen, and after it. */
  beforeCap: number;
  fen: number;
  /** True where more than the cap would be owed: what lies above is of one's own will. Rule `duesMonthlyMost`. */
  isCapped: boolean;
  /** The rules that decided it, in order. */
  rules: RuleId[];
}

/** A bracket: up to so many yuan, both included, so many thousandths; the last has no limit. */
type Bracket = { to?: NumberId & RuleId; rate: NumberId & RuleId };

const inWork: readonly Bracket[] = [
  { to: 'duesTo1', rate: 'duesRate1' },
  { to: 'duesTo2', rate: 'duesRate2' },
  { to: 'duesTo3', rate: 'duesRate3' },
  { rate: 'duesRate4' },
];
const retired: readonly Bracket[] = [
  { to: 'duesRetiredTo', rate: 'duesRetiredRate1' },
  { rate: 'duesRetiredRate2' },
];

/** By which brackets a category is reckoned; the others have an amount. */
const brackets: Partial<Record<DuesCategory, readonly Bracket[]>> = {
  employed: inWork,
  yearlySalary: inWork,
  selfEmployed: inWork,
  retired,
};

const quarter = 3;

/** The base of a category: what counts less what is taken off it, never below nothing; of a quarter its month's average. */
export function baseOf(category: DuesCategory, sums: Sums): Reckoned['base'] {
  const total = partsOf[category].reduce(
    (sum, { part, does }) => sum + (does === 'off' ? -1 : 1) * (sums[part] ?? 0),
    0,
  );
  return { over: Math.max(0, total), under: category === 'selfEmployed' ? quarter : 1 };
}

/** A number of a rule on a day; throws before the rule's first edition, where nothing can be reckoned. */
function numberOf(rules: RuleBook, id: NumberId, day: string): number {
  const value = rules.numberOn(id, day);
  if (value === undefined) throw new Error(`no ${id} on ${day}`);
  return value;
}

/** `over` / `under` rounded to a multiple of `to`, half of it up; none of them is negative. */
export const roundedTo = (over: number, under: number, to: number): number =>
  Math.floor((2 * over + under * to) / (2 * under * to)) * to;

/**
 * What a member owes a month by the rules of a day (`YYYY-MM-DD`). Of a farmer the sum that was chosen between the least
 * and the most; of who has no income the fixed one.
 */
export function reckon(category: DuesCategory, sums: Sums, rules: RuleBook, day: string): Reckoned {
  const base = baseOf(category, sums);
  const number = (id: NumberId) => numberOf(rules, id, day);
  const own = brackets[category];
  if (!own) return fixed(category, base, number);
  // A limit in yuan, compared with a base that need not be whole.
  const isWithin = ({ to }: Bracket) => to === undefined || base.over <= number(to) * 100 * base.under;
  const bracket = own.find(isWithin) as Bracket;
  const rate = number(bracket.rate);
  const beforeCap = roundedTo(base.over * rate, base.under * 1000, number('duesRoundedTo'));
  const most = number('duesMonthlyMost') * 100;
  const isCapped = beforeCap > most;
  return {
    base,
    rate,
    beforeCap,
    fen: isCapped ? most : beforeCap,
    isCapped,
    rules: [...ruleFor[category], bracket.rate, ...(isCapped ? (['duesMonthlyMost'] as const) : [])],
  };
}

const ruleFor: Record<DuesCategory, readonly RuleId[]> = {
  employed: ['duesBase', 'duesBaseParts'],
  yearlySalary: ['duesYearlySalary'],
  selfEmployed: ['duesSelfEmployed'],
  retired: ['duesRetired'],
  farmer: ['duesFarmer'],
  noIncome: ['duesNoIncome'],
};

function fixed(
  category: DuesCategory,
  { over }: Reckoned['base'],
  number: (id: NumberId) => number,
): Reckoned {
  const [least, most] = [number('duesFarmerLeast'), number('duesFarmerMost')];
  const fen = category === 'farmer' ? Math.min(most, Math.max(least, over)) : number('duesNoIncome');
  return {
    base: { over: 0, under: 1 },
    beforeCap: fen,
    fen,
    isCapped: false,
    rules: [...ruleFor[category]],
  };
}
