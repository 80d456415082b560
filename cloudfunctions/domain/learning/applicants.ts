import { collection, command, type Transaction } from '../../kernel/database';
import { LearnerYears, LearningCredits, type LearningCreditRecord } from './model';

/** Hours of people on the way into the Party (入党申请人、积极分子、发展对象), by the id of the record of their development. */

/** What some of them have, of the years from one on, earliest first. */
export async function hoursOnTheWay(
  personIds: readonly string[],
  fromYear: number,
): Promise<LearningCreditRecord[]> {
  if (personIds.length === 0) return [];
  const found = await collection(LearningCredits).findAll({
    personId: command.in([...personIds]),
    year: command.gte(fromYear),
    kind: 'applicant',
  });
  return found.sort((one, other) => (one.on < other.on ? -1 : 1));
}

/**
 * Lets hours go along with who becomes a member: read before the transaction that puts them on the roster, and written within
 * it. They stay what they were learned as.
 */
export async function handOverHours(
  fromId: string,
): Promise<(within: Transaction, toId: string) => Promise<void>> {
  const credits = await collection(LearningCredits).findAll({ personId: fromId });
  return async (within, personId) => {
    for (const { _id } of credits) await within.in(LearningCredits).update(_id, { personId });
  };
}

/** Some people on the way who have hours, by their ids in order, after one. */
export async function learnersOnTheWay(after: string, limit: number): Promise<string[]> {
  const found = await collection(LearningCredits).find(
    { kind: 'applicant', personId: command.gt(after) },
    { orderBy: [['personId', 'asc']], limit },
  );
  return [...new Set(found.map(({ personId }) => personId))];
}

/** Lets go of what people have who are neither on the way any more nor members. */
export async function forgetHoursOf(personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  const whose = { personId: command.in([...personIds]) };
  await collection(LearningCredits).removeWhere(whose);
  await collection(LearnerYears).removeWhere(whose);
}
