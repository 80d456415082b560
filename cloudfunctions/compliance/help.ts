import {
  checkupMatters,
  matterLight,
  seenOn,
  type CheckupMatter,
  type SeenItem,
} from '../../types/shared/checkups';
import type { OrganizationKind } from '../../types/shared/organizations';
import type { BranchStandingRecord } from '../domain/checkup/model';

/** 谁需要帮一把: branches by what is open there, from what was written down when each was looked at last. Pure. */

/** What is told of an organisation; of a branch with what is open. */
interface Help {
  branches: number;
  red: number;
  amber: number;
  matters: Partial<Record<CheckupMatter, number>>;
  items?: SeenItem[];
}

/** Branches together as they stand on a day, by their matters; nothing where nobody looked yet. */
export function helpOf(
  kind: OrganizationKind,
  standings: readonly Pick<BranchStandingRecord, 'items'>[],
  today: string,
): Help | undefined {
  if (standings.length === 0) return undefined;
  const seen = standings.map(({ items }) => seenOn(items, today).filter(isDue));
  const red = seen.filter((items) => items.some(({ light }) => light === 'red')).length;
  const matters = checkupMatters.flatMap((matter) => {
    const count = seen.filter((items) => matterLight(items, matter) !== 'green').length;
    return count > 0 ? [[matter, count] as const] : [];
  });
  return {
    branches: seen.length,
    red,
    // What is left has something due, and nothing that is over.
    amber: seen.filter((items) => items.length > 0).length - red,
    matters: Object.fromEntries(matters) as Help['matters'],
    ...(kind === 'branch' && { items: seen.flat() }),
  };
}

const isDue = ({ light }: SeenItem): boolean => light === 'red' || light === 'amber';

/** Branches by what is due next, then by name, and what has nothing due by name: never by who is best. */
export function byDue(a: Row, b: Row): number {
  const [one, other] = [a, b].map(
    ({ name, help }) => `${help?.items?.[0] ? dueOf(help.items) : '~'}:${name}`,
  );
  return (one ?? '') < (other ?? '') ? -1 : 1;
}

interface Row {
  name: string;
  help?: Help;
}

const dueOf = (items: readonly SeenItem[]): string => items.map(({ dueOn = '9' }) => dueOn).sort()[0] ?? '9';
