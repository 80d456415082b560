import { isDeepStrictEqual } from 'node:util';
import type { LearningMeans } from '../../../types/shared/learning';
import { monthOf } from '../../kernel/clock';
import { collection, command, countWhere, expression, under, type Expression } from '../../kernel/database';
import { idOf } from '../../kernel/ids';
import { pagesOf } from '../../kernel/pages-of';
import { findMembers } from '../membership/find';
import { Members } from '../membership/model';
import { idsOfBranch, settlesAt, type CountedBranch } from '../organization/counting';
import type { OrganizationRecord } from '../organization/model';
import { ruleBook } from '../rules/amendments';
import type { RuleBook } from '../rules/book';
import { BranchLearning, LearnerYears, type BranchLearningRecord, type LearnerYearRecord } from './model';
import { planOf, trainingMeans } from './trained';

/**
 * How many of a branch's members were trained (教育培训覆盖). While a year is open its figures follow the roster; once it is
 * settled, with its last month, they stay those of the members of then, whose hours may still be put right.
 */

/** Written at the same time. */
const writesAtOnce = 25;

/** People asked about at a time: an answer of groups holds no more than a thousand. */
const peopleAtOnce = 900;

/** The years that are not settled at an instant, the earlier first. */
export function openYears(now: number, rules: RuleBook): number[] {
  const year = Number(monthOf(now).slice(0, 4));
  return now < settlesAt(`${year - 1}-12`, rules) ? [year - 1, year] : [year];
}

/** Counts the open years of some branches anew, and of what was merged into them. */
export async function recountBranches(
  branches: readonly Pick<OrganizationRecord, '_id' | 'absorbed'>[],
  now: number,
): Promise<void> {
  const rules = await ruleBook(now);
  const ids = [...new Set(branches.flatMap(idsOfBranch))];
  for (const year of openYears(now, rules)) await recountOpen(ids, year, rules);
}

/** Counts anew wherever people count whose hours changed: now, and in years that are settled. */
export async function recountFor(
  people: readonly Pick<LearnerYearRecord, 'personId' | 'year'>[],
  now: number,
): Promise<void> {
  const ids = [...new Set(people.map(({ personId }) => personId))];
  const [rules, members, counted] = await Promise.all([
    ruleBook(now),
    findMembers(ids),
    collection(BranchLearning).findAll({ memberIds: command.in(ids) }),
  ]);
  const open = openYears(now, rules);
  // Also where they were counted last, which somebody may have left since.
  const here = new Set([
    ...members.filter(({ state }) => state === 'active').map(({ organizationId }) => organizationId),
    ...counted.filter(({ year }) => open.includes(year)).map(({ organizationId }) => organizationId),
  ]);
  for (const year of open) await recountOpen([...here], year, rules);
  const settled = counted.filter(({ year }) => !open.includes(year));
  for (const year of new Set(settled.map((one) => one.year))) {
    await write(
      settled.filter((one) => one.year === year),
      year,
      rules,
    );
  }
}

/** By the roster as it is. */
async function recountOpen(branchIds: readonly string[], year: number, rules: RuleBook): Promise<void> {
  if (branchIds.length === 0) return;
  const rosters = await rostersOf(branchIds);
  await write(
    branchIds.map((organizationId) => ({ organizationId, memberIds: rosters.get(organizationId) ?? [] })),
    year,
    rules,
  );
}

/** Who is on the rosters of some branches, in order: their ids alone, in one answer. */
async function rostersOf(branchIds: readonly string[]): Promise<Map<string, string[]>> {
  const found = await collection(Members).group<{ ids: string[] }>(
    { organizationId: command.in(branchIds), state: 'active' },
    '$organizationId',
    { ids: expression.push('$_id') },
  );
  return new Map(found.map(({ _id, ids }) => [_id, ids.sort()]));
}

