import { checkOf, dutyState, metIn } from '../domain/compliance/branch-check';
import { factsOf, knownOf } from '../domain/compliance/branch-checks';
import { dayOf, monthBefore, monthOf, monthsFrom } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { groupsOf } from '../domain/organization/find';
import { periodOf } from '../domain/compliance/periods';
import { meetingBases } from '../domain/compliance/meetings';
import type { ComplianceCall, ComplianceOutcome } from './context';
import type { DutyRecord } from '../domain/compliance/model';

/** What a branch owes, from the records as they are at this moment. */
export async function branch({ target, now }: ComplianceCall<'branch'>): ComplianceOutcome<'branch'> {
  if (target.kind !== 'branch') refuse('COMPLIANCE.NOT_A_BRANCH');
  const month = monthOf(now);
  const before = monthBefore(month);
  const months = monthsFrom(`${before.slice(0, 4)}-01`, month);
  const [known, groups] = await Promise.all([
    knownOf([target], { months, checked: [before, month] }, now),
    groupsOf(target._id),
  ]);
  const [last, current] = [before, month].map((one) => known.checks.get(`${target._id}:${one}`));
  const facts = factsOf(target, months, known);
  const check = checkOf(month, facts, { current, previous: last });
  const met = metIn(periodOf('month', month), facts.held);
  const today = dayOf(now);
  const shown = (duty: DutyRecord) => ({ ...duty, state: dutyState(duty, today) });
  return {
    organizationName: target.name,
    today,
    structure: check.structure.last,
    groups: groups.map(({ _id: id, name }) => ({ id, name, met: met.get(id) ?? 0 })),
    duties: check.duties.map(shown),
    overdue: check.overdue.map(shown),
    bases: meetingBases(today, known.rules),
    committee: {
      fromFull: known.rules.numberOn('committeeFromFull', `${month}-01`) ?? 0,
      citation: known.rules.cite('committeeFromFull', today),
    },
  };
}
