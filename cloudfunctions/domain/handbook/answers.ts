import { handbook } from '../../../types/shared/handbook';
import type { HandbookChapterId } from '../../../types/shared/handbook/entry';
import { dayOf } from '../../kernel/clock';
import { collection } from '../../kernel/database';
import { digestOf } from '../../kernel/ids';
import { ruleBookOf, type RuleBook } from '../rules/book';
import { HandbookAnswers, type AnswerVersion, type HandbookAnswerRecord } from './model';
import { ruleSaid } from './said';

/** The handbook as it is now: the shipped answers, and the district's over them. */

/** More questions than that the district does not write of; each is sent to everybody who opens the handbook. */
export const mostAnswers = 300;

interface Shipped {
  id: string;
  chapter: HandbookChapterId;
  question: string;
  answer: string;
  rules: string[];
  reviewedOn: string;
}

/** The shipped answers by their ids. */
export const shipped: ReadonlyMap<string, Shipped> = new Map(
  handbook.flatMap(({ id: chapter, reviewedOn, questions }) =>
    questions.map((one) => [
      one.id,
      { reviewedOn, ...one, chapter, answer: one.answer.join('\n'), rules: one.rules },
    ]),
  ),
);

/** All that the registry says of some rules on a day, in a few letters: other ones where any of it is other. */
export const saysOf = (rules: readonly string[], day: string, book: RuleBook): string =>
  digestOf(...rules.map((id) => JSON.stringify(ruleSaid(id, day, book))));

/** The registry as it is printed, whatever the district laid over it. */
const printed = ruleBookOf([]);

/** An answer as readers have it. */
export interface Current extends Shipped {
  /** What the district wrote, where that is what holds. */
  written?: AnswerVersion;
  /** A rule that it rests on says something else than when the answer was last looked at. */
  changed: boolean;
}

/** What holds of a record: its last version, unless that took it out. */
export const holdsOf = ({ versions }: Pick<HandbookAnswerRecord, 'versions'>): AnswerVersion | undefined => {
  const last = versions.at(-1);
  return last?.published ? last : undefined;
};

/** A question as it is now; nothing for one that is neither shipped nor published. */
export function currentOf(
  id: string,
  record: HandbookAnswerRecord | undefined,
  { rules: book, today }: { rules: RuleBook; today: string },
): Current | undefined {
  const written = record && holdsOf(record);
  const base = shipped.get(id);
  if (written && record) {
    const { chapter, question, answer, rules } = written;
    const reviewedOn = dayOf(record.reviewed.at);
    const changed = saysOf(rules, today, book) !== record.reviewed.says;
    return { id, chapter, question, answer, rules, reviewedOn, written, changed };
  }
  if (!base) return undefined;
  const now = saysOf(base.rules, today, book);
  const known = [saysOf(base.rules, base.reviewedOn, printed), record?.reviewed.says];
  return { ...base, changed: !known.includes(now) };
}

/** Every question as it is now, the shipped ones first, in their order. */
export async function everyAnswer(rules: RuleBook, today: string): Promise<Current[]> {
  const records = await collection(HandbookAnswers).findAll({});
  const byId = new Map(records.map((one) => [one._id, one]));
  const ids = [...new Set([...shipped.keys(), ...byId.keys()])];
  return ids.flatMap((id) => currentOf(id, byId.get(id), { rules, today }) ?? []);
}

export const findAnswer = (id: string): Promise<HandbookAnswerRecord | undefined> =>
  collection(HandbookAnswers).findById(id);

/** What the district wrote, each with its last version, the latest first. */
export async function writtenAnswers() {
  const records = await collection(HandbookAnswers).findAll({});
  return records
    .flatMap((record) => {
      const last = record.versions.at(-1);
      return last ? [{ ...record, last }] : [];
    })
    .sort((a, b) => b.last.at - a.last.at);
}

export const countAnswers = (): Promise<number> => collection(HandbookAnswers).count({});
