import type { Current } from '../domain/handbook/answers';
import type { HandbookQuestionRecord } from '../domain/handbook/model';

/** An answer without what only the district needs. */
export const writtenOf = ({ id, chapter, question, answer, rules, reviewedOn }: Current) => ({
  id,
  chapter,
  question,
  answer,
  rules,
  reviewedOn,
});

/** A question to the district, without who asked it. */
export const askedOf = ({ _id: id, text, status, askedAt, answerId, reply }: HandbookQuestionRecord) => ({
  id,
  text,
  status,
  askedAt,
  ...(answerId !== undefined && { answerId }),
  ...(reply !== undefined && { reply }),
});
