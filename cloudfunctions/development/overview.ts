import { developmentSteps } from '../../types/shared/developments';
import { standingOf, standingsBeside } from '../domain/checkup/standings';
import { nobodyInStages, overdueOf, stagesByBranch, sumOfStages } from '../domain/development/stages';
import { byBranch } from '../domain/organization/by-branch';
import { branchesIn } from '../domain/organization/counting';
import { dayOf, monthOf } from '../kernel/clock';
import type { DevelopmentCall, DevelopmentOutcome } from './context';

/**
 * How many are in which stage below an organisation, as the records are; and whose step is overdue, as it was when the branches
 * were looked at last (支部体检), which is a few hours ago at most. Numbers, no names; as many requests however many people.
 */
export async function overview({ target, now }: DevelopmentCall<'overview'>): DevelopmentOutcome<'overview'> {
  const today = dayOf(now);
  const [{ branches, children }, found] = await Promise.all([
    branchesIn(target, monthOf(now), now, { standings: standingsBeside }),
    stagesByBranch(target),
  ]);
  const stages = byBranch(branches, found, sumOfStages);
  return {
    organization: { id: target._id, name: target.name, kind: target.kind },
    rows: children.map(({ id, name, kind, branches: own }) => {
      const { asked, ...people } = sumOfStages(own.map((one) => stages.get(one.id) ?? nobodyInStages()));
      const late = overdueOf(
        own.flatMap(standingOf).flatMap(({ items }) => items),
        today,
      );
      return {
        id,
        name,
        kind,
        stages: people,
        overdue: developmentSteps.flatMap((step) => {
          const count = late.get(step);
          return count ? [{ step, people: count }] : [];
        }),
        asked,
      };
    }),
  };
}
