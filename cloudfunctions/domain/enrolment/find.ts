import { collection, command } from '../../kernel/database';
import { idOf } from '../../kernel/ids';
import type { EnrolmentState } from '../../../types/shared/trainings';
import { Enrolments, type EnrolmentRecord } from './model';

/** The `_id` of a person's place in a class. */
export const enrolmentId = (classId: string, memberId: string): string => idOf(classId, memberId);

/** Those of a class in some states, in the order in which they asked. */
export async function enrolmentsIn(
  classId: string,
  states: readonly EnrolmentState[],
): Promise<EnrolmentRecord[]> {
  const found = await collection(Enrolments).findAll({ classId, state: command.in(states) });
  return found.sort((one, other) => one.askedAt - other.askedAt || (one._id < other._id ? -1 : 1));
}

/** The places of some people in one class. */
export const enrolmentsOf = (classId: string, memberIds: readonly string[]): Promise<EnrolmentRecord[]> =>
  memberIds.length > 0
    ? collection(Enrolments).findByIds(memberIds.map((memberId) => enrolmentId(classId, memberId)))
    : Promise.resolve([]);
