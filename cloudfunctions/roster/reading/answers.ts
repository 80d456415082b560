import { shown } from '../../domain/sheets/secrets';

/** What people settled: choices by the keys of questions. */
export type Answers = Readonly<Record<string, string>>;

/** Long enough to tell words and headers apart. */
const longestSubject = 80;

/** The key of a question about a word, a header or a line; numbers in it are struck out, as keys are remembered. */
export const keyOf = (kind: 'column' | 'line' | 'name' | 'status', subject: string): string =>
  `${kind}:${shown(subject, false, longestSubject)}`;

/** An answer, if there is one under this key; never what every object has. */
export const answerOf = (answers: Answers, key: string): string | undefined =>
  Object.hasOwn(answers, key) ? answers[key] : undefined;
