import { collection, type Transaction } from '../../kernel/database';
import { Enrolments, type EnrolmentRecord } from './model';

/** Writes somebody's place in a class in the place of the one that was read in this transaction, or anew. */
export const keepEnrolment = (
  within: Transaction,
  found: EnrolmentRecord | undefined,
  next: EnrolmentRecord,
): Promise<void> => within.in(Enrolments).replace(found, next);

/** Writes what came of it for somebody who is still enrolled. */
export async function keepResult(id: string, result: NonNullable<EnrolmentRecord['result']>): Promise<void> {
  await collection(Enrolments).updateWhere({ _id: id, state: 'enrolled' }, { result });
}
