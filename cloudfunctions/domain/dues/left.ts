import { collection, command } from '../../kernel/database';
import { dayOf } from '../../kernel/clock';
import { Members } from '../membership/model';
import { DuesAssessments, type DuesAssessmentRecord } from './model';

/**
 * Marks assessments whose member is not in the branch any more that made them: from then on their base goes after a
 * while. Of who is there again, the mark is taken off: they owe by it.
 */
export async function markLeft(found: DuesAssessmentRecord[], now: number): Promise<void> {
  const members = await collection(Members).findByIds(found.map(({ memberId }) => memberId));
  const known = new Map(members.map((one) => [one._id, one]));
  const isHere = ({ memberId, organizationId }: DuesAssessmentRecord) => {
    const member = known.get(memberId);
    return member?.state === 'active' && member.organizationId === organizationId;
  };
  await mark(
    found.filter((one) => !isHere(one) && one.leftOn === null),
    { leftOn: dayOf(now) },
  );
  await mark(
    found.filter((one) => isHere(one) && one.leftOn !== null),
    { leftOn: null },
  );
}

async function mark(
  some: DuesAssessmentRecord[],
  change: Pick<DuesAssessmentRecord, 'leftOn'>,
): Promise<void> {
  if (some.length === 0) return;
  await collection(DuesAssessments).updateWhere({ _id: command.in(some.map(({ _id }) => _id)) }, change);
}
