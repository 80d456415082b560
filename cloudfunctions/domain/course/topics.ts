import { settingsAt } from '../setting/settings';
import { wordsOf } from '../../../types/shared/settings';
import { refuse } from '../../kernel/errors';

/** The topics (学习专题) of the district, in its order. */
export const topicsAt = async (now: number): Promise<string[]> => wordsOf((await settingsAt(now)).topics);

/** Refuses a topic that the district does not have and that was not on the thing before: what is tagged stays so. */
export async function requireTopics(
  topics: readonly string[],
  before: readonly string[],
  now: number,
): Promise<void> {
  const known = topics.every((topic) => before.includes(topic)) ? before : await topicsAt(now);
  if (!topics.every((topic) => known.includes(topic) || before.includes(topic)))
    refuse('COURSE.UNKNOWN_TOPIC');
}
