import { collection, command, expression } from '../../kernel/database';
import { LearningCredits, type LearningCreditRecord } from './model';

/**
 * What people of some branches had hours of in a year, thing by thing, as one of its credits tells it: title, topics and day.
 * How many had, and who, is not asked: two requests, however many.
 */
export async function learnedIn(
  branchIds: readonly string[],
  year: number,
  sources: readonly LearningCreditRecord['source'][],
): Promise<LearningCreditRecord[]> {
  const things = await collection(LearningCredits).group<{ one: string }>(
    { organizationId: command.in(branchIds), year, source: command.in(sources) },
    '$sourceId',
    { one: expression.min('$_id') },
  );
  const found =
    things.length > 0 ? await collection(LearningCredits).findByIds(things.map(({ one }) => one)) : [];
  return found.sort((a, b) => a.on.localeCompare(b.on) || a.title.localeCompare(b.title));
}
