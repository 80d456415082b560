import type { CheckupItem } from '../../../types/shared/checkups';
import type { DevelopmentStage, DevelopmentStep } from '../../../types/shared/developments';
import { collection, command, countWhere, expression } from '../../kernel/database';
import { byBranch, sumOfCounts } from '../organization/by-branch';
import type { CountedBranch } from '../organization/counting';
import { Developments } from './model';

/** How many are on the way, for those above: numbers only. */

/** How many are in which stage, and how many of them wait for an answer from above. */
export type Stages = Record<DevelopmentStage, number> & { asked: number };

export const nobodyInStages = (): Stages => ({
  applicant: 0,
  activist: 0,
  candidate: 0,
  admission: 0,
  probation: 0,
  asked: 0,
});

export const sumOfStages = (all: readonly Stages[]): Stages => sumOfCounts(all, nobodyInStages());

const inStage = (stage: DevelopmentStage) => countWhere(expression.eq(['$stage', stage]));

/** Of branches of a list, by their ids: as many requests however many people. */
export const stagesIn = (
  branches: readonly Pick<CountedBranch, 'id' | 'ids'>[],
): Promise<Map<string, Stages>> =>
  byBranch(
    branches,
    (ids) =>
      collection(Developments).group<Stages>(
        { organizationId: command.in(ids), state: command.in(['open', 'paused']) },
        '$organizationId',
        {
          applicant: inStage('applicant'),
          activist: inStage('activist'),
          candidate: inStage('candidate'),
          admission: inStage('admission'),
          probation: inStage('probation'),
          asked: countWhere(expression.gt([expression.ifNull(['$pendingStep', '']), ''])),
        },
      ),
    sumOfStages,
  );

/** How many people's step is overdue by a rule that is sure, of what was open of branches; also where the superior is asked. */
export function overdueOf(items: readonly CheckupItem[], today: string): Map<DevelopmentStep, number> {
  const late = new Map<DevelopmentStep, number>();
  for (const { code, step, count = 0, redFrom, dueOn } of items) {
    const isLate =
      (code === 'developmentStep' && redFrom !== undefined && redFrom <= today) ||
      (code === 'developmentAsked' && dueOn !== undefined && dueOn < today);
    if (step && isLate) late.set(step, (late.get(step) ?? 0) + count);
  }
  return late;
}
