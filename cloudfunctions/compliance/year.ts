import { checkOf, dutyState, fulfilledIn, heldIn } from '../domain/compliance/branch-check';
import { factsOf, knownOf } from '../domain/compliance/branch-checks';
import { dayOf, monthOf, monthsFrom } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { meetingBases, type MeetingBasis } from '../domain/compliance/meetings';
import { periodOf, periodsIn, type Period } from '../domain/compliance/periods';
import type { ComplianceCall, ComplianceOutcome } from './context';
import { activityKinds } from '../../types/shared/activities';
import type { DutyRecord } from '../domain/compliance/model';

/** A branch's year: what was due in each period, as it was judged then, and what was held. */
export async function year({ input, target, now }: ComplianceCall<'year'>): ComplianceOutcome<'year'> {
  if (target.kind !== 'branch') refuse('COMPLIANCE.NOT_A_BRANCH');
  const months = monthsFrom(`${input.year}-01`, `${input.year}-12`);
  const thisMonth = monthOf(now);
  const known = await knownOf([target], { months, checked: months }, now);
  const facts = factsOf(target, months, known);
  const written = (month: string) => known.checks.get(`${target._id}:${month}`);
  const current = checkOf(thisMonth, facts, { current: known.checks.get(`${target._id}:${thisMonth}`) });

  /** What was, or is, due in a period; nothing where nobody looked, or looks yet. */
  const dutyIn = (kind: MeetingBasis['kind'], period: Period): DutyRecord | undefined => {
    const underWay = period.from <= thisMonth && thisMonth <= period.to;
    const { duties = [] } = (underWay ? current : written(period.to)) ?? {};
    return duties.find((duty) => duty.kind === kind && duty.period === period.key);
  };
  const shown = (kind: MeetingBasis['kind'], period: Period) => {
    const held = heldIn(period, kind, facts.held);
    const duty = dutyIn(kind, period);
    const known = { kind, every: period.every, period: period.key, endsOn: period.endsOn };
    if (duty) {
      const judged = { ...duty, ...fulfilledIn(period, duty, facts) };
      return { ...judged, state: dutyState(judged, dayOf(now)) };
    }
    if (held.held > 0) return { ...known, times: 0, ...held, state: 'done' as const };
    const state = period.from > thisMonth ? ('future' as const) : ('unknown' as const);
    return { ...known, times: 0, ...held, state };
  };
  const lastDay = `${input.year}-12-31`;
  const bases = meetingBases(lastDay < dayOf(now) ? lastDay : dayOf(now), known.rules);
  const asked = new Set(bases.map(({ kind }) => kind));
  const wholeYear = periodOf('year', `${input.year}-01`);
  return {
    organizationName: target.name,
    rows: bases.map((basis) => ({
      ...basis,
      periods: periodsIn(basis.every, input.year).map((period) => shown(basis.kind, period)),
    })),
    others: activityKinds
      .filter((kind) => !asked.has(kind))
      .map((kind) => ({ kind, held: heldIn(wholeYear, kind, facts.held).held })),
  };
}
