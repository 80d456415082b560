import { heldIn } from '../domain/compliance/branch-check';
import { periodOf, periodsIn } from '../domain/compliance/periods';
import { dutiesOfYear } from '../domain/compliance/year';
import { refuse } from '../kernel/errors';
import type { ComplianceCall, ComplianceOutcome } from './context';
import { activityKinds } from '../../types/shared/activities';

/** A branch's year: what was due in each period, as it was judged then, and what was held. */
export async function year({ input, target, now }: ComplianceCall<'year'>): ComplianceOutcome<'year'> {
  if (target.kind !== 'branch') refuse('COMPLIANCE.NOT_A_BRANCH');
  const { facts, bases, dutyIn } = await dutiesOfYear(target, input.year, now);
  const asked = new Set(bases.map(({ kind }) => kind));
  const wholeYear = periodOf('year', `${input.year}-01`);
  return {
    organizationName: target.name,
    rows: bases.map((basis) => ({
      ...basis,
      periods: periodsIn(basis.every, input.year).map((period) => dutyIn(basis.kind, period)),
    })),
    others: activityKinds
      .filter((kind) => !asked.has(kind))
      .map((kind) => ({ kind, held: heldIn(wholeYear, kind, facts.held).held })),
  };
}
