import type { CheckupItem } from '../../../types/shared/checkups';
import type { DevelopmentStage, DevelopmentStep } from '../../../types/shared/developments';
import { askTogether, command, countWhere, expression, grouped, within } from '../../kernel/database';
import { sumOfCounts } from '../organization/by-branch';
import { lineOf } from '../../kernel/paths';
import { Organizations, type OrganizationRecord } from '../organization/model';
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

const counts = grouped<Stages>({
  applicant: inStage('applicant'),
  activist: inStage('activist'),
  candidate: inStage('candidate'),
  admission: inStage('admission'),
  probation: inStage('probation'),
  asked: countWhere(expression.gt([expression.ifNull(['$pendingStep', '']), ''])),
});

/**
 * Of all that are on the way in the district of an organisation, by the branch: who asks takes what is of theirs, so that somebody counts
 * where their branch lies now, also before what repeats its path has followed. One request, however many people.
 */
export async function stagesByBranch({ _id, path }: Pick<OrganizationRecord, '_id' | 'path'>) {
  const open = { orgPath: within(lineOf(path)[0] ?? path), state: command.in(['open', 'paused'] as const) };
  const found = await askTogether(Organizations, _id, {
    stages: counts(Developments, open, '$organizationId'),
  });
  return found?.stages ?? [];
}

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
