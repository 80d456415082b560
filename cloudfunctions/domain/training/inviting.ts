import { audit, type Auditable } from '../../kernel/audit';
import { transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { pagesOf } from '../../kernel/pages-of';
import { enrolmentId } from '../enrolment/find';
import { keepEnrolment } from '../enrolment/keep';
import { Enrolments } from '../enrolment/model';
import type { MemberRecord } from '../membership/model';
import { notifyAnew } from '../messaging/notify';
import type { TrainingClassRecord } from './model';
import { TrainingClasses } from './model';
import { invitedNotice } from './notices';
import { phaseOf } from './rules';

/** Invited in one transaction. */
const together = 20;

/**
 * Invites people to a class, each once: whoever was, or has said yes or no, is not told again. Cut off half way, a repeat does
 * the rest. Answers how many were told.
 */
export async function invitePeople(
  { _id: classId }: Pick<TrainingClassRecord, '_id'>,
  people: readonly Pick<MemberRecord, '_id' | 'name'>[],
  call: Auditable & { orgPath: string },
): Promise<number> {
  let invited = 0;
  for (const some of pagesOf(people, together)) invited += await inviteSome(classId, some, call);
  return invited;
}

const inviteSome = (
  classId: string,
  people: readonly Pick<MemberRecord, '_id' | 'name'>[],
  call: Auditable & { orgPath: string },
): Promise<number> =>
  transaction(async (within) => {
    const { now } = call;
    const current = await within.in(TrainingClasses).findById(classId);
    if (!current) refuse('TRAINING.NOT_FOUND');
    if (current.status === 'cancelled') refuse('TRAINING.CANCELLED');
    if (phaseOf(current, now) !== 'enrolling') refuse('TRAINING.ENROLMENT_OVER');
    let invited = 0;
    for (const { _id: memberId, name } of people) {
      const _id = enrolmentId(classId, memberId);
      if (await within.in(Enrolments).findById(_id)) continue;
      const turns = [
        {
          state: 'invited' as const,
          at: now,
          hand: 'organiser' as const,
          by: call.caller?.account.name ?? '',
        },
      ];
      await keepEnrolment(within, undefined, {
        _id,
        classId,
        memberId,
        name,
        state: 'invited',
        askedAt: now,
        turns,
      });
      await notifyAnew(within, invitedNotice(current, memberId, now));
      await audit(within, call, {
        action: 'training.invite',
        target: _id,
        orgPath: call.orgPath,
        after: { memberId },
      });
      invited += 1;
    }
    return invited;
  });
