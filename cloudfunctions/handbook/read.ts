import { currentOf, findAnswer, shipped } from '../domain/handbook/answers';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { requireDistrict, type HandbookCall, type HandbookOutcome } from './context';
import { writtenOf } from './view';

/** One answer as it is, and what the district wrote of it before. */
export async function read({ input, target: district, now }: HandbookCall<'read'>): HandbookOutcome<'read'> {
  requireDistrict(district);
  const { questionId } = input;
  const [record, rules] = await Promise.all([findAnswer(questionId), ruleBook(now)]);
  const current = currentOf(questionId, record, { rules, today: dayOf(now) });
  const last = record?.versions.at(-1);
  // What was taken out can be written again.
  const answer = current
    ? writtenOf(current)
    : last && { ...last, id: questionId, reviewedOn: dayOf(last.at) };
  if (!answer) return refuse('HANDBOOK.NOT_FOUND');
  const { id, chapter, question, answer: said, rules: cited, reviewedOn } = answer;
  return {
    answer: { id, chapter, question, answer: said, rules: cited, reviewedOn },
    own: !shipped.has(questionId),
    published: current !== undefined,
    changed: current?.changed ?? false,
    version: last?.version ?? 0,
    versions: (record?.versions ?? [])
      .map(({ version, question: asked, answer: words, published, at, by }) => ({
        version,
        question: asked,
        answer: words,
        published,
        at,
        by: by.name,
      }))
      .reverse(),
  };
}