/** Writes the figures of some rosters, where they are not so already. */
async function write(
  rosters: readonly Pick<BranchLearningRecord, 'organizationId' | 'memberIds'>[],
  year: number,
  rules: RuleBook,
): Promise<void> {
  const idAt = (organizationId: string) => idOf(organizationId, String(year));
  const [trained, before] = await Promise.all([
    trainedOf(
      rosters.flatMap(({ memberIds }) => memberIds),
      year,
      rules,
    ),
    collection(BranchLearning).findByIds(rosters.map(({ organizationId }) => idAt(organizationId))),
  ]);
  const stored = new Map(before.map((one) => [one._id, one]));
  const figures = rosters.map(({ organizationId, memberIds }): BranchLearningRecord => ({
    _id: idAt(organizationId),
    organizationId,
    year,
    memberIds: [...memberIds],
    members: memberIds.length,
    trained: memberIds.filter((id) => trained.get(id)?.thisYear).length,
    trainedInPlan: memberIds.filter((id) => trained.has(id)).length,
  }));
  const isKnown = ({ _id }: BranchLearningRecord) => stored.has(_id);
  // Of a year that begins all are new, and written together.
  await collection(BranchLearning).addMissing(figures.filter((one) => !isKnown(one)));
  const changed = figures.filter((one) => isKnown(one) && !isDeepStrictEqual(stored.get(one._id), one));
  for (const some of pagesOf(changed, writesAtOnce))
    await Promise.all(some.map((one) => collection(BranchLearning).put(one)));
}

/** How many members a branch, or several, has and how many of them were trained. */
export type Figures = Pick<BranchLearningRecord, 'members' | 'trained' | 'trainedInPlan'>;

/** Branches asked about at a time: an answer of groups holds no more than a thousand. */
const branchesAtOnce = 1000;

/** The figures of a year of branches of a list, by their ids, with those of what had been merged into each. */
export async function figuresOf(
  branches: readonly Pick<CountedBranch, 'id' | 'ids'>[],
  year: number,
): Promise<Map<string, Figures>> {
  const owners = new Map(branches.flatMap(({ id, ids }) => ids.map((one) => [one, id] as const)));
  const wanted = [...owners.keys()].map((id) => idOf(id, String(year)));
  // Grouped, so that whom they count does not come along.
  const found = await Promise.all(
    pagesOf(wanted, branchesAtOnce).map((some) =>
      collection(BranchLearning).group<Figures>({ _id: command.in(some) }, '$organizationId', {
        members: expression.sum('$members'),
        trained: expression.sum('$trained'),
        trainedInPlan: expression.sum('$trainedInPlan'),
      }),
    ),
  );
  const sums = new Map<string, Figures>();
  for (const { _id, members, trained, trainedInPlan } of found.flat()) {
    const id = owners.get(_id) ?? _id;
    const sum = sums.get(id) ?? { members: 0, trained: 0, trainedInPlan: 0 };
    sums.set(id, {
      members: sum.members + members,
      trained: sum.trained + trained,
      trainedInPlan: sum.trainedInPlan + trainedInPlan,
    });
  }
  return sums;
}

/** The figures of a year beside each branch of a list. */
export const yearsBeside = (year: number) =>
  under(BranchLearning, ['members', 'trained', 'trainedInPlan'], { after: `:${year}` });

/** Which of some people were trained from the beginning of the plan period of a year to its end, and who in the year itself. */
export async function trainedOf(
  ids: readonly string[],
  year: number,
  rules: RuleBook,
): Promise<Map<string, { thisYear: boolean }>> {
  const from = planOf(year, rules)?.from ?? year;
  const wasTrained = anyHours(trainingMeans(year, rules));
  const found = await Promise.all(
    pagesOf(ids, peopleAtOnce).map((some) =>
      collection(LearnerYears).group<{ thisYear: number; ever: number }>(
        { personId: command.in(some), year: command.gte(from).and(command.lte(year)) },
        '$personId',
        {
          thisYear: countWhere(expression.and([wasTrained, expression.eq(['$year', year])])),
          ever: countWhere(wasTrained),
        },
      ),
    ),
  );
  return new Map(
    found
      .flat()
      .filter(({ ever }) => ever > 0)
      .map(({ _id, thisYear }) => [_id, { thisYear: thisYear > 0 }]),
  );
}

/** True of a year in which there are hours by any of some means; what was taken back of one is made up for by no other. */
const anyHours = (means: readonly LearningMeans[]): Expression =>
  expression.gt([
    expression.add([0, ...means.map((one) => expression.cond([expression.gt([`$hours.${one}`, 0]), 1, 0]))]),
    0,
  ]);
