import type { CountedBranch } from './counting';
import { pagesOf } from '../../kernel/pages-of';

/** Counts of the same names added up, name by name; `none` has all of the names. */
export const sumOfCounts = <Counts extends Record<string, number>>(
  all: readonly Counts[],
  none: Counts,
): Counts =>
  Object.fromEntries(
    Object.keys(none).map((name) => [name, all.reduce((sum, one) => sum + (one[name] ?? 0), 0)]),
  ) as Counts;

/** Branches asked about at a time: an answer of groups holds no more than a thousand. */
const atOnce = 1000;

/**
 * Figures of branches of a list, by their ids, with those of what had been merged into each: `ask` answers groups by the id of an
 * organisation. As many requests however many records.
 */
export async function byBranch<Figures extends object>(
  branches: readonly Pick<CountedBranch, 'id' | 'ids'>[],
  ask: (ids: string[]) => Promise<(Figures & { _id: string })[]>,
  sumOf: (all: Figures[]) => Figures,
): Promise<Map<string, Figures>> {
  const owners = new Map(branches.flatMap(({ id, ids }) => ids.map((one) => [one, id] as const)));
  const all = new Map<string, Figures[]>();
  for (const group of (await Promise.all(pagesOf([...owners.keys()], atOnce).map(ask))).flat()) {
    const id = owners.get(group._id) ?? group._id;
    all.set(id, [...(all.get(id) ?? []), group]);
  }
  return new Map([...all].map(([id, some]) => [id, sumOf(some)]));
}
