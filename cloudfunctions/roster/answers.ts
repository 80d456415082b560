import { keyOf } from './reading/answers';
import { rosterChoices, type RosterChoice } from '../../types/roster/words';
import { answerOf } from './reading/answers';

/** What is answered to the questions of a roster: now, and what is remembered of the last one. */

export type Given = Readonly<Record<string, RosterChoice>>;

/** More than any roster has of headers and words. */
const rememberedAtMost = 200;

/** What is in force: what is answered now before what is remembered; `''` takes that back. */
export function inForce(remembered: Given, now: Readonly<Record<string, RosterChoice | ''>>): Given {
  return Object.fromEntries(
    Object.entries({ ...remembered, ...now }).filter((entry): entry is [string, RosterChoice] =>
      rosterChoices.some((choice) => choice === entry[1]),
    ),
  );
}

/**
 * Of some answers those that hold for the next file as well: what a header means, what a word says of a status. Days and
 * single lines are asked anew. Whatever a client made up as a key is remembered only as a text without long numbers.
 */
export function lasting(answers: Given): Given {
  return Object.fromEntries(
    Object.entries(answers)
      .filter(([key]) => isLasting(key))
      .slice(0, rememberedAtMost),
  );
}

function isLasting(key: string): boolean {
  const [, kind, subject = ''] = /^(column|status):(.+)$/su.exec(key) ?? [];
  if (kind === 'column') return key === keyOf('column', subject);
  // Two words that disagree are a matter of their rows.
  return kind === 'status' && key === keyOf('status', subject) && !subject.includes('/');
}

/** The answer to a question that only some choices fit. */
export function answeredBy<Choice extends RosterChoice>(
  answers: Given,
  key: string,
  choices: readonly Choice[],
): Choice | undefined {
  const answer = answerOf(answers, key);
  return choices.find((choice) => choice === answer);
}
