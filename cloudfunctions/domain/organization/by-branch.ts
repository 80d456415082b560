import type { CountedBranch } from './counting';

/** Counts of the same names added up, name by name; `none` has all of the names. */
export const sumOfCounts = <Counts extends Record<string, number>>(
  all: readonly Counts[],
  none: Counts,
): Counts =>
  Object.fromEntries(
    Object.keys(none).map((name) => [name, all.reduce((sum, one) => sum + (one[name] ?? 0), 0)]),
  ) as Counts;

/**
 * Figures of branches of a list, by their ids, with those of what had been merged into each, from groups by the id of an
 * organisation; what is no branch of the list is passed over.
 */
export function byBranch<Figures extends object>(
  branches: readonly Pick<CountedBranch, 'id' | 'ids'>[],
  groups: readonly (Figures & { _id: string })[],
  sumOf: (all: Figures[]) => Figures,
): Map<string, Figures> {
  const groupOf = new Map(groups.map((group) => [group._id, group]));
  return new Map(
    branches.flatMap(({ id, ids }) => {
      const own = ids.flatMap((one) => groupOf.get(one) ?? []);
      return own.length > 0 ? [[id, sumOf(own)] as const] : [];
    }),
  );
}
