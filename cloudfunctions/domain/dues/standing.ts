import { shiftMonth } from '../../../types/shared/calendar';
import type { DuesState } from '../../../types/shared/dues';
import type { RuleBook } from '../rules/book';

/** Where the months of a member stand; pure. Months are `YYYY-MM`, amounts fen. */

/** Which months an assessment is for, and when it was made: of two for a month the later one holds. */
export interface Assessed {
  _id: string;
  from: string;
  until: string;
  at: number;
}

export interface Relieved {
  from: string;
  until: string;
  fen: number;
}

/** What is known of one member in one branch. */
export interface Known<A extends Assessed = Assessed> {
  /** Those of the branch. */
  assessments: readonly A[];
  reliefs: readonly Relieved[];
  /** The months that are paid, wherever. */
  paid: ReadonlySet<string>;
}

const covers = ({ from, until }: { from: string; until: string }, month: string): boolean =>
  from <= month && month <= until;

/** The assessment that holds in a month. */
export const assessedIn = <A extends Assessed>(assessments: readonly A[], month: string): A | undefined =>
  assessments
    .filter((one) => covers(one, month))
    .sort((a, b) => a.at - b.at || (a._id < b._id ? -1 : 1))
    .at(-1);

/** The relief that holds in a month. */
export const relievedIn = <R extends Relieved>(reliefs: readonly R[], month: string): R | undefined =>
  reliefs.findLast((one) => covers(one, month));

/** The month from which a member owes to the branch: the first that it assessed. */
export const owesFrom = ({ assessments }: Pick<Known, 'assessments'>): string | undefined =>
  assessments.map(({ from }) => from).sort()[0];

/** Where a month of a member stands in the branch. */
export function stateIn(known: Known, month: string): DuesState {
  if (known.paid.has(month)) return 'paid';
  const first = owesFrom(known);
  if (first !== undefined && month < first) return 'notOwed';
  if (!assessedIn(known.assessments, month)) return 'notAssessed';
  return relievedIn(known.reliefs, month)?.fen === 0 ? 'relieved' : 'due';
}

/** What is owed for a month by what was assessed, less what was relieved. */
export function fenIn({ reliefs }: Pick<Known, 'reliefs'>, month: string, assessed: { fen: number }): number {
  const relief = relievedIn(reliefs, month);
  return relief ? Math.min(relief.fen, assessed.fen) : assessed.fen;
}

/** The months from one on, as far as asked, that are due and not paid, in order. */
export function unpaidBefore(known: Known, month: string): string[] {
  const months: string[] = [];
  for (let at = owesFrom(known); at !== undefined && at < month; at = shiftMonth(at, 1)) {
    if (stateIn(known, at) === 'due') months.push(at);
  }
  return months;
}

/**
 * How many months are unpaid on end, up to the last one that is over before `month`. One that nobody assessed yet is
 * neither paid nor owed: it is passed over.
 */
export function unpaidOnEnd(known: Known, month: string): number {
  let count = 0;
  for (let at = shiftMonth(month, -1); ; at = shiftMonth(at, -1)) {
    const state = stateIn(known, at);
    if (state === 'due') count += 1;
    // Before the first month that was assessed nothing is known.
    else if (state !== 'notAssessed' || at < (owesFrom(known) ?? at)) return count;
    if (owesFrom(known) === undefined) return count;
  }
}

/**
 * 党费交至: the last month up to which all is paid or relieved, from the first that was owed; nothing where the first is
 * open. `known` is of all branches.
 */
export function paidUntil(known: Known): string | undefined {
  const first = [...known.paid, ...known.assessments.map(({ from }) => from)].sort()[0];
  let last: string | undefined;
  for (
    let at = first;
    at !== undefined && ['paid', 'relieved'].includes(stateIn(known, at));
    at = shiftMonth(at, 1)
  ) {
    last = at;
  }
  return last;
}

/** The first month that somebody owes at all who joined the Party on a day (`YYYY-MM-DD`). Rule `duesProbation`. */
export function firstOwedBy(joinedOn: string, rules: RuleBook): string {
  const month = joinedOn.slice(0, 7);
  return rules.numberOn('duesMonthOfJoining', joinedOn) === 0 ? shiftMonth(month, 1) : month;
}

/** Why a month cannot be paid at a time: too far back, or too far ahead. Rules `duesBackMonths` and `duesAheadMonths`. */
export function outOfReach(
  month: string,
  receivedOn: string,
  rules: RuleBook,
): { why: 'back' | 'ahead'; most: number } | undefined {
  const received = receivedOn.slice(0, 7);
  const back = rules.numberOn('duesBackMonths', receivedOn);
  const ahead = rules.numberOn('duesAheadMonths', receivedOn);
  if (back !== undefined && month < shiftMonth(received, -back)) return { why: 'back', most: back };
  if (ahead !== undefined && month > shiftMonth(received, ahead)) return { why: 'ahead', most: ahead };
  return undefined;
}
