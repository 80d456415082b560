import { developmentStages, developmentSteps, type DevelopmentStep } from '../../types/shared/developments';
import { openWithin, seenOf, type Seen } from '../domain/development/records';
import { organizationsWithin } from '../domain/organization/find';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf } from '../kernel/clock';
import { idsOf } from '../kernel/paths';
import type { DevelopmentCall, DevelopmentOutcome } from './context';

/** How many are in which stage below an organisation, and whose step is overdue: numbers, no names. */
export async function overview({ target, now }: DevelopmentCall<'overview'>): DevelopmentOutcome<'overview'> {
  const today = dayOf(now);
  const [rules, records, organizations] = await Promise.all([
    ruleBook(now),
    openWithin(target.path),
    organizationsWithin(target.path),
  ]);
  const seen = await seenOf(records, rules, today);
  const depth = idsOf(target.path).length;
  const children = organizations.filter(
    ({ parentId, kind, closedAt }) => parentId === target._id && kind !== 'group' && !closedAt,
  );
  const below = new Map<string, Seen[]>();
  for (const one of seen) {
    const childId = idsOf(one.record.orgPath)[depth] ?? '';
    below.set(childId, [...(below.get(childId) ?? []), one]);
  }
  return {
    organization: { id: target._id, name: target.name, kind: target.kind },
    rows: children
      .map(({ _id: id, name, kind }) => ({ id, name, kind, ...countsOf(below.get(id) ?? []) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function countsOf(seen: readonly Seen[]) {
  const late = seen.flatMap(({ next }) => next.filter(({ isOverdue }) => isOverdue).map(({ step }) => step));
  const times = (step: DevelopmentStep) => late.filter((one) => one === step).length;
  return {
    stages: Object.fromEntries(
      developmentStages.map((stage) => [stage, seen.filter(({ record }) => record.stage === stage).length]),
    ) as Record<(typeof developmentStages)[number], number>,
    overdue: developmentSteps
      .filter((step) => times(step) > 0)
      .map((step) => ({ step, people: times(step) })),
    asked: seen.filter(({ record }) => record.pendingStep).length,
  };
}
