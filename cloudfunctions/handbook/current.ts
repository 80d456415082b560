import { handbook } from '../../types/shared/handbook';
import { everyAnswer } from '../domain/handbook/answers';
import { ruleSaid } from '../domain/handbook/said';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf } from '../kernel/clock';
import type { HandbookCall, HandbookOutcome } from './context';
import { writtenOf } from './view';

const cited = handbook.flatMap(({ questions }) => questions.flatMap(({ rules }) => rules));

/** What has changed since the app was made. */
export async function current({ now }: HandbookCall<'current'>): HandbookOutcome<'current'> {
  const today = dayOf(now);
  const book = await ruleBook(now);
  const all = await everyAnswer(book, today);
  const answers = all.filter((one) => one.written);
  const rules = new Set([...cited, ...answers.flatMap((one) => one.rules)]);
  return {
    rules: [...rules].sort().map((id) => ruleSaid(id, today, book)),
    answers: answers.map(writtenOf),
    changed: all.filter((one) => one.changed).map(({ id }) => id),
  };
}
