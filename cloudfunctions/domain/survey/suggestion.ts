import type { Neighbourhood, SuggestionKind } from '../../../types/shared/surveys';
import type { MemberCounts } from '../../../types/shared/subjects';

/** A subject that might be part of a branch: how many full members work there. */
export interface Neighbour {
  id: string;
  name: string;
  full: number;
}

export interface Suggestion {
  kind: SuggestionKind;
  by?: Neighbourhood;
  with: Neighbour[];
  /** Full members of all of them. */
  full: number;
}

/** The numbers of the rules: full members at least (`branchFullMembers`), employers at most (`jointBranchUnitsAtMost`). */
export interface FormingRules {
  fullAtLeast: number;
  unitsAtMost: number;
}

interface Asked {
  /** An organisation covers it. */
  isCovered: boolean;
  members: Pick<MemberCounts, 'full'> | undefined;
  /** Uncovered subjects that operate, of the same carrier and of the same cluster; itself is none of them. */
  neighbours: Record<Neighbourhood, readonly Neighbour[]>;
}

/**
 * How a subject may come to be covered: enough full members, a branch of its own; fewer, one with as few neighbours of the
 * same carrier as make enough, else of the same cluster; where nobody is there to join with, an instructor. What is not
 * known is asked first. Those on probation do not count. Pure.
 */
export function suggest(
  { isCovered, members, neighbours }: Asked,
  { fullAtLeast, unitsAtMost }: FormingRules,
): Suggestion {
  const full = members?.full ?? 0;
  const alone = { with: [], full };
  if (isCovered) return { kind: 'covered', ...alone };
  if (!members) return { kind: 'unknown', ...alone };
  if (full >= fullAtLeast) return { kind: 'single', ...alone };
  if (full === 0) return { kind: 'instructor', ...alone };
  for (const by of ['carrier', 'cluster'] as const) {
    const found = fewest(neighbours[by], { missing: fullAtLeast - full, most: unitsAtMost - 1, fullAtLeast });
    if (found) return { kind: 'joint', by, with: found, full: full + sumOf(found) };
  }
  return { kind: 'instructor', ...alone };
}

const sumOf = (some: readonly Neighbour[]): number => some.reduce((sum, one) => sum + one.full, 0);

/** As few as make enough, those with most members first, of as many by name; none that could have a branch of its own. */
function fewest(
  all: readonly Neighbour[],
  { missing, most, fullAtLeast }: { missing: number; most: number; fullAtLeast: number },
): Neighbour[] | undefined {
  const able = all
    .filter(({ full }) => full > 0 && full < fullAtLeast)
    .sort((one, other) => other.full - one.full || (one.name < other.name ? -1 : 1));
  const chosen: Neighbour[] = [];
  for (const one of able) {
    if (sumOf(chosen) >= missing) break;
    chosen.push(one);
  }
  return sumOf(chosen) >= missing && chosen.length <= most ? chosen : undefined;
}
