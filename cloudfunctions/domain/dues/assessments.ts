import { audit, type Auditable } from '../../kernel/audit';
import { transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { lastDayOf, shiftMonth } from '../../../types/shared/calendar';
import type { DuesCategory } from '../../../types/shared/dues';
import { DuesAssessments, type DuesAssessmentRecord } from './model';
import { endRequest } from './requests';

/**
 * To which month an assessment holds: to the end of the year; of the self-employed for the quarter, whose base is that of the
 * one before; of a yearly salary for the one month, unless it is the same every month. Rules `duesYearly`,
 * `duesSelfEmployed` and `duesYearlySalary`.
 */
export function heldUntil(category: DuesCategory, from: string, wholeYear: boolean): string {
  const number = Number(from.slice(5));
  if (category === 'selfEmployed') return shiftMonth(from, (3 - (number % 3)) % 3);
  return category === 'yearlySalary' && !wholeYear ? from : `${from.slice(0, 4)}-12`;
}

export const endOf = (until: string): string => lastDayOf(until);

/**
 * Keeps an assessment and ends the member's wish for it, all or nothing. Its id follows from what its keeper saw, so that
 * of two who assess at once one finds the other's.
 * @throws DUES.CHANGED
 */
export async function keepAssessment(
  assessment: DuesAssessmentRecord,
  requestIds: readonly string[],
  call: Auditable,
  orgPath: string,
): Promise<void> {
  await transaction(async (within) => {
    const found = await within.in(DuesAssessments).findById(assessment._id);
    if (found) return found.actKey === assessment.actKey ? undefined : refuse('DUES.CHANGED');
    await within.in(DuesAssessments).add(assessment);
    for (const id of requestIds) await endRequest(within, id, 'assessed', call.now);
    const { memberId: target, from, until } = assessment;
    await audit(within, call, { action: 'dues.assess', target, orgPath, after: { from, until } });
  });
}
