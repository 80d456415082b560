import type { LearnerKind } from '../../../types/shared/learning';
import { transaction } from '../../kernel/database';
import { personIdOf, rolesAt } from '../../kernel/identity';
import type { AccountRecord } from '../../kernel/model';
import { addCreditWithin, creditOf } from '../learning/credits';
import { progressKey, unitKey } from './find';
import {
  CourseProgress,
  Courses,
  CourseUnits,
  type CourseRecord,
  type CourseUnitRecord,
  type UnitProgress,
} from './model';
import { withTold, type Told } from './progress';

/** Whose hours a unit earns; nobody's for who is only an officer. */
function learnerKindOf(account: AccountRecord, now: number): LearnerKind | undefined {
  if (account.memberId) return 'member';
  return rolesAt(account, now).some(({ role }) => role === 'instructor') ? 'instructor' : undefined;
}

/** A unit somebody reads, in its course. */
export interface Reading {
  course: CourseRecord;
  unit: CourseUnitRecord;
}

/**
 * Takes in what somebody's phone tells of a unit, and puts its planned hours to their account the first time that it is
 * finished: both in one transaction, so that a double tap, a second phone or a call that is killed leaves both or neither. What
 * is there already changes nothing. Hours, title and topics are those of that moment; what is changed later neither takes away
 * nor doubles them.
 */
export async function tell(
  account: AccountRecord,
  { course, unit }: Reading,
  told: Told,
): Promise<UnitProgress> {
  const { at: now } = told;
  const courseId = course._id;
  const personId = personIdOf(account);
  const _id = progressKey(courseId, personId);
  return transaction(async (within) => {
    const found = await within.in(CourseProgress).findById(_id);
    // As both are at that moment: another author may have added a quiz.
    const written = (await within.in(CourseUnits).findById(unit._id)) ?? unit;
    const before = found?.units ?? [];
    const { units, unit: own, finishes } = withTold(before, told, { hasQuiz: written.quiz !== undefined });
    await within.in(CourseProgress).replace(found, { _id, courseId, personId, units, at: now });
    const kind = learnerKindOf(account, now);
    if (finishes && kind && own.finishedOn !== undefined) {
      const { title, topics } = (await within.in(Courses).findById(courseId)) ?? course;
      const credit = {
        personId,
        name: account.name,
        kind,
        on: own.finishedOn,
        hours: written.hours,
        title: `${title}：${written.title}`,
        topics,
        organizationId: account.memberId ? account.organizationId : '',
      };
      const thing = { source: 'course', sourceId: unitKey(courseId, told.unitId) } as const;
      await addCreditWithin(within, creditOf(thing, credit), now);
    }
    return own;
  });
}
