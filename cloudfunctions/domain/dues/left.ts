import { collection, command } from '../../kernel/database';
import { dayOf } from '../../kernel/clock';
import { Members } from '../membership/model';
import { DuesAssessments, type DuesAssessmentRecord } from './model';

/**
 * Marks assessments whose member is not in the branch any more that made them: from then on their base goes after a
 * while.
 */
export async function markLeft(found: DuesAssessmentRecord[], now: number): Promise<void> {
  const members = await collection(Members).findByIds(found.map(({ memberId }) => memberId));
  const known = new Map(members.map((one) => [one._id, one]));
  const gone = found.filter(({ memberId, organizationId, leftOn }) => {
    const member = known.get(memberId);
    const isHere = member?.state === 'active' && member.organizationId === organizationId;
    return !isHere && leftOn === null;
  });
  if (gone.length === 0) return;
  await collection(DuesAssessments).updateWhere(
    { _id: command.in(gone.map(({ _id }) => _id)), leftOn: null },
    { leftOn: dayOf(now) },
  );
}
