import { forgetAll, keep, recall } from './storage';

/** Answers of the cloud that stay on the phone, so that a page shows what it showed last while it asks again, or offline. */

/** What was answered to a question, and when (epoch ms). */
interface Kept {
  question: string;
  at: number;
  data: unknown;
}

const folder = 'answer:';

/** What is older says nothing any more (ms). */
const keptAtMost = 30 * 24 * 3_600_000;

/** What was last answered to just this question; the reader knows what it kept there. */
export function recallAnswer(name: string, question: string): Kept | undefined {
  const kept = recall(`${folder}${name}`) as Kept | undefined;
  return kept?.question === question && Date.now() - kept.at < keptAtMost ? kept : undefined;
}

/** Keeps an answer in the place of the one before it. */
export const keepAnswer = (name: string, question: string, data: unknown) =>
  keep(`${folder}${name}`, { question, at: Date.now(), data } satisfies Kept);

/** Forgets all answers, when the one who asks is somebody else or somebody with other roles. */
export const forgetAnswers = () => forgetAll(folder);
