import type { Structure } from '../domain/compliance/meetings';
import { findMembers } from '../domain/membership/find';
import { Members } from '../domain/membership/model';
import { organizationsWithin } from '../domain/organization/find';
import type { OrganizationRecord } from '../domain/organization/model';
import { collection, expression, within, countWhere } from '../kernel/database';
import { idsOf, liesWithin } from '../kernel/paths';
import type { BranchFacts } from './effect';

/** The open branches of a district as the rules see them, and what lies directly below it by id. */
export async function branchesOf(
  district: OrganizationRecord,
): Promise<{ branches: BranchFacts[]; names: Map<string, string> }> {
  const all = (await organizationsWithin(district.path)).filter(({ closedAt }) => !closedAt);
  const branches = all.filter(({ kind }) => kind === 'branch');
  const below = all.filter(({ parentId }) => parentId === district._id);
  // One request for each town: their number does not grow, and no answer is longer than the platform allows.
  const [counts, holders] = await Promise.all([
    Promise.all(below.map(({ path }) => membersByBranch(path))),
    findMembers(branches.flatMap(({ posts = [] }) => posts.map(({ memberId }) => memberId))),
  ]);
  const members = counts.flat();
  const groups = all.filter(({ kind }) => kind === 'group');
  const pathOf = new Map(
    holders.flatMap(({ _id, state, orgPath }) => (state === 'active' ? [[_id, orgPath] as const] : [])),
  );
  const byBranch = sumsOf(branches, members);
  return {
    names: new Map(below.map(({ _id, name }) => [_id, name])),
    branches: branches.map((branch) => {
      const { _id: id, path, units = [], posts = [], termEndsOn } = branch;
      const { full, probationary } = byBranch.get(id) ?? { full: 0, probationary: 0 };
      const held = posts.filter(({ memberId }) => liesWithin(pathOf.get(memberId) ?? '', path));
      const structure: Structure = {
        fullMembers: full,
        groups: groups.filter(({ parentId }) => parentId === id).length,
      };
      return {
        id,
        townId: idsOf(path)[1] ?? '',
        structure,
        elected: {
          kind: 'branch',
          temporary: branch.temporary,
          fullMembers: full,
          probationaryMembers: probationary,
          units: units.length,
          committeeSize: new Set(held.map(({ memberId }) => memberId)).size,
          vacantPosts: posts.length - held.length,
          termEndsOn: termEndsOn ?? undefined,
        },
      };
    }),
  };
}

type Counts = { full: number; probationary: number };

const membersByBranch = (path: string) =>
  collection(Members).group<Counts>({ orgPath: within(path), state: 'active' }, '$orgPath', {
    full: countWhere(expression.eq(['$status', 'full'])),
    probationary: expression.sum(expression.cond([expression.eq(['$status', 'full']), 0, 1])),
  });

/** The members of each branch, wherever below it they stand. */
function sumsOf(branches: OrganizationRecord[], members: (Counts & { _id: string })[]): Map<string, Counts> {
  const sums = new Map(branches.map(({ _id }) => [_id, { full: 0, probationary: 0 }]));
  for (const { _id: path, full, probationary } of members) {
    for (const id of idsOf(path)) {
      const sum = sums.get(id);
      if (!sum) continue;
      sum.full += full;
      sum.probationary += probationary;
    }
  }
  return sums;
}
