import { monthOf } from '../../kernel/clock';
import { command, within, type Condition } from '../../kernel/database';
import { idsOf, liesWithin } from '../../kernel/paths';
import {
  countedIds,
  organizationsWith,
  placeIn,
  settlesAt,
  type Beside,
  type Placed,
} from '../organization/counting';
import type { OrganizationRecord } from '../organization/model';
import type { OrganizationKind } from '../../../types/shared/organizations';
import { ruleBook } from '../rules/amendments';
import type { RuleBook } from '../rules/book';
import type { ByMonth } from './sums';
import { monthsOf, sumNames, yearsBeside, type SumName } from './years';

/**
 * The fen of a year, from branches up. Each fen counts in the month in which it was received, for the branch that received
 * it, at the place where that stood when the month was settled; what lies below adds up to what lies above.
 */

export const monthsOfYear = (year: number): string[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);

/** True while money of a month is a branch's own: of one that was merged, until before the month of the merger. */
const standsFor = ({ closedAt, mergedInto }: Placed, month: string): boolean =>
  !mergedInto || !closedAt || month < monthOf(closedAt);

/** Whether what one handed up or took in of a month, by its id, is a branch's money. Pure. */
export const isMoneyOf = (branch: Placed, id: string, month: string): boolean =>
  standsFor(branch, month) && countedIds(branch, month).includes(id);

/** A branch in the list of a month. */
interface Counted<One extends Placed> {
  branch: One;
  /** Whose money of that month is its. */
  ids: string[];
  /** What lay directly below the organisation asked about, on the way down; empty for the branch itself. */
  childId: string;
}

/** What a year is looked at with. */
export interface YearSeen {
  year: number;
  now: number;
  rules: RuleBook;
}

/** The branches whose money of a month counted below an organisation; `all` holds whatever lay there. Pure. */
export function countedIn<One extends Placed>(
  organization: Placed,
  all: readonly One[],
  month: string,
  seen: YearSeen,
): Counted<One>[] {
  const above = placeIn(organization, { ...seen, month });
  const depth = idsOf(above).length;
  return all.flatMap((branch) => {
    if (branch.kind !== 'branch' || !standsFor(branch, month)) return [];
    const path = placeIn(branch, { month, ...seen });
    if (!liesWithin(path, above)) return [];
    return [{ branch, ids: countedIds(branch, month), childId: idsOf(path)[depth] ?? '' }];
  });
}

/** Sums by what they are of. */
export type Sums<Name extends string> = Record<Name, number>;

export interface Row<Name extends string> {
  id: string;
  name: string;
  kind: OrganizationKind;
  branches: number;
  sums: Sums<Name>;
}

/** Adds up, by what lay directly below an organisation, what `of` holds of each branch and month. Pure. */
export function rolledUp<Name extends string>(
  organization: Placed,
  all: readonly Placed[],
  of: Record<Name, ByMonth>,
  seen: YearSeen,
): { rows: Row<Name>[]; total: { branches: number; sums: Sums<Name> } } {
  const names = Object.keys(of) as Name[];
  const none = () => Object.fromEntries(names.map((name) => [name, 0])) as Sums<Name>;
  const total = { branches: new Set<string>(), sums: none() };
  const rows = new Map<string, { branches: Set<string>; sums: Sums<Name> }>();
  monthsOfYear(seen.year).forEach((month, index) => {
    for (const { branch, ids, childId } of countedIn(organization, all, month, seen)) {
      const row = rows.get(childId) ?? { branches: new Set<string>(), sums: none() };
      rows.set(childId, row);
      for (const into of [row, total]) {
        if (!branch.closedAt) into.branches.add(branch._id);
        for (const name of names) for (const id of ids) into.sums[name] += of[name].get(id)?.[index] ?? 0;
      }
    }
  });
  const known = new Map(all.map((one) => [one._id, one]));
  return {
    rows: [...rows]
      .flatMap(([id, { branches, sums }]) => {
        const child = known.get(id);
        return child ? [{ id, name: child.name, kind: child.kind, branches: branches.size, sums }] : [];
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    total: { branches: total.branches.size, sums: total.sums },
  };
}

/**
 * What may count below an organisation in a month of a year, each with what is asked for beside it: what lies or lay there, and what
 * was moved since. One request, however much there is and however often it was moved.
 */
export async function placedInYear<Others extends Beside>(
  organization: OrganizationRecord,
  seen: YearSeen,
  others: Others,
) {
  const { year, now, rules } = seen;
  const places = new Set(monthsOfYear(year).map((month) => placeIn(organization, { month, ...seen })));
  const there = [...places].map((path): Condition<OrganizationRecord> => ({ path: within(path) }));
  const settled = settlesAt(`${year}-01`, rules);
  const moved: Condition<OrganizationRecord> = { placedAt: command.gte(settled) };
  return organizationsWith(now < settled ? there : [...there, moved], organization._id, others);
}

/** The year of everything below an organisation, by what lay directly below it. */
export async function yearBelow(organization: OrganizationRecord, year: number, now: number) {
  const seen = { year, now, rules: await ruleBook(now) };
  const all = await placedInYear(organization, seen, { years: yearsBeside(year) });
  const years = all.flatMap(({ beside }) => beside.years);
  const of = Object.fromEntries(sumNames.map((name) => [name, monthsOf(years, name)]));
  return rolledUp(organization, all, of as Record<SumName, ByMonth>, seen);
}
