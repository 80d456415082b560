import { everyAnswer, writtenAnswers } from '../domain/handbook/answers';
import { ruleBook } from '../domain/rules/amendments';
import { titleOf } from '../domain/rules/titles';
import { dayOf } from '../kernel/clock';
import { requireDistrict, type HandbookCall, type HandbookOutcome } from './context';

/** What the district looks at anew, and what it wrote. */
export async function review({ target: district, now }: HandbookCall<'review'>): HandbookOutcome<'review'> {
  requireDistrict(district);
  const [all, records] = await Promise.all([everyAnswer(await ruleBook(now), dayOf(now)), writtenAnswers()]);
  return {
    changed: all
      .filter((one) => one.changed)
      .map(({ id, question, rules }) => ({
        id,
        question,
        rules: rules.map((rule) => titleOf(rule)?.name ?? rule),
      })),
    written: records.map(({ _id: id, last: { question, at, version, published } }) => ({
      id,
      question,
      at,
      version,
      published,
    })),
  };
}
