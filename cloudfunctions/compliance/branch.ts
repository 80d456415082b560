import { dutyState, metIn } from '../domain/compliance/branch-check';
import { checkNow } from '../domain/compliance/duties-now';
import { dayOf, monthOf } from '../kernel/clock';
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
  const [{ check, facts }, groups] = await Promise.all([checkNow(target, now), groupsOf(target._id)]);
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
    bases: meetingBases(today, facts.rules),
    committee: {
      fromFull: facts.rules.numberOn('committeeFromFull', `${month}-01`) ?? 0,
      citation: facts.rules.cite('committeeFromFull', today),
    },
  };
}
