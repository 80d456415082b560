import { checkOf, type CheckFacts, type HeldByMonth } from './branch-check';
import { monthBefore, monthOf, monthsFrom } from '../../kernel/clock';
import { collection, command, expression } from '../../kernel/database';
import { liesWithin, subtreeRange } from '../../kernel/paths';
import { pagesOf } from '../../kernel/pages-of';
import { ruleBook } from '../rules/amendments';
import type { RuleBook } from '../rules/book';
import type { Structure } from './meetings';
import { BranchChecks, type BranchCheckRecord } from './model';
import { figuresOver, type Kinds } from '../gathering/months';
import { Organizations, type OrganizationRecord } from '../organization/model';
import { Members } from '../membership/model';

/** Written at the same time. */
const writesAtOnce = 10;

const checkId = (organizationId: string, month: string): string => `${organizationId}:${month}`;

/** What was held and what was written of some branches, by `branchId:YYYY-MM`. */
interface Known {
  rules: RuleBook;
  structures: Map<string, Structure>;
  held: Map<string, Kinds>;
  checks: Map<string, BranchCheckRecord>;
}

/**
 * Tells of branches that lie next to one another in the order of paths what they owe this month, from the records as
 * they are, and writes it down where it changed; what they owed in past months, from one of them on, takes in what was closed or
 * corrected late. Done twice it does the same.
 */
export async function checkBranches(
  branches: OrganizationRecord[],
  now: number,
  from = monthBefore(monthOf(now)),
): Promise<BranchCheckRecord[]> {
  if (branches.length === 0) return [];
  const month = monthOf(now);
  const before = monthBefore(from);
  // What was owed before the first of them is looked at once more, in the whole of its year.
  const months = monthsFrom(`${before.slice(0, 4)}-01`, month);
  const known = await knownOf(branches, { months, checked: monthsFrom(before, month) }, now);
  const all = branches.map((branch) => {
    const facts = factsOf(branch, months, known);
    const at = (one: string) => known.checks.get(checkId(branch._id, one));
    const past: BranchCheckRecord[] = [];
    let previous = at(before);
    for (const one of monthsFrom(from, monthBefore(month))) {
      const current = at(one);
      // A month that nobody looked at while it lasted is not judged afterwards.
      previous = current && checkOf(one, facts, { current, previous, past: true });
      if (previous) past.push(previous);
    }
    return { past, now: checkOf(month, facts, { current: at(month), previous }) };
  });
  const changed = all
    .flatMap(({ past, now }) => [...past, now])
    .filter((check) => JSON.stringify(known.checks.get(check._id)) !== JSON.stringify(check));
  const isKnown = ({ _id }: BranchCheckRecord) => known.checks.has(_id);
  await collection(BranchChecks).addMissing(changed.filter((check) => !isKnown(check)));
  const written = changed.filter(isKnown);
  for (const some of pagesOf(written, writesAtOnce))
    await Promise.all(some.map((check) => collection(BranchChecks).put(check)));
  return all.map(({ now }) => now);
}

/** What was held and written of branches in some months, and how they are made up now. */
export async function knownOf(
  branches: OrganizationRecord[],
  { months, checked }: { months: string[]; checked: string[] },
  now: number,
): Promise<Known> {
  const idsIn = (wanted: string[]) =>
    branches.flatMap(({ _id }) => wanted.map((month) => checkId(_id, month)));
  const [rules, structures, held, checks] = await Promise.all([
    ruleBook(now),
    structuresOf(branches),
    figuresOver(branches, months),
    collection(BranchChecks).findByIds(idsIn(checked)),
  ]);
  return { rules, structures, held, checks: byId(checks) };
}

/** The facts of one branch among what is known. */
export function factsOf(
  branch: OrganizationRecord,
  months: string[],
  { rules, structures, held }: Known,
): CheckFacts {
  const of: HeldByMonth = months.map((month) => ({
    month,
    kinds: held.get(checkId(branch._id, month)) ?? {},
  }));
  return {
    branch,
    structure: structures.get(branch._id) ?? { fullMembers: 0, groups: 0, groupIds: [] },
    held: of,
    rules,
  };
}

/** How branches are made up now; one range of paths covers them and what lies below them. */
async function structuresOf(branches: OrganizationRecord[]): Promise<Map<string, Structure>> {
  const paths = branches.map(({ path }) => path).sort();
  const [first = '', last = ''] = [paths[0], paths.at(-1)];
  const range = command.gte(first).and(command.lt(subtreeRange(last).to));
  const [members, groups] = await Promise.all([
    collection(Members).group<{ members: number }>(
      { orgPath: range, state: 'active', status: 'full' },
      '$orgPath',
      { members: expression.sum(1) },
    ),
    collection(Organizations).findAll({ kind: 'group', path: range, closedAt: null }),
  ]);
  return new Map(
    branches.map(({ _id, path }) => {
      const own = groups.filter((group) => liesWithin(group.path, path));
      const fullMembers = members
        .filter((one) => liesWithin(one._id, path))
        .reduce((sum, one) => sum + one.members, 0);
      // In one order, since a record is written only where it changed.
      return [_id, { fullMembers, groups: own.length, groupIds: own.map((group) => group._id).sort() }];
    }),
  );
}

const byId = <T extends { _id: string }>(all: T[]): Map<string, T> =>
  new Map(all.map((one) => [one._id, one]));
