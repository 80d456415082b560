import { yearsBeside, type Figures } from '../domain/learning/branches';
import { planOf, trainingMeans } from '../domain/learning/trained';
import { branchesIn } from '../domain/organization/counting';
import { ruleBook } from '../domain/rules/amendments';
import { monthOf } from '../kernel/clock';
import type { LearningCall, LearningOutcome } from './context';

/** How many members of the branches that counted below an organisation by the end of a year were trained; figures only. */
export async function coverage({
  input,
  target: organization,
  now,
}: LearningCall<'coverage'>): LearningOutcome<'coverage'> {
  const { year } = input;
  const [{ branches, children }, rules] = await Promise.all([
    // A year under way is looked at as of this month.
    branchesIn(organization, [monthOf(now), `${year}-12`].sort()[0] ?? '', now, { years: yearsBeside(year) }),
    ruleBook(now),
  ]);
  const sum = (own: typeof branches): Figures => sumOf(own.flatMap(({ beside }) => beside.years));
  const plan = planOf(year, rules);
  return {
    organization: { id: organization._id, name: organization.name, kind: organization.kind },
    rows: children.map(({ id, name, kind, branches: own }) => ({
      id,
      name,
      kind,
      branches: own.length,
      ...sum(own),
    })),
    total: sum(branches),
    ...(plan && { plan }),
    means: trainingMeans(year, rules),
    citation: rules.cite('trainingPlan', `${year}-12-31`),
  };
}

const sumOf = (all: readonly Figures[]): Figures => ({
  members: all.reduce((sum, one) => sum + one.members, 0),
  trained: all.reduce((sum, one) => sum + one.trained, 0),
  trainedInPlan: all.reduce((sum, one) => sum + one.trainedInPlan, 0),
});
